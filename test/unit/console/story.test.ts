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
const nothing: Case = { history: [], texts: [], letters: [], calls: [], files: [] };

test('a text stands with the entry that names it, and is not told twice', () => {
  const story = storyOf({ ...nothing, history: [entry(2, '2', 'noted', 't-1')], texts: [text('t-1', '2', 'note')] });
  expect(story).toHaveLength(1);
  expect(story[0]).toMatchObject({ what: 'entry', isSaid: true, text: { textId: 't-1' } });
});

test('a text that no entry names is told by itself; the complaint stands elsewhere', () => {
  const texts = [text('t-0', '1', 'complaint'), text('t-2', '3', 'explanation')];
  expect(storyOf({ ...nothing, texts }).map(({ key }) => key)).toEqual(['tt-2']);
});

test('a note that no entry names was refused, and is not told; a remark of the house is', () => {
  const refused = text('t-3', '3', 'note');
  expect(storyOf({ ...nothing, texts: [refused] })).toEqual([]);
  expect(storyOf({ ...nothing, texts: [{ ...refused, by: 'system:receive-email' }] })).toHaveLength(1);
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
