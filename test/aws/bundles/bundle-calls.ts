import { QUEUES, type Trigger } from '../../../infra/topology.ts';
import { queueSetting, SETTINGS } from '../../../shared/adapters/aws/settings.ts';
import { httpEvent } from '../../unit/runtime/http-event.ts';

export const REGION = { AWS_REGION: 'eu-west-1' };
/** As Lambda puts them into the environment. */
export const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  AWS_SESSION_TOKEN: 'session',
};

/** Every setting that any function has, with all services at one address; what is more than a name, as it must be. */
export function everySetting(service: string): Record<string, string> {
  const names = Object.values(SETTINGS).flat();
  return {
    ...Object.fromEntries(names.map((name) => [name, name.toLowerCase()])),
    ...Object.fromEntries(Object.keys(QUEUES).map((queue) => [queueSetting(queue), `${service}/${queue}`])),
    SNAPSHOT_SECONDS: '900',
    PUBLIC_URL: 'https://complaints.example.com',
    ORIGIN_SECRETS: 'newer,older',
    AWS_ENDPOINT_URL: service,
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
