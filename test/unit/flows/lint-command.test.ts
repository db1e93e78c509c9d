import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { ContactFlow } from '../../../infra/contact-flows/language/flow.ts';
import { flowCommand } from '../../../infra/local/flow-command.ts';
import { placeOf } from '../../infra/source-files.ts';
import { bye, flowOf, say } from './small-flows.ts';

const folder = mkdtempSync(join(tmpdir(), 'comeback-flows-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(...argv: string[]) {
  const [out, err] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })];
  const code = await flowCommand(argv, [greeting], { out, err });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

const greeting: ContactFlow = {
  ...{ name: 'greeting', type: 'CUSTOMER_HOLD', description: 'Says good morning.' },
  content: flowOf(say('welcome', 'bye'), bye) as ContactFlow['content'],
};
const sound = file('sound.json', flowOf(say('welcome', 'bye'), bye));
const odd = file('odd.json', flowOf(say('welcome', 'bye'), say('lost', 'bye'), bye));
const broken = placeOf('test/unit/flows/broken/ways/dangling.json');

test('a sound flow prints nothing and ends with 0', async () => {
  expect(await run('lint', sound)).toEqual({ code: 0, out: '', err: '1 flow, 0 errors, 0 warnings.\n' });
});

test('a warning is printed and ends with 0, an error with 1, one finding a line', async () => {
  expect(await run('lint', odd)).toMatchObject({
    code: 0,
    out: `${odd}: warning unreachable at lost: No way leads here.\n`,
  });
  const both = await run('lint', odd, broken);
  expect(both).toMatchObject({ code: 1, err: '2 flows, 1 error, 1 warning.\n' });
  expect(both.out.split('\n')).toHaveLength(3);
});

test('--json is one array of findings with their file, empty where there is none', async () => {
  const { code, out } = await run('lint', sound, broken, '--json');
  expect({ code, findings: JSON.parse(out) }).toEqual({
    code: 1,
    findings: [
      {
        file: broken,
        rule: 'dangling',
        severity: 'error',
        identifier: 'welcome',
        why: expect.stringContaining('"sorry"'),
      },
    ],
  });
  expect(JSON.parse((await run('lint', sound, '--json')).out)).toEqual([]);
});

test('--type goes before what the flow says of itself', async () => {
  expect((await run('lint', 'greeting')).out).toContain('error flow-type at welcome');
  expect(await run('lint', 'greeting', '--type', 'CONTACT_FLOW')).toMatchObject({ code: 0, out: '' });
  expect((await run('lint', sound, '--type', 'AGENT_HOLD')).code).toBe(1);
});

test('flows of ours are called by name, or all at once', async () => {
  expect((await run('lint', 'ours')).out).toBe((await run('lint', 'greeting')).out);
});

test.each([
  ['one that is not there', join(folder, 'nowhere.json'), 'There is no file'],
  ['a folder', folder, 'cannot be read (EISDIR)'],
  ['no JSON', file('torn.json', '{"Version":'), 'is no JSON'],
  ['an empty file', file('empty.json', ''), 'is no JSON'],
])('a file that cannot be read is said in one sentence, and nothing else: %s', async (_what, path, words) => {
  const { code, out, err } = await run('lint', sound, path);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^flow: [^\n]+\.\n$/);
  expect(err).toContain(words);
});

test('a byte order mark in front is no fault', async () => {
  const marked = file('marked.json', `\uFEFF${JSON.stringify(flowOf(say('welcome', 'bye'), bye))}`);
  expect((await run('lint', marked)).code).toBe(0);
});

test('somebody else’s identifiers cannot break the line', async () => {
  const forged = file('forged.json', flowOf(say('welcome', 'x\nfine: warning'), bye));
  const lines = (await run('lint', forged)).out.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.startsWith(`${forged}: `))).toEqual([]);
});

test.each([[[]], [['lint']], [['check', sound]], [['lint', sound, '--type', 'VOICE']], [['lint', sound, '--strict']]])(
  'what was typed wrong is answered by how to type it: %j',
  async (argv) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^flow: .*(npm run -s flow|one of CONTACT_FLOW).*\n$/);
  },
);
