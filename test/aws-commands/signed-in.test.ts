import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mustBeSignedIn } from '../../infra/aws/commands/signed-in.ts';

/** Nobody is signed in, and AWS is not asked: the profiles are those of an empty folder. */
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'comeback-nobody-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_CONFIG_FILE', join(home, 'config'));
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(home, 'credentials'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

test.each(['diff', 'deploy', 'teardown'])('%s without credentials is one sentence, before CDK starts', (verb) => {
  const command = fileURLToPath(new URL('../../infra/aws/commands/cdk.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, verb, '--stage', 'dev'], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(new RegExp(`^${verb}: AWS does not know who you are .*: sign in, .*\\.\\n$`));
  expect([status, stdout]).toEqual([1, '']);
});

test('whoever has credentials goes on, and AWS is not asked whether they are still good', async () => {
  await expect(mustBeSignedIn([])).rejects.toMatchObject({ code: 'no-credentials', expose: true });
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'nobody');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'nothing');
  await mustBeSignedIn([]);
});

test.each(['--profile', '--profile=ops', '--plugin=broker'])(
  'who signs in by CDK itself (%s) goes on',
  async (word) => {
    await mustBeSignedIn(['deploy', word]);
  },
);

test('a profile with a second factor goes on: CDK asks for its code', async () => {
  const [role, device] = ['role/ops', 'mfa/ana'].map((resource) => `arn:aws:iam::123456789012:${resource}`);
  writeFileSync(
    join(home, 'config'),
    `[profile ops]\nrole_arn = ${role}\nsource_profile = base\nmfa_serial = ${device}\n`,
  );
  writeFileSync(join(home, 'credentials'), '[base]\naws_access_key_id = nobody\naws_secret_access_key = nothing\n');
  vi.stubEnv('AWS_PROFILE', 'ops');
  await mustBeSignedIn([]);
  vi.stubEnv('AWS_PROFILE', 'nobody');
  await expect(mustBeSignedIn([])).rejects.toMatchObject({ code: 'no-credentials' });
});
