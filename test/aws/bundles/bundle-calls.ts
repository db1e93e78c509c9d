import type { SettingValues } from '../../../infra/aws/environment.ts';
import type { Trigger } from '../../../infra/topology.ts';
import { SETTINGS } from '../../../shared/adapters/aws/settings.ts';
import { httpEvent } from '../../unit/runtime/http-event.ts';

export const REGION = { AWS_REGION: 'eu-west-1' };
export const STAGE = { name: 'dev' } as const;
/** As Lambda puts them into the environment. */
export const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  AWS_SESSION_TOKEN: 'session',
};

/** A value for every setting that any function has; what is more than a name, as it must be. */
export function everySetting(service: string): SettingValues {
  const names = Object.values(SETTINGS).flat();
  return {
    values: {
      ...Object.fromEntries(names.map((name) => [name, name.toLowerCase()])),
      SNAPSHOT_SECONDS: '900',
      PUBLIC_URL: 'https://complaints.example.com',
      ORIGIN_SECRETS: 'newer,older',
    },
    queueUrl: (queue) => `${service}/${queue}`,
  };
}

/** The least that a function can be called with, by what starts it, and what comes of it once its ports are open. */
export const FIRST_CALLS: Readonly<Record<Trigger['kind'], { event: unknown; outcome: object }>> = {
  http: { event: httpEvent({}), outcome: { answer: { statusCode: 403 } } },
  connect: { event: {}, outcome: { answer: { status: 'OK' } } },
  queue: { event: { Records: [] }, outcome: { answer: { batchItemFailures: [] } } },
  feed: { event: { Records: [] }, outcome: { answer: { batchItemFailures: [] } } },
  task: { event: {}, outcome: { error: { name: 'ZodError' } } },
  schedule: { event: {}, outcome: {} },
  token: { event: {}, outcome: { error: { name: 'ZodError' } } },
  'contact-events': { event: {}, outcome: {} },
};
