import { say } from '../../../phrases/say.ts';
import { addDays } from '../../deadlines/calendar.ts';
import { invalidInput } from '../../errors.ts';
import { lastDayOf, quarterBefore, quarterOf } from '../../indicators/quarters.ts';
import { epochDay } from '../../loyalty/epoch-days.ts';
import type { Day } from '../../time.ts';
import { resolutionToLoyalty } from '../cohort/resolution-to-loyalty.ts';
import { complaintHandling } from '../handling/complaint-handling.ts';
import { outcomes } from '../handling/outcomes.ts';
import { rootCauses } from '../handling/root-causes.ts';
import { voice } from '../handling/voice.ts';
import { parseDay, refuseOthers } from '../parameters.ts';
import { recurrence } from '../recurrence.ts';
import type { Report, ReportContext } from '../report.ts';
import { money } from '../retention/money.ts';
import { threeRs } from '../retention/three-rs.ts';
import { markdownTable } from './pack-markdown.ts';
import { sevenIndicators } from './seven-indicators.ts';
import { STORIES_SQL } from './stories-sql.ts';
import { latestStory, type Story, toldStory } from './story.ts';

/** A report whose parameters only it reads. */
type Part = Report<object, object>;

/** What a manager gets every month, in the order of the document; a report more is a line more. */
const PARTS = [
  sevenIndicators,
  complaintHandling,
  outcomes,
  voice,
  resolutionToLoyalty,
  money,
  threeRs,
  rootCauses,
  recurrence,
] as unknown as readonly Part[];

export interface ManagerPack {
  report: 'manager-pack';
  /** `2026-11`; null where it is over all there is. */
  month: string | null;
  until: Day | null;
  parts: { name: string; result: object }[];
  /** The good and the bad customer at the next meeting; null: nobody agreed. */
  stories: { satisfied: Story | null; dissatisfied: Story | null };
  /** All of it as one document. */
  markdown: string;
  notes: string[];
}

interface Parameters {
  month: string | null;
  from: Day | null;
  until: Day | null;
}

/** The question that is asked on the first of a month. */
export const packOfMonth = (month: string) => ({ name: 'manager-pack', parameters: { month } });

/** What the reports found, in one document, with two stories. How to read it: docs/reports/manager-pack.md. */
export const managerPack: Report<Parameters, ManagerPack> = {
  name: 'manager-pack',
  // Asked once a month (precompute-reports), of the month that is over.
  nightly: [],

  parse(raw) {
    refuseOthers(raw, ['month', 'until']);
    const until = parseDay('until', raw.until);
    const { month = null } = raw;
    if (month === null) return { month, from: null, until };
    const first = `${String(month)}-01`;
    if (until !== null || epochDay(first) === undefined || first.length !== 10)
      throw invalidInput('month', 'Give a month like 2026-11, and no until beside it.');
    return { month: String(month), from: first, until: lastDayOfMonth(first) };
  },

  queries(asked, context) {
    const { from, until } = asked;
    const [fromDay = null, untilDay = null] = [from, until].map((day) => (day === null ? null : epochDay(day)));
    const parts = PARTS.flatMap((part) => [...part.queries(parametersOf(part, asked), context)]);
    return [...parts, { sql: STORIES_SQL, values: [fromDay, untilDay] }];
  },

  assemble(answers, asked, context) {
    const { month, until } = asked;
    let at = 0;
    const parts = PARTS.map((part) => {
      const parameters = parametersOf(part, asked);
      const count = part.queries(parameters, context).length;
      const result = part.assemble(answers.slice(at, at + count), parameters, context);
      at += count;
      return { name: part.name, result };
    });
    const rows = answers[at] ?? [];
    const stories = { satisfied: latestStory(rows, 'satisfied'), dissatisfied: latestStory(rows, 'dissatisfied') };
    const notes = notesOf(context);
    const found = { report: 'manager-pack' as const, month, until, parts, stories, notes };
    return { ...found, markdown: documentOf(found) };
  },

  table({ month, until, markdown, notes }) {
    return {
      heading: say('{report} of {period}', { report: 'manager-pack', period: month ?? until ?? say('all there is') }),
      columns: [{ name: 'document', kind: 'text' }],
      lines: markdown.split('\n').map((line) => [line]),
      notes,
    };
  },
};

/**
 * All that is known at the end of one month less that of the month before would be that month's few people: so whole quarters. Where a part
 * has a line a month, what hides a small one is another of its quarter, so all of these are first shown together.
 */
function parametersOf(part: Part, { month, until }: Parameters) {
  if (until === null) return part.parse({});
  return part.parse({ until: month === null ? until : endOfQuarter(until) });
}

/** Of the last quarter that is over at the end of this day. */
const endOfQuarter = (until: Day): Day => lastDayOf(quarterBefore(quarterOf(addDays(until, 1))));

/** 31 days after the first of a month it is the next one, whichever month it is. */
function lastDayOfMonth(first: Day): Day {
  return addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
}

function notesOf({ smallestGroup }: ReportContext): string[] {
  return [
    say(
      'Stories are one case each, of customers who agreed; they show what happened once, and nothing about how often.',
    ),
    say('Every figure keeps the rules of its own report; fewer than {n} people are not shown here either.', {
      n: smallestGroup,
    }),
    say(
      'The pack of a month goes to the end of the last whole quarter: else two packs would tell of the few people between them. Stories are of the month itself.',
    ),
  ];
}

function documentOf({ month, until, parts, stories, notes }: Omit<ManagerPack, 'markdown'>): string {
  const chapters = parts.flatMap(({ name, result }) => {
    const part = PARTS.find((candidate) => candidate.name === name);
    return part === undefined ? [] : [`## ${name}`, '', ...markdownTable(part.table(result)), ''];
  });
  return [
    `# Manager pack ${month ?? until ?? ''}`.trimEnd(),
    '',
    ...chapters,
    ...[`## ${say('The satisfied customer at the next meeting')}`, '', toldStory(stories.satisfied), ''],
    ...[`## ${say('The dissatisfied customer at the next meeting')}`, '', toldStory(stories.dissatisfied), ''],
    ...notes.map((note) => `- ${note}`),
  ].join('\n');
}
