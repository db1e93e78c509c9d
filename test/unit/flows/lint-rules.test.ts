import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint, RULES } from '../../../infra/contact-flows/lint/lint.ts';
import { exportedType } from '../../../infra/contact-flows/lint/read-flow.ts';
import { filesBelow, textOf } from '../../infra/source-files.ts';
import { bye, flowOf, say } from './small-flows.ts';

const broken = filesBelow('test/unit/flows/broken').map((file) => [basename(file, '.json'), file] as const);
const ids = ['envelope', ...Object.keys(RULES)];
/** Its flow is made here: 251 actions in a file are no reading. */
const MADE_HERE = 'too-many-actions';

describe.each(broken)('the flow that breaks %s', (rule, file) => {
  const content = JSON.parse(textOf(file));

  test('is found by its rule, and by no other', () => {
    expect([...new Set(lint(content).map((finding) => finding.rule))]).toEqual([rule]);
  });

  test('is told in one sentence, with an action that is there or none', () => {
    const { Actions } = content as { Actions: { Identifier: string }[] };
    for (const { identifier, why } of lint(content)) {
      expect(['', ...Actions.map(({ Identifier }) => Identifier)]).toContain(identifier);
      expect(why).toMatch(/^[A-Z$%].*[^.]\.$/);
    }
  });
});

test('every rule has a flow that breaks it', () => {
  expect([MADE_HERE, ...broken.map(([rule]) => rule)].sort()).toEqual(ids.sort());
});

test('250 actions are taken, and the next one is too many', () => {
  const chain = (length: number) =>
    flowOf(...Array.from({ length: length - 1 }, (_, n) => say(`${n}`, n === length - 2 ? 'bye' : `${n + 1}`)), bye);
  expect(lint(chain(250))).toEqual([]);
  expect(lint(chain(251))).toMatchObject([{ rule: MADE_HERE, severity: 'error', identifier: '' }]);
});

test('every rule has its heading in docs/flows.md, under a sentence or more, and every heading a rule', () => {
  const sections = textOf('docs/flows.md').split(/^### /m).slice(1);
  expect(sections.map((section) => section.split('\n')[0]).sort()).toEqual(ids.sort());
  for (const section of sections) expect(section.split('\n').slice(1).join(' ').trim(), section).toMatch(/\w.*\./);
});

test('docs/flows.md says of each rule whether it is an error', () => {
  const sections = textOf('docs/flows.md').split(/^### /m).slice(1);
  for (const [rule, file] of broken) {
    const [{ severity } = { severity: '' }] = lint(JSON.parse(textOf(file)));
    const section = sections.find((text) => text.startsWith(`${rule}\n`)) ?? '';
    expect(section, rule).toMatch(severity === 'error' ? /^_Error/m : /^_(Warning|Error or warning)/m);
  }
});

test('an export is of the type that it says itself, unless somebody says otherwise', () => {
  const whisper = { ...flowOf(say('hello', 'bye'), bye), Metadata: { type: 'agentWhisper' } };
  expect(exportedType(whisper)).toBe('AGENT_WHISPER');
  expect(lint(whisper)).toMatchObject([{ rule: 'flow-type', identifier: 'bye' }]);
  expect(lint(whisper, 'CONTACT_FLOW')).toEqual([]);
  expect(exportedType({ Metadata: { type: 'toString' } })).toBeUndefined();
});
