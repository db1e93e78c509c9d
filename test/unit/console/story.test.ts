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
/** Each entry with the text that it is told with. */
const wordsOf = (it: Partial<Case>) =>
  storyOf({ ...nothing, ...it }).map((item) => [item.key, item.what === 'entry' ? item.text?.textId : 'itself']);

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
  ...(['rejection', 'question', 'reply', 'task', 'support-needs', 'explanation'] as const),
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

test('an explanation stands with the decision that it explains, and one that was refused is not told', () => {
  const texts = [text('t-4', '4', 'explanation'), text('t-5', '5', 'explanation')];
  const decided = { ...round, reasonTextId: 't-5', decidedAt: '6' };
  const history = [entry(2, '6', 'decided')];
  expect(keysOf({ texts })).toEqual([]);
  for (const it of [{ round: decided }, { rounds: [decided] }])
    expect(wordsOf({ texts, history, ...it })).toEqual([['h2', 't-5']]);
});

test('proposed, sent back and proposed again: each is told with its own words, and what was approved not twice', () => {
  const texts = [
    text('t-4', '4', 'explanation'),
    text('t-6', '6', 'rejection'),
    text('t-7', '7', 'explanation'),
    text('t-8', '8', 'explanation'),
  ];
  const history = [
    entry(2, '4', 'proposed', 't-4'),
    entry(3, '6', 'proposal-rejected', 't-6'),
    entry(4, '8', 'proposed', 't-8'),
    entry(5, '9', 'approved'),
    entry(6, '9', 'decided'),
  ];
  const approved = { ...round, reasonTextId: 't-8', decidedAt: '9' };
  expect(wordsOf({ texts, history, round: approved })).toEqual([
    ['h6', undefined],
    ['h5', undefined],
    ['h4', 't-8'],
    ['h3', 't-6'],
    ['h2', 't-4'],
  ]);
});

test('where entries of proposals did not name their words yet, what waits and what was approved has them, and what was sent back none', () => {
  const texts = [text('t-4', '4', 'explanation'), text('t-8', '8', 'explanation')];
  const history = [entry(2, '4', 'proposed'), entry(3, '6', 'proposal-rejected'), entry(4, '8', 'proposed')];
  const waiting = { decision: 'upheld', by: 'ana', at: '8', above: 'case', reasonTextId: 't-8' } as const;
  expect(wordsOf({ texts, history, proposal: { ...waiting, remedies: [] } })).toEqual([
    ['h4', 't-8'],
    ['h3', undefined],
    ['h2', undefined],
  ]);
  const approved = { ...round, reasonTextId: 't-8', decidedAt: '9' };
  expect(wordsOf({ texts, history: [...history, entry(5, '9', 'decided')], round: approved })[0]).toEqual([
    'h5',
    't-8',
  ]);
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
