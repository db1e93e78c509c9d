import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import comeback from '../../../comeback.config.ts';
import { configCommand } from '../../../infra/local/configuration/config-command.ts';
import { openEngine } from '../../../infra/local/engine.ts';

const NOW = '2026-11-28T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const house = new URL('../../../comeback.config.ts', import.meta.url).pathname;

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function config(...argv: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await configCommand(argv, NOW, { out, err });
  out.end();
  err.end();
  return { code, out: await text(out), err: await text(err) };
}

test('the configuration of the house is sound, and told on one screen: teams, policies of today, limits, languages', async () => {
  const { code, out, err } = await config('check');
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n').length).toBeLessThan(24);
  expect(out).toMatch(/^teams +products \(1 category, 1 on the roster\)/m);
  expect(out).toMatch(/^policies +everyday@1 today/m);
  expect(out).toMatch(/^limits \(USD, minor\) +agent 5,000 a case, supervisor 50,000 a case/m);
  expect(out).toMatch(/^languages +en, es, nl; en where nothing is known/m);
  expect(out).toMatch(/^holidays +22, the next 2026-12-25/m);
});

test('of a policy with several texts the one in force is told', async () => {
  const { out } = await config(
    'check',
    file(
      'ireland.ts',
      `import house from '${house}';\nexport default { ...house, policies: { default: 'ireland-cpc', assign: [], own: [] } };`,
    ),
  );
  expect(out).toMatch(/^policies +ireland-cpc@2 today/m);
});

test('another file is checked in its place, and everything that is wrong is said at once, a line each', async () => {
  const path = file(
    'wrong.ts',
    `import house from '${house}';\nexport default { ...house, surveyWindwDays: 3, currency: 'usd', smallestGroup: '11' };`,
  );
  const { code, out, err } = await config('check', path);
  expect([code, out]).toEqual([1, '']);
  expect(err.trimEnd().split('\n')).toEqual([
    'smallestGroup: it is "11"; write a number',
    'surveyWindwDays: nobody reads it; did you mean surveyWindowDays?',
    expect.stringMatching(/^currency: "usd" is no ISO 4217 code; write/),
  ]);
});

test.each([
  ['no such file', () => join(folder, 'none.ts'), /^config: There is no file .*none\.ts/],
  ['a file that is no program', () => file('broken.ts', 'export default {;'), /^config: .*broken\.ts cannot be read: /],
  ['a file without a configuration', () => file('empty.ts', 'export const a = 1;'), /exports no configuration; write/],
])('%s is said in one line', async (_, path, said) => {
  const { code, err } = await config('check', path());
  expect(code).toBe(1);
  expect(err).toMatch(said);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test.each([[[]], [['chek']], [['check', 'a', 'b']]])(
  'what it cannot do is answered with what it can: %j',
  async (argv) => {
    const { code, err } = await config(...argv);
    expect([code, err]).toEqual([1, 'config: Say what to do: npm run -s config -- check [FILE].\n']);
  },
);

test('the server does not start with what the command would not pass, and says the same', async () => {
  const configuration = { ...comeback, surveyWindwDays: 3, currency: 'usd' };
  const opened = openEngine({ folder: undefined, configuration });
  await expect(opened).rejects.toMatchObject({ code: 'invalid-configuration', expose: true });
  await expect(opened).rejects.toThrow(/\n {2}surveyWindwDays: nobody reads it.*\n {2}currency: "usd"/s);
});
