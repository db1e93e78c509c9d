import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../infra/local/launch.sh', import.meta.url));

/** As `npm run` would type it, on a machine where nobody is signed in to AWS. */
function run(...args: string[]) {
  const home = mkdtempSync(join(tmpdir(), 'comeback-nobody-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const { status, stdout, stderr } = spawnSync('sh', [launcher, ...args], {
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(own),
      HOME: home,
      COMEBACK_DATA: join(home, 'data'),
      AWS_EC2_METADATA_DISABLED: 'true',
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    },
  });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

test.each([
  [
    ['queue', 'letter', '--stage', 'prod'],
    /^redrive: There is no queue "letter"; there are complaints, mails, letters,/,
  ],
  [['queue', 'letters', '--stage', 'live'], /^redrive: There is no stage "live"; there are dev, prod/],
  [['queue', 'letters', '--stage=prod'], /^redrive: AWS does not know who you are/],
  [['case', '607-350-6991', '--stage', 'dev'], /^redrive: AWS does not know who you are/],
  [['feed', '--stage', 'dev'], /^redrive: AWS does not know who you are/],
  [['feed', 'all', '--stage', 'dev'], /^redrive: Say what to redrive/],
  [['queue', 'letters', '--stage'], /^redrive: Option '--stage <value>' argument missing\. Usage: /],
])('redrive %j ends with one sentence and 1', (args, sentence) => {
  const { status, stdout, lines } = run('redrive', ...args);
  expect(lines).toEqual([expect.stringMatching(sentence)]);
  expect([status, stdout]).toEqual([1, '']);
});

test.each([
  [['check', '--stage', 'live'], /^ledger: There is no stage "live"; there are dev, prod/],
  [['check', '--stage', 'dev'], /^ledger: AWS does not know who you are/],
  [['add', '--stage', 'dev'], /^ledger: Say what to do: npm run -s ledger -- check/],
  [['check', '--stage'], /^ledger: Option '--stage <value>' argument missing\. Usage: /],
])('ledger %j ends with one sentence and 1', (args, sentence) => {
  const { status, stdout, lines } = run('ledger', ...args);
  expect(lines).toEqual([expect.stringMatching(sentence)]);
  expect([status, stdout]).toEqual([1, '']);
});

test.each([
  [
    ['first-admin', '--stage', 'live', '--email', 'a@example.com'],
    /^accounts: There is no stage "live"; there are dev, prod/,
  ],
  [
    ['first-admin', '--stage', 'dev', '--email', 'a@example.com', '--name', 'Ada'],
    /^accounts: AWS does not know who you are/,
  ],
  [['last-admin', '--stage', 'dev'], /^accounts: Say what to do: npm run -s accounts -- first-admin/],
  [['first-admin', '--stage', 'dev', '--email', 'ada'], /^accounts: "ada" is no address; write --email/],
  [['first-admin', '--stage', 'dev', '--email', 'a@example.com'], /^accounts: Say who they are/],
  [['first-admin', '--email', 'a@example.com'], /^accounts: .*say which stage: npm run accounts -- --stage NAME\.$/],
])('accounts %j ends with one sentence and 1', (args, sentence) => {
  const { status, stdout, lines } = run('accounts', ...args);
  expect(lines).toEqual([expect.stringMatching(sentence)]);
  expect([status, stdout]).toEqual([1, '']);
});

test('the erasures of a stage are replayed by whoever is signed in', () => {
  const { status, lines } = run('replay-erasures', '--stage', 'dev');
  expect(lines).toEqual([expect.stringMatching(/^replay-erasures: AWS does not know who you are/)]);
  expect(status).toBe(1);
});

test.each([
  [['--stage', 'live'], /^replay-erasures: There is no stage "live"; there are dev, prod/],
  [['--stage', 'dev', '--keys-table'], /^replay-erasures: Option '--keys-table <value>' argument missing\. Usage: /],
  [['--keys-table', 'restored'], /^replay-erasures: .*say which stage: npm run replay-erasures -- --stage NAME\.$/],
  [[], /^replay-erasures: .*say which stage: npm run replay-erasures -- --stage NAME\.$/],
])('replay-erasures %j ends with one sentence and 1', (args, sentence) => {
  const { status, stdout, lines } = run('replay-erasures', ...args);
  expect(lines).toEqual([expect.stringMatching(sentence)]);
  expect([status, stdout]).toEqual([1, '']);
});

test('what replay-erasures does can be read without a stage', () => {
  const { status, stdout, lines } = run('replay-erasures', '--help');
  expect(stdout).toMatch(/^Usage: npm run replay-erasures -- --stage STAGE \[--keys-table NAME\]\n/);
  expect([status, lines]).toEqual([0, ['']]);
});

test('without a stage, redrive is for the house on this machine', () => {
  const { status, stdout } = run('redrive', 'queue', 'letters');
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^Put 0 messages back on the queue letters;/)]);
});

test('a command that AWS has not is said so', () => {
  const { status, lines } = run('demo', '--stage', 'dev');
  expect(lines).toEqual([expect.stringMatching(/^There is no command 'demo' in .*infra\/aws\/commands\.$/)]);
  expect(status).toBe(1);
});
