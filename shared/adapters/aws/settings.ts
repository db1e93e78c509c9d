import { AppError } from '../../domain/errors.ts';

/**
 * What a function is told by its environment, by port: the stacks set exactly these (infra/aws/environment.ts), the adapters
 * read them at a cold start. Queues have one each, `QUEUE_URL_` and the queue's name in capitals.
 */
export const SETTINGS = {
  table: ['TABLE_NAME'],
  queues: [],
  workflow: ['STATE_MACHINE_ARN'],
  sealer: ['KEYS_TABLE_NAME', 'SEAL_KEY_ID', 'MAC_KEY_ID', 'ERASURES_BUCKET'],
  /** Streams are named by this and the lake's table: `comeback-dev-lake-` + `cases`. */
  lake: ['LAKE_STREAM_PREFIX'],
  documents: ['DOCUMENTS_BUCKET'],
  /** SNAPSHOT_SECONDS: reports see the lake as it was when such a stretch of time last ended. */
  warehouse: ['ATHENA_WORKGROUP', 'GLUE_DATABASE', 'SETTLED_DATABASE', 'SNAPSHOT_SECONDS'],
  mail: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET'],
  sms: ['SMS_ORIGINATION'],
  contactCentre: ['CONNECT_INSTANCE_ID', 'CONNECT_TASK_FLOW_ID'],
  /** CONNECT_ROUTING_PROFILES: `team=id` of each, joined by commas. */
  attendance: ['CONNECT_INSTANCE_ID', 'CONNECT_ROUTING_PROFILES'],
  /** FILE_SCANNING: `guardduty`, or `none` where nobody looks for malware. */
  files: ['FILES_BUCKET', 'FILE_SCANNING'],
  mailIn: ['MAILS_BUCKET'],
  fulfilment: ['REMEDY_ORDERS_URL'],
  callAnalyses: ['RECORDINGS_BUCKET'],
  recordings: ['RECORDINGS_BUCKET'],
  accounts: ['USER_POOL_ID'],
  configuration: ['PUBLIC_URL'],
  /** Accepted secrets of the front door, joined by commas; the newest first. Read by every function behind HTTP. */
  frontDoor: ['ORIGIN_SECRETS'],
} as const;
export type SettingName = (typeof SETTINGS)[keyof typeof SETTINGS][number] | `QUEUE_URL_${string}`;

/** @throws AppError `setting-missing`, naming it: a function deployed half is found at its first call, not in the data. */
export function setting(name: SettingName): string {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  throw new AppError('SettingMissing', 'setting-missing', `The function's environment lacks ${name}: deploy it again.`);
}

/** `QUEUE_URL_CUSTOMER_PURCHASES` of `customer-purchases`. */
export function queueSetting(queue: string): `QUEUE_URL_${string}` {
  return `QUEUE_URL_${queue.toUpperCase().replaceAll('-', '_')}`;
}

/** FILE_SCANNING of a stage in which nobody looks for malware. */
export const NO_SCANNING = 'none';

/** SMS_ORIGINATION of a stage that sends no SMS: a setting is never empty. */
export const NO_SMS = 'none';

/**
 * How long after its `at` a row may still be on its way to where Athena reads: the 30 s of the function that wrote it, the 300 s
 * that Firehose buffers (infra/aws/constructs/keeping/lake-stream.ts), and 9 minutes for the writing of the file and its
 * tries. A stretch of SNAPSHOT_SECONDS counts once it is over by so much; later than that, an alarm rings.
 */
export const SETTLE_SECONDS = 900;
