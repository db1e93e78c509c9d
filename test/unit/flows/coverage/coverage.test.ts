/** Every way out of every action of our flows, at the caller's side: scripted calls in all three languages. */
import { describe, expect, test } from 'vitest';
import { FLOWS } from '../../../../infra/contact-flows/flows.ts';
import { LANGUAGES } from '../../../../shared/domain/case/vocabulary.ts';
import { type Calls, TO_PERSON_CALLS } from './coverage-calls.ts';
import { FAULT_CALLS } from './coverage-calls-faults.ts';
import { LANGUAGE_CALLS } from './coverage-calls-language.ts';
import { SURVEY_CALLS } from './coverage-calls-survey.ts';
import { WAITING_CALLS } from './coverage-calls-waiting.ts';
import { WITHOUT_PERSON_CALLS } from './coverage-calls-without-person.ts';
import { CASE } from './coverage-house.ts';
import { NEVER_TAKEN } from './coverage-never.ts';
import { play, type Told } from './coverage-stage.ts';
import { coverage, inAnyLanguage, wayOf, waysOf } from './coverage-ways.ts';

const OF_A_LANGUAGE: Calls = {
  ...TO_PERSON_CALLS,
  ...SURVEY_CALLS,
  ...WITHOUT_PERSON_CALLS,
  ...WAITING_CALLS,
  ...FAULT_CALLS,
};
const TABLES = LANGUAGES.map((language) => ({
  language,
  // What offers the languages is one flow.
  calls: Object.entries(language === LANGUAGES[0] ? { ...OF_A_LANGUAGE, ...LANGUAGE_CALLS } : OF_A_LANGUAGE),
}));

const PLAYED = await Promise.all(
  TABLES.flatMap(({ language, calls }) =>
    calls.map(async ([name, call]) => ({
      ...{ name, call, language },
      told: await play(call, { language }),
      mute: await play(call, { language, isMute: true }),
    })),
  ),
);

const GOODBYES = ['goodbye-case', 'goodbye-no-case', 'away'];

/** How it ended for the caller; what is none of the ends of a script is told as it is. */
function endOf({ ended, failure, heard, isAnswered, transcript }: Told): string {
  const isHungUp = transcript.some(({ keys }) => keys === 'hang-up');
  const isGoodbye = GOODBYES.includes(heard.at(-1)?.identifier ?? '');
  if (ended === 'queued') return isAnswered && isGoodbye ? 'served' : 'person';
  if (ended === 'callback' || ended === 'voicemail')
    return isGoodbye || isHungUp ? ended : `${ended} without a goodbye`;
  if (ended === 'disconnected' && isHungUp) return 'hang-up';
  if (ended === 'disconnected' && transcript.at(-1)?.type === 'EndFlowExecution') return 'talk';
  if (ended === 'disconnected' && isGoodbye) return 'goodbye';
  return failure ?? `${ended} without a goodbye`;
}

describe.each(LANGUAGES)('%s', (language) => {
  const played = PLAYED.filter((it) => it.language === language);

  test('every call ends as it should: with a person, a callback, a message or a goodbye', () => {
    const ends = played.map(({ name, told }) => [name, endOf(told)]);
    expect(Object.fromEntries(ends)).toEqual(Object.fromEntries(played.map(({ name, call }) => [name, call.ends])));
  });

  test('the last that a caller hears is words', () => {
    for (const { name, told } of played) expect(told.heard.at(-1)?.text, name).toMatch(/\p{L}{2}/u);
  });

  test('a sentence that cannot be spoken leads nobody elsewhere', () => {
    const path = ({ transcript }: Told) => transcript.map(({ flow, identifier, keys }) => [flow, identifier, keys]);
    for (const { name, told, mute } of played) {
      expect(path(mute), name).toEqual(path(told));
      expect(mute.ended, name).toBe(told.ended);
    }
  });
});

/** Enough for what words change nothing of: its flows are those of every language otherwise (line-shape.test.ts). */
const [FIRST] = LANGUAGES;
const PLAYED_FIRST = PLAYED.filter(({ language }) => language === FIRST);

test.each(LANGUAGES.slice(1))('every call in %s goes the way that it goes in the first language', (language) => {
  // What offers the languages is left by another key for each.
  const way = ({ transcript }: Told) =>
    transcript
      .filter(({ flow }) => flow !== 'toll-free-line')
      .map((step) => `${inAnyLanguage(wayOf(step))} ${step.keys}`);
  const first = new Map(PLAYED_FIRST.map(({ name, told }) => [name, way(told)]));
  for (const { name, told } of PLAYED.filter((it) => it.language === language))
    expect(way(told), name).toEqual(first.get(name));
});

test('a hang-up at any block ends the call without a fault, and loses no case', async () => {
  const begun = new Set<string>();
  for (const { name, call, told, language } of PLAYED_FIRST) {
    let beginning = '';
    for (const [hangUpIn, step] of told.transcript.entries()) {
      // Calls that have begun alike are one call as far as that.
      beginning += `\n${wayOf(step)} ${step.said} ${step.keys}`;
      if (begun.has(beginning)) continue;
      begun.add(beginning);
      const hungUp = await play(call, { language, hangUpIn });
      const at = `${name}: hung up in ${step.flow} ${step.identifier}`;
      expect(hungUp.failure, at).toBeUndefined();
      if (!hungUp.isAnswered) expect(['disconnected', 'callback', 'voicemail'], at).toContain(hungUp.ended);
      for (const { flow } of hungUp.transcript.slice(hangUpIn + 1)) expect(flow, at).toMatch(/^disconnect-/);
      expectCaseOf(hungUp, told, hangUpIn, at);
    }
  }
  // Seven seconds on an idle machine; this one may be anything but.
}, 120_000);

/** From the moment when the house has answered the number is known; once the flow has noted the case it stays on the contact. */
function expectCaseOf(hungUp: Told, whole: Told, hangUpIn: number, at: string) {
  const before = whole.transcript.slice(0, hangUpIn + 1);
  const opened = whole.transcript.findIndex(
    ({ identifier, way }) => /^(case|late)-judge$/.test(identifier) && way === 'Equals OK',
  );
  if (opened > 0 && hangUpIn >= opened - 1) expect(hungUp.caseNumber, at).toBe(CASE.number);
  const kept = before.findLast(
    ({ identifier, way }) => /^(case|late|status)-keep$/.test(identifier) && way === 'NextAction',
  );
  const caseId = kept && (kept.identifier === 'status-keep' ? CASE.proved : CASE.opened);
  expect(hungUp.attributes.caseId, at).toBe(caseId);
  for (const { purpose, ordinal } of hungUp.asked) if (purpose === 'openCase') expect(ordinal, at).toBe('1');
}

describe('coverage', () => {
  const taken = new Set(PLAYED.flatMap(({ told, mute }) => [...told.transcript, ...mute.transcript].map(wayOf)));
  const flows = coverage(taken);

  test('every way is taken but for those that never are, and those are not', () => {
    const figures = flows.map(({ flow, taken, untaken }) => {
      const possible = untaken.filter((key) => !NEVER_TAKEN.includes(inAnyLanguage(key)));
      return `${flow}: ${taken.length} / ${taken.length + possible.length}`;
    });
    console.info(`Ways taken / ways, in ${PLAYED.length} calls\n${figures.join('\n')}`);
    for (const { flow, untaken } of flows) {
      const names = untaken.map(inAnyLanguage);
      const own = NEVER_TAKEN.filter((key) => key.startsWith(`${inAnyLanguage(flow)} `));
      expect(names.toSorted(), flow).toEqual(own.toSorted());
    }
    expect(new Set(flows.flatMap(({ untaken }) => untaken.map(inAnyLanguage)))).toEqual(new Set(NEVER_TAKEN));
  });

  test('a NextAction that is never taken leads where another way of its action does', () => {
    for (const flow of FLOWS) {
      const ways = waysOf(flow);
      for (const { key, to, action } of ways.filter(({ key, way }) => way === 'NextAction' && !taken.has(key))) {
        const others = ways.filter((it) => it.action === action && it.way !== 'NextAction');
        expect(
          others.map((it) => it.to),
          key,
        ).toContain(to);
      }
    }
  });
});
