import { say } from '../../../phrases/say.ts';
import { CAUSE_CLASSES, CAUSE_ROOTS, type CauseRoot, CLAIMED_OF_LEAVERS } from '../../causes/words.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { ALL, crossedCells } from '../../loyalty/crossed-cells.ts';
import { ROOT_CAUSES_SQL } from '../../loyalty/handling/root-causes-sql.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import { periodValues } from '../parameters.ts';
import type { Report } from '../report.ts';
import { type LostValue, lostValue } from './lost-value.ts';
import { cutoffOf, type OutcomePeriod, parseOutcomePeriod } from './outcome-period.ts';
import { rootCausesTable } from './root-causes-table.ts';

/** A cause, or a class of causes; null where too few people stand behind a figure. */
export interface CauseLine {
  cause: string;
  class: string;
  complaints: number | null;
  people: number | null;
  /** Of all complaints with a named cause; null for those without. */
  share: Rate | null;
  /** Of the lines shown down to this one, by falling number. */
  cumulative: number | null;
  lost: LostValue | null;
  suppressed?: 'small-cell';
}

export interface RootLine {
  root: CauseRoot;
  /** Of complaints whose causes are known with their roots; null where too few people stand behind it, and where there are none. */
  ofComplaints: (Rate & { n: number }) | null;
  /** Of those customers who bought nothing in the year after. */
  ofGone: (Rate & { n: number }) | null;
  /** A share of "dropouts" in source document 000, claimed and unsourced. */
  claimed: number;
  /** Not where there is no such complaint at all: that tells nothing about anybody. */
  suppressed?: 'small-cell';
}

export interface RootCausesReport extends OutcomePeriod {
  report: 'root-causes';
  timeZone: string;
  /** Of all sums, in minor units. */
  currency: string | null;
  /** By falling number of complaints; those without a named cause last. */
  causes: CauseLine[];
  /** Names of causes by falling value lost, of those whose value is shown. */
  byLostValue: string[];
  classes: CauseLine[];
  roots: RootLine[];
  notes: string[];
}

/** What do people complain about, and which of it costs most? Definitions: docs/reports/root-causes.md. */
export const rootCauses: Report<OutcomePeriod, RootCausesReport> = {
  name: 'root-causes',
  nightly: [{}],
  parse: parseOutcomePeriod,

  queries(parameters, { returnWindowDays }) {
    return [{ sql: ROOT_CAUSES_SQL, values: periodValues(parameters, returnWindowDays) }];
  },

  assemble([rows = []], { from }, { timeZone, smallestGroup }) {
    const found = rows.filter(({ complaints }) => Number(complaints) > 0);
    const { causes, classes, isUnnamedHidden } = causeLines(found, smallestGroup);
    const valued = causes.filter(({ cause, lost }) => lost !== null && cause !== UNKNOWN);
    return {
      report: 'root-causes',
      ...{ from, until: cutoffOf(rows), timeZone, currency: (rows[0]?.currency as string | undefined) ?? null },
      causes,
      byLostValue: valued.toSorted((a, b) => (b.lost?.total ?? 0) - (a.lost?.total ?? 0)).map(({ cause }) => cause),
      classes,
      roots: CAUSE_ROOTS.map((root) => rootLine(root, found, smallestGroup)),
      notes: notesOf(rows, found, isUnnamedHidden, smallestGroup),
    };
  },

  table: rootCausesTable,
};

const causeOf = ({ cause }: CountRow) => (typeof cause === 'string' ? cause : UNKNOWN);
const classOf = ({ cause_class }: CountRow) => (typeof cause_class === 'string' ? cause_class : UNKNOWN);
const sumOf = (rows: readonly CountRow[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

const NAMED = 'named';
/** Classes, shares and the note tell complaints with a named cause from those without: crossed apart, and in a class apart. */
const placeOf = (cause: string, inClass: string): string[] =>
  cause === UNKNOWN ? [UNKNOWN, 'no cause', UNKNOWN] : [NAMED, inClass, cause];

/** A cause that was classed anew stands in the class that most of its complaints have. */
function causeLines(rows: readonly CountRow[], smallestGroup: number) {
  const byCause = [...Map.groupBy(rows, causeOf)].map(([cause, found]) => {
    const classes = [...Map.groupBy(found, classOf)].toSorted(
      ([a, one], [b, other]) => sumOf(other, 'complaints') - sumOf(one, 'complaints') || (a < b ? -1 : 1),
    );
    return { cause, class: classes[0]?.[0] ?? UNKNOWN, found };
  });
  const crossed = (column: string) =>
    crossedCells(
      byCause.map((it) => ({ labels: placeOf(it.cause, it.class), people: sumOf(it.found, column) })),
      smallestGroup,
    );
  const [people, followed] = [crossed('people'), crossed('followed')];
  const named = sumOf(
    rows.filter((row) => causeOf(row) !== UNKNOWN),
    'complaints',
  );
  const lineOf = (cause: string, inClass: string, found: readonly CountRow[]): CauseLine => {
    const isHidden = people.isHidden(...placeOf(cause, inClass));
    const isUnvalued = isHidden || followed.isHidden(...placeOf(cause, inClass));
    // A share tells how many have a named cause.
    const hasShare = !isHidden && cause !== UNKNOWN && (inClass !== UNKNOWN || cause !== ALL);
    const complaints = sumOf(found, 'complaints');
    return {
      ...{ cause, class: inClass },
      complaints: isHidden ? null : complaints,
      people: isHidden ? null : sumOf(found, 'people'),
      share: hasShare && !people.isHidden(NAMED, ALL, ALL) ? wilson(complaints, named) : null,
      cumulative: null,
      lost: isUnvalued ? null : lostValue(found),
      ...((isHidden || (isUnvalued && sumOf(found, 'followed') > 0)) && { suppressed: 'small-cell' as const }),
    };
  };
  const causes = byCause.map((it) => lineOf(it.cause, it.class, it.found));
  const classes = [...CAUSE_CLASSES, UNKNOWN].flatMap((name) => {
    const own = byCause.filter((it) => it.class === name && it.cause !== UNKNOWN);
    return own.length === 0
      ? []
      : [
          lineOf(
            ALL,
            name,
            own.flatMap(({ found }) => found),
          ),
        ];
  });
  return {
    causes: pareto(causes),
    classes: pareto(classes),
    isUnnamedHidden: people.isHidden(...placeOf(UNKNOWN, UNKNOWN)),
  };
}

function pareto(lines: readonly CauseLine[]): CauseLine[] {
  const rank = ({ cause, complaints }: CauseLine) => (cause === UNKNOWN ? -2 : (complaints ?? -1));
  const falling = lines.toSorted((a, b) => rank(b) - rank(a) || (a.cause < b.cause ? -1 : 1));
  let reached = 0;
  return falling.map((line) => {
    if (line.share === null) return line;
    reached += line.share.rate;
    return { ...line, cumulative: reached };
  });
}

/** Roots overlap: their shares may add up to more than a whole, and there is no total to be kept from. */
function rootLine(root: CauseRoot, rows: readonly CountRow[], smallestGroup: number): RootLine {
  const known = rows.filter(({ cause_roots }) => typeof cause_roots === 'string');
  const own = known.filter(({ cause_roots }) => String(cause_roots).split(' ').includes(root));
  const shareOf = (column: string, peopleIn: string) => {
    const [hits, n, people] = [sumOf(own, column), sumOf(known, column), sumOf(own, peopleIn)];
    const others = sumOf(known, peopleIn) - people;
    // What is left over is a group of people as well, and complaints of people who are counted elsewhere are some of theirs.
    const isTooFew = [people, others].some((count) => count > 0 && count < smallestGroup) || people + others === 0;
    const isSmall = isTooFew && n > 0;
    const share = isSmall ? null : wilson(hits, n);
    return { isSmall, share: share === null ? null : { n, ...share } };
  };
  const complaints = shareOf('complaints', 'people');
  return {
    root,
    ofComplaints: complaints.share,
    ofGone: shareOf('gone', 'gone').share,
    claimed: CLAIMED_OF_LEAVERS[root],
    ...(complaints.isSmall && { suppressed: 'small-cell' as const }),
  };
}

function notesOf(
  rows: readonly CountRow[],
  found: readonly CountRow[],
  isUnnamedHidden: boolean,
  smallestGroup: number,
): string[] {
  const [complaints, unnamed] = [
    sumOf(found, 'complaints'),
    sumOf(
      found.filter((row) => causeOf(row) === UNKNOWN),
      'complaints',
    ),
  ];
  const lines = [
    complaints === 0 ? say('There is no decided complaint on file in this time.') : undefined,
    !isUnnamedHidden && unnamed >= smallestGroup && complaints - unnamed >= smallestGroup
      ? say('{unnamed} of {complaints} complaints have no named cause.', {
          unnamed: unnamed.toLocaleString('en-US'),
          complaints: complaints.toLocaleString('en-US'),
        })
      : undefined,
    Number(rows[0]?.currencies ?? 0) > 1
      ? say('Orders come in several currencies; what was spent in others than {currency} is in no sum.', {
          currency: `${rows[0]?.currency}`,
        })
      : undefined,
    say(
      'Value lost is what people spent in the year before the index day less in the year after, net of returns, without the order complained about: their own rhythm is what it is held against, so it is an association. Part of it is what buyers who were busy once would have spent less anyway.',
    ),
    say(
      'Only customers of a whole year before, who could be watched for a whole year after, are in it. Limits by drawing customers anew (500 draws).',
    ),
    say('Roots overlap. 80, 40 and 30 percent are claimed, unsourced, of customers who left, and not of complaints.'),
    say('Figures that fewer than {n} people stand behind are not shown, nor what would give them away.', {
      n: smallestGroup,
    }),
  ];
  return lines.filter((line) => line !== undefined);
}
