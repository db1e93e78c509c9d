import type { Line } from '../../shared/domain/line/line.ts';

/** What differs from one deployment to the next. Everything else is the same in all of them. */
export interface Stage {
  /** Part of every name: `comeback-<name>-...`. Lower-case letters and digits. */
  name: string;
  /** Where Amazon Connect is offered, and the instance lies. */
  region: string;
  /** Data outlives a teardown, a table cannot be deleted by accident, and the table can be put back to any second. */
  keepsData: boolean;
  logRetentionDays: 7 | 30 | 90 | 365;
  /** X-Ray traces of functions and state machine: the one switch. */
  tracing: boolean;
  /** Who hears of alarms; nobody without one. */
  alarmEmail?: string;
  /** Where customers reach us, if not by CloudFront's own name; the certificate lies in us-east-1. */
  domain?: { name: string; certificateArn: string };
  /** Who letters come from; its domain or address is verified in SES. */
  mailFrom: string;
  /**
   * Mails to any address of this domain become complaints: one of its own (`complaints.example.com`), in a region where SES
   * receives. Without it none come in.
   */
  mailInDomain?: string;
  /** An operator has switched on GuardDuty's Malware Protection for the bucket of files. */
  scansFiles?: boolean;
  /** Number or sender id that SMS come from (End User Messaging); without it SMS are refused. */
  smsOrigination?: string;
  /** Reports see the lake as of the last time such a stretch ended: a day, or for trying out less. */
  snapshotSeconds: number;
  /**
   * Origins of the agent workspaces whose frames may show the console's page for them (`https://ALIAS.my.connect.aws`). Without one
   * nobody frames anything.
   */
  workspaces?: readonly `https://${string}`[];
  /** What one query of a report may read before Athena stops it; 5 USD a terabyte. */
  scanLimitGigabytes: number;
  /** Requests a second, and at once, that the HTTP API lets through. */
  requests: { perSecond: number; burst: number };
  /** Copies of connect-call that are always warm: nobody on the line waits for a cold start. */
  warmCalls: number;
  /** Raise by one and deploy to change the secret between CloudFront and the API without a gap. */
  originSecretGeneration: number;
  line: LineSettings;
}

/** The toll-free line of a stage. */
export interface LineSettings {
  /**
   * Makes an instance of Amazon Connect of this name, unique in the world; without it the firm's own is asked for when the
   * stack is deployed. An account may make and delete 100 in 30 days, and a name once taken is best never changed.
   */
  newInstanceAlias?: string;
  /**
   * What people dial, and what callbacks come from: a toll-free number claimed once and never given back (which one, Connect
   * chooses), or one that the instance has, by its ARN `arn:...:phone-number/<id>`. Without it the line has flows and no number.
   */
  number?: { country: string; prefix?: `+${number}` } | { arn: string };
  /** Callers who may wait in one queue: at most the instance's calls at once less one. A new instance has 10. */
  queueCapacity: number;
  /** Recordings, voicemail and contact records are deleted after this many days. */
  recordingDays: number;
  /** An alarm rings above so many minutes of calls in an hour: we pay each of them, also for who calls to make us pay. */
  callMinutesPerHour: number;
  /** Where this stage's callbacks go out otherwise than `line.callback` of comeback.config.ts says, or voice messages last otherwise. */
  callback?: Line['callback'];
  voicemail?: Line['voicemail'];
}

export const STAGES: Readonly<Record<string, Stage>> = {
  dev: {
    name: 'dev',
    region: 'us-east-1',
    keepsData: false,
    logRetentionDays: 7,
    tracing: false,
    mailFrom: 'complaints@dev.example.com',
    snapshotSeconds: 900,
    scanLimitGigabytes: 1,
    requests: { perSecond: 50, burst: 100 },
    warmCalls: 0,
    originSecretGeneration: 1,
    line: { queueCapacity: 9, recordingDays: 7, callMinutesPerHour: 60 },
  },
  prod: {
    name: 'prod',
    region: 'us-east-1',
    keepsData: true,
    logRetentionDays: 90,
    tracing: false,
    alarmEmail: 'operations@example.com',
    mailFrom: 'complaints@example.com',
    snapshotSeconds: 86_400,
    scanLimitGigabytes: 100,
    requests: { perSecond: 200, burst: 400 },
    warmCalls: 1,
    originSecretGeneration: 1,
    // All ten lines of a new instance taken for half an hour. Complaints may be about a quarter before the last one.
    line: { number: { country: 'US' }, queueCapacity: 9, recordingDays: 180, callMinutesPerHour: 300 },
  },
};

/** @throws Error naming the stages there are. */
export function stageOf(name: unknown): Stage {
  const stage = typeof name === 'string' && Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (stage !== undefined) return stage;
  throw new Error(`There is no stage ${JSON.stringify(name)}: say --stage ${Object.keys(STAGES).join('|')}.`);
}

/** What stays when a stage is taken down: the last part of the stacks' names. */
export const STACKS_WITH_DATA = ['data', 'people', 'instance', 'number'] as const;

/** Where the counts of a stage's functions stand in CloudWatch. */
export function metricsNamespace({ name }: Pick<Stage, 'name'>): string {
  return `comeback-${name}`;
}
