import { say } from '../../../phrases/say.ts';
import { invalidInput } from '../../errors.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { riskCalibrationSql } from '../../segments/risk-calibration-sql.ts';
import { RISK_BANDS, type RiskBand } from '../../segments/words.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { type PeriodDays, parsePeriodDays, parseWindows, periodValues, refuseOthers } from '../parameters.ts';
import type { Report, ReportContext } from '../report.ts';
import { riskCalibrationTable } from './risk-calibration-table.ts';

export interface RiskBandLine {
  band: RiskBand;
  /** Null where too few people stand behind it. */
  people: number | null;
  notReturned: number | null;
  /** Share that had not bought again, 95% Wilson limits; null also of nobody. */
  observed: Rate | null;
  /** The share of the same band among people scored earlier, whose outcome was known before the period. */
  predicted: Rate | null;
  /** Whether what was predicted lies within the limits of what came; null where either cannot be said. */
  holds: boolean | null;
  suppressed?: 'small-cell';
}

export interface RiskCalibrationReport {
  report: 'risk-calibration';
  from: Day | null;
  until: Day | null;
  timeZone: string;
  days: number;
  /** One for each table of points that people were scored by. */
  tables: { table: string; bands: RiskBandLine[] }[];
  notes: string[];
}

interface Parameters extends PeriodDays {
  days: number;
}

/** Do those whom the score calls at risk stay away more often? Definitions: docs/reports/risk-calibration.md. */
export const riskCalibration: Report<Parameters, RiskCalibrationReport> = {
  name: 'risk-calibration',
  nightly: [{}],

  parse(raw) {
    refuseOthers(raw, ['windows', 'from', 'until']);
    const [days, ...more] = parseWindows(raw.windows, [90]);
    if (days === undefined || more.length > 0) throw invalidInput('windows', 'Give one window of whole days, like 90.');
    return { days, ...parsePeriodDays(raw) };
  },

  queries(asked, { returnWindowDays }) {
    return [{ sql: riskCalibrationSql(asked.days), values: periodValues(asked, returnWindowDays) }];
  },

  assemble([rows = []], { days, from }, context) {
    const cutoff = rows[0]?.cutoff ?? null;
    const tables = [...new Set(rows.flatMap(({ risk_table }) => (risk_table === null ? [] : [String(risk_table)])))];
    return {
      report: 'risk-calibration',
      from,
      until: cutoff === null ? null : dayOfEpoch(Number(cutoff)),
      timeZone: context.timeZone,
      days,
      tables: tables.sort().map((table) => ({
        table,
        bands: linesOf(
          rows.filter((row) => row.risk_table === table),
          context,
        ),
      })),
      notes: notesOf(rows[0], tables, { days, from }, context),
    };
  },

  table: riskCalibrationTable,
};

interface Counted {
  label: RiskBand;
  matched: number;
  notReturned: number;
}

function countsOf(rows: readonly CountRow[], era: string): Counted[] {
  return RISK_BANDS.map((label) => {
    const own = rows.filter((row) => row.era === era && row.band === label);
    const people = (kept: readonly CountRow[]) => kept.reduce((sum, row) => sum + Number(row.people), 0);
    return { label, matched: people(own), notReturned: people(own.filter(({ returned }) => returned !== true)) };
  });
}

function linesOf(rows: readonly CountRow[], { smallestGroup }: ReportContext): RiskBandLine[] {
  const [came, before] = [countsOf(rows, 'period'), countsOf(rows, 'before')];
  const [small, smallBefore] = [smallGroups(came, smallestGroup), smallGroups(before, smallestGroup)];
  return came.map(({ label: band, matched, notReturned }, at): RiskBandLine => {
    const earlier = before[at];
    const predicted =
      earlier === undefined || smallBefore.has(band) ? null : wilson(earlier.notReturned, earlier.matched);
    if (small.has(band))
      return {
        ...{ band, people: null, notReturned: null, observed: null, predicted, holds: null },
        suppressed: 'small-cell',
      };
    const observed = wilson(notReturned, matched);
    const holds =
      observed === null || predicted === null
        ? null
        : predicted.rate >= observed.lower && predicted.rate <= observed.upper;
    return { band, people: matched, notReturned, observed, predicted, holds };
  });
}

function notesOf(
  row: CountRow | undefined,
  tables: readonly string[],
  { days, from }: Pick<Parameters, 'days' | 'from'>,
  { smallestGroup }: ReportContext,
): string[] {
  const isAhead =
    typeof row?.cutoff === 'number' && typeof row.last_order_day === 'number' && row.cutoff > row.last_order_day;
  const lines = [
    tables.length === 0
      ? say('Nobody was scored {n} days or more before the end: nothing can be said.', { n: days })
      : undefined,
    from === null
      ? say('Without --from nothing is predicted: it takes earlier scores, whose outcome was known by then.')
      : undefined,
    isAhead
      ? say('After {day}, the last order on file, silence counts as not bought.', {
          day: dayOfEpoch(Number(row?.last_order_day)),
        })
      : undefined,
    say('Each person counts once, by the first score in the period; only orders after the day of the score count.'),
    say(
      'Whoever was asked in a proactive case is in the bands as everybody is: a score that led to something changes what comes of it.',
    ),
    say('A band says how many of such people stayed away, not why, and nothing certain about any one of them.'),
    say('Bands of fewer than {n} people are not shown; where that is one, the next smallest goes with it.', {
      n: smallestGroup,
    }),
  ];
  return lines.filter((line) => line !== undefined);
}
