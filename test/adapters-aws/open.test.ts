import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QUEUES } from '../../infra/queues.ts';
import { ACTIONS } from '../../shared/adapters/aws/actions.ts';
import { openPorts } from '../../shared/adapters/aws/open.ts';
import { queueSetting, SETTINGS } from '../../shared/adapters/aws/settings.ts';
import type { OuterPort, Uses } from '../../shared/runtime/services.ts';

/** Settings that say when or whether, not where. */
const VALUES: Readonly<Record<string, string>> = {
  SNAPSHOT_SECONDS: '3600',
  FILE_SCANNING: 'none',
  SMS_ORIGINATION: 'none',
};

const ports = Object.keys(ACTIONS) as OuterPort[];
const settingsOf = (port: OuterPort): readonly string[] =>
  port === 'queues' ? Object.keys(QUEUES).map(queueSetting) : SETTINGS[port];
/** All that a port can do; a sealer without digests, which ask KMS as soon as it opens. */
const usesOf = (port: OuterPort): Uses => ({
  [port]: port === 'queues' ? Object.keys(QUEUES) : Object.keys(ACTIONS[port]).filter((name) => name !== 'mac'),
});

beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  for (const name of ports.flatMap(settingsOf)) vi.stubEnv(name, '');
});
afterEach(() => vi.unstubAllEnvs());

/** All that the environment of a function with this port says; one setting left out, where it is named. */
function tell(port: OuterPort, lacking?: string) {
  for (const name of settingsOf(port)) {
    if (name !== lacking) vi.stubEnv(name, VALUES[name] ?? `the-${name.toLowerCase()}`);
  }
}

test.each(ports)('%s does each of its operations, and nothing that was not asked for is opened', async (port) => {
  tell(port);
  const opened = await openPorts(usesOf(port));
  for (const operation of Object.keys(ACTIONS[port])) expect(opened[port]).toHaveProperty(operation);
  for (const other of ports) if (other !== port) expect(opened[other]).toBeUndefined();
});

// The URL of a queue is looked for when something is sent there: a function has those of its own queues.
const NEEDED = ports
  .filter((port) => port !== 'queues')
  .flatMap((port) => settingsOf(port).map((name) => [port, name] as const));

test.each(NEEDED)('%s does not open without %s, and says so', async (port, lacking) => {
  tell(port, lacking);
  await expect(openPorts(usesOf(port))).rejects.toMatchObject({
    code: 'setting-missing',
    message: expect.stringContaining(lacking),
  });
});

test('who only has letters taken away opens no way to send any', async () => {
  const { mail, sms } = await openPorts({ mail: ['forget'], sms: ['forget'] });
  for (const messenger of [mail, sms]) {
    await messenger.forget('letter-1');
    await expect(messenger.send({ id: 'letter-1', to: 'a@example.com', text: 'x', language: 'en' })).rejects.toThrow(
      'needs',
    );
  }
});
