import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../../infra/local/launch.sh', import.meta.url));
const sh = execFileSync('/bin/sh', ['-c', 'command -v dash || command -v sh'], { encoding: 'utf8' }).trim();

/** A copy of the launcher in a folder with a space in its name, beside commands of our own. */
let house: string;
beforeEach(() => {
  house = join(mkdtempSync(join(tmpdir(), 'comeback-test-')), 'my house');
  mkdirSync(join(house, 'commands'), { recursive: true });
  copyFileSync(launcher, join(house, 'launch.sh'));
  writeFileSync(
    join(house, 'commands', 'echo.ts'),
    `import { DatabaseSync } from 'node:sqlite';
const args: string[] = process.argv.slice(2);
new DatabaseSync(':memory:').close();
console.log(JSON.stringify(args));`,
  );
  writeFileSync(join(house, 'commands', 'wait.ts'), `console.log(process.pid); setInterval(() => {}, 1000);`);
});
afterEach(() => rmSync(join(house, '..'), { recursive: true }));

/** A folder for the PATH with a `node` that is this shell script. */
function fakeNode(name: string, script: string): string {
  const folder = join(house, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'node'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'node'), 0o755);
  return folder;
}

/** The node that runs the tests, alone in a folder. */
function realNode(): string {
  const folder = join(house, 'real');
  mkdirSync(folder);
  symlinkSync(process.execPath, join(folder, 'node'));
  return folder;
}

/** The launcher itself calls dirname and nothing else. */
const launch = (path: string[], ...args: string[]) =>
  spawnSync(sh, [join(house, 'launch.sh'), ...args], {
    env: { PATH: [...path, dirnameOnly()].join(':') },
    encoding: 'utf8',
  });

function dirnameOnly(): string {
  const folder = join(house, 'tools');
  mkdirSync(folder);
  symlinkSync(
    execFileSync('/bin/sh', ['-c', 'command -v dirname'], { encoding: 'utf8' }).trim(),
    join(folder, 'dirname'),
  );
  return folder;
}

test('arguments arrive whole, under a path with spaces, and nothing is warned about', () => {
  const { stdout, stderr, status } = launch([realNode()], 'echo', 'a b', "it's", '', '$HOME', '--x=*');
  expect(JSON.parse(stdout)).toEqual(['a b', "it's", '', '$HOME', '--x=*']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('an old node and one that does not start are passed over for a good one further on', () => {
  const path = [fakeNode('broken', 'exit 127'), fakeNode('old', 'echo v20.20.2'), realNode()];
  const { stdout, stderr } = launch(path, 'echo', 'here');
  expect(stdout).toBe('["here"]\n');
  expect(stderr).toBe('');
});

test.each(['v20.20.2', 'v22.17.9', 'v22.2.0', 'v9.99.0', 'nonsense'])(
  'node %s alone is refused in one sentence',
  (version) => {
    const old = fakeNode('old', `echo ${version}`);
    const { stdout, stderr, status } = launch([old], 'echo');
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`${old}/node (${version})`);
    expect(stderr).toContain('22.18');
    expect(status).toBe(1);
  },
);

test.each(['v22.18.0', 'v23.1.0', 'v24.21.0', 'v100.0.0'])('node %s is good enough', (version) => {
  const { stdout } = launch([fakeNode('new', `[ "$1" = --version ] && echo ${version} || echo started`)], 'echo');
  expect(stdout).toBe('started\n');
});

test('a node that does not start on this machine is named as such', () => {
  const folder = fakeNode('musl', 'exit 127');
  const { stderr, status } = launch([folder], 'echo');
  expect(stderr).toContain(`${folder}/node (does not start on this machine)`);
  expect(status).toBe(1);
});

test('without any node, one sentence says what to install', () => {
  const { stderr, status } = launch([], 'echo');
  expect(stderr).toMatch(/no node on the PATH.*install Node 24/);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(status).toBe(1);
});

test('a command that is not there is refused by name', () => {
  const { stderr, status } = launch([realNode()], 'dance');
  expect(stderr).toContain("'dance'");
  expect(status).toBe(1);
});

describe('a command that only AWS has', () => {
  beforeEach(() => {
    const commands = join(house, '..', 'aws', 'commands');
    mkdirSync(commands, { recursive: true });
    writeFileSync(
      join(commands, 'replay.ts'),
      'const args: string[] = process.argv.slice(2); console.log(args.join());',
    );
  });

  test('asks for a stage in one sentence', () => {
    const { stdout, stderr, status } = launch([realNode()], 'replay', 'all');
    expect(stderr).toBe('replay: It works on AWS only, so say which stage: npm run replay -- --stage NAME.\n');
    expect([stdout, status]).toEqual(['', 1]);
  });

  test.each([[['--stage', 'dev']], [['--stage=dev']], [['--help']]])('is there with %j', (args) => {
    expect(launch([realNode()], 'replay', ...args)).toMatchObject({ stdout: `${args.join()}\n`, status: 0 });
  });
});

test('the command is the launched process itself, so signals reach it', async () => {
  const env = { PATH: [realNode(), dirnameOnly()].join(':') };
  const child = spawn(sh, [join(house, 'launch.sh'), 'wait'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  expect(Number(line)).toBe(child.pid);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
});
