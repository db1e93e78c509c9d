import { say } from '../../../phrases/say.ts';
import { ANSWERS, DECISIONS } from '../../case/vocabulary.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { peopleFactsSql } from '../../loyalty/handling/people-facts-sql.ts';
import { periodValues } from '../parameters.ts';
import type { Report } from '../report.ts';
import { cutoffOf, type OutcomePeriod, parseOutcomePeriod } from './outcome-period.ts';
import { type Tally, tally } from './tally.ts';
import { type VoiceGroup, voiceGroups } from './voice-groups.ts';
import { voiceTable } from './voice-table.ts';

export interface VoiceReport extends OutcomePeriod {
  report: 'voice';
  timeZone: string;
  /** Everybody, then by decision. */
  groups: VoiceGroup[];
  /** What people would change, of everybody who chose; null where too few did. */
  oneThing: Tally | null;
  notes: string[];
}

/** What do people say of us, and how many say anything? Definitions: docs/reports/voice.md. */
export const voice: Report<OutcomePeriod, VoiceReport> = {
  name: 'voice',
  nightly: [{}],
  parse: parseOutcomePeriod,

  queries(parameters, { returnWindowDays }) {
    const sql = peopleFactsSql({
      answers: ['decision', 'remedy', 'reaction', 'answered_by', 'recommend'],
      agreement: ['decision', 'agreement'],
      change: ['change_wanted', 'answered_by'],
    });
    return [{ sql, values: periodValues(parameters, returnWindowDays) }];
  },

  assemble([rows = []], { from }, { timeZone, smallestGroup }) {
    const partOf = (part: string) => rows.filter((row) => row.part === part);
    return {
      report: 'voice',
      ...{ from, until: cutoffOf(rows), timeZone },
      groups: voiceGroups(partOf('answers'), partOf('agreement'), smallestGroup),
      oneThing: tally(partOf('change'), smallestGroup),
      notes: notesOf(partOf('answers'), partOf('change'), smallestGroup),
    };
  },

  table: voiceTable,
};

export const VOICE_GROUPS = ['all', ...DECISIONS, UNKNOWN];

/** Of those who chose one thing to change: all of them, and who did so by keys. Null where either way is that of too few. */
function choiceWays(chosen: readonly CountRow[], smallestGroup: number): { all: number; byKeys: number } | null {
  const peopleOf = (rows: readonly CountRow[]) => rows.reduce((sum, { people }) => sum + Number(people), 0);
  const rows = chosen.filter(({ change_wanted }) => typeof change_wanted === 'string');
  const all = peopleOf(rows);
  const byKeys = peopleOf(rows.filter(({ answered_by }) => answered_by === 'phone'));
  return byKeys < smallestGroup || all - byKeys < smallestGroup ? null : { all, byKeys };
}

function notesOf(rows: readonly CountRow[], chosen: readonly CountRow[], smallestGroup: number): string[] {
  const ways = choiceWays(chosen, smallestGroup);
  const told = rows
    .filter(({ answered_by }) => answered_by === 'staff')
    .reduce((sum, row) => sum + Number(row.people), 0);
  const answered = rows.filter(({ reaction }) => ANSWERS.some((answer) => answer === reaction));
  const lines = [
    answered.length === 0 ? say('Nobody who was asked in this time has answered.') : undefined,
    told >= smallestGroup
      ? say('Some answers were told to staff and written down by them; whom they asked, they chose.')
      : undefined,
    ways === null
      ? undefined
      : say(
          'Of the {all} who chose one thing to change {keys} heard the choices on the telephone: by ear the last ones tend to gain, on a page the first.',
          { all: ways.all, keys: ways.byKeys },
        ),
    say(
      'Who answers differs from who does not: no figure here is one of all customers. Read it beside its response rate.',
    ),
    say(
      'Would recommend is what people say. Whether they buy again is in resolution-to-loyalty, and stands in no column here.',
    ),
    say(
      'Answers are those known at the end of the index day; the words that came with them are sealed and not in the lake.',
    ),
    say('Figures of fewer than {n} people are not shown, nor what would give them away.', { n: smallestGroup }),
  ];
  return lines.filter((line) => line !== undefined);
}
