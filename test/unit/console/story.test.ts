import { expect, test } from 'vitest';
import { storyOf } from '../../../console/src/case/story.ts';
import { saidInSurvey } from '../../../console/src/case/survey-answer.ts';

type Case = Parameters<typeof storyOf>[0];
const entry = (n: number, at: string, what: string, ref?: string): Case['history'][number] => ({
  n,
  at,
  by: 'ana',
  what,
  h: 'h',
  ...(ref !== undefined && { ref }),
});
const text = (textId: string, at: string, kind: Case['texts'][number]['kind']): Case['texts'][number] => ({
  textId,
  kind,
  by: 'ana',
  at,
  text: `words of ${textId}`,
});
const round = { number: 1, openedAt: '1', reactions: [] };
const nothing: Case = { history: [], texts: [], letters: [], calls: [], files: [], round, rounds: [] };
const keysOf = (it: Partial<Case>) => storyOf({ ...nothing, ...it }).map(({ key }) => key);

test('a text stands with the entry that names it, and is not told twice', () => {
  const story = storyOf({ ...nothing, history: [entry(2, '2', 'noted', 't-1')], texts: [text('t-1', '2', 'note')] });
  expect(story).toHaveLength(1);
  expect(story[0]).toMatchObject({ what: 'entry', isSaid: true, text: { textId: 't-1' } });
});

test('a text that no entry can name is told by itself; the complaint stands elsewhere', () => {
  expect(keysOf({ texts: [text('t-0', '1', 'complaint'), text('t-2', '3', 'task-result')] })).toEqual(['tt-2']);
});

test.each([
  ...(['note', 'handover', 'merge-reason', 'correction', 'extension', 'update', 'holding-letter'] as const),
  ...(['rejection', 'question', 'reply', 'task', 'support-needs'] as const),
])(
  'words of staff (%s) that no entry names were refused, and are not told; those of the house and the customer are',
  (kind) => {
    const refused = text('t-3', '3', kind);
    expect(keysOf({ texts: [refused] })).toEqual([]);
    expect(keysOf({ texts: [refused], history: [entry(2, '3', 'named', 't-3')] })).toEqual(['h2']);
    for (const by of ['system:receive-email', 'customer'])
      expect(keysOf({ texts: [{ ...refused, by }] })).toEqual(['tt-3']);
  },
);

test('an explanation is told with the decision or the proposal that it explains, and not one that was refused', () => {
  const texts = [text('t-4', '4', 'explanation'), text('t-5', '5', 'explanation')];
  const explained = { ...round, reasonTextId: 't-5' };
  expect(keysOf({ texts })).toEqual([]);
  expect(keysOf({ texts, round: explained })).toEqual(['tt-5']);
  expect(keysOf({ texts, rounds: [explained] })).toEqual(['tt-5']);
  const proposed = {
    decision: 'upheld',
    remedies: [],
    by: 'ana',
    at: '6',
    above: 'case',
    reasonTextId: 't-5',
  } as const;
  expect(keysOf({ texts, proposal: { ...proposed, remedies: [] } })).toEqual(['tt-5']);
});

test('the explanation of a proposal that was sent back stays in the story', () => {
  const texts = [text('t-4', '4', 'explanation'), text('t-5', '5', 'explanation'), text('t-8', '8', 'explanation')];
  const history = [entry(2, '6', 'proposed'), entry(3, '7', 'proposal-rejected')];
  expect(keysOf({ texts, history })).toEqual(['h3', 'h2', 'tt-5']);
  expect(keysOf({ texts: texts.map((it) => ({ ...it, by: 'ben' })), history })).toEqual(['h3', 'h2']);
});

test('the newest stands first, and what happened at one instant stays in its order', () => {
  const history = [entry(1, '1', 'opened'), entry(2, '2', 'taken'), entry(3, '2', 'noted'), entry(4, '3', 'decided')];
  expect(storyOf({ ...nothing, history }).map(({ key }) => key)).toEqual(['h4', 'h3', 'h2', 'h1']);
});

test('an answered survey is read part by part; what an agent took down, in whatever signs, stays their words', () => {
  const said = { recommend: 9, change: 'speed', comment: 'Well done.' };
  expect(saidInSurvey(JSON.stringify(said))).toEqual(said);
  for (const words of ['Content, she says.', '{"oven":"hot"}', '{}', '7', 'null', '["a"]']) {
    expect(saidInSurvey(words), words).toBeUndefined();
  }
});
