import { addMilliseconds, DAY_MS, type Instant, SECOND_MS } from '../../shared/domain/time.ts';
import type { QueueName } from '../queues.ts';
import { FUNCTIONS, type FunctionName, type Trigger } from '../topology.ts';
import type { EmbeddedPorts } from './ports.ts';

/** Something that takes work from one place and gives it to one function. */
export interface Pump {
  name: string;
  /** Does one portion. True if there may be more. */
  step(): Promise<boolean>;
  /** Consumers of the feed: until when this one rests after a failure. */
  restsUntil?(): Instant | undefined;
}

type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;
type Schedule = Extract<Trigger, { kind: 'schedule' }>;
type Failures = { batchItemFailures: { itemIdentifier: string }[] };

/** The pumps that topology asks for: one for each queue, each consumer of the change feed, each schedule, and the waits. */
export function pumpsOf(ports: EmbeddedPorts, invoke: Invoke): Pump[] {
  const feedConsumers = namesOf('feed');
  return [
    ...(Object.keys(FUNCTIONS) as FunctionName[]).flatMap((name): Pump[] =>
      FUNCTIONS[name].triggers.flatMap((trigger): Pump[] => {
        if (trigger.kind === 'queue') return [queuePump(name, trigger.queue, trigger.batchSize, ports, invoke)];
        if (trigger.kind === 'feed') return [feedPump(name, trigger.batchSize, feedConsumers, ports, invoke)];
        if (trigger.kind === 'contact-events') return [contactEventsPump(name, ports, invoke)];
        if (trigger.kind === 'schedule') return [schedulePump(name, trigger, ports, invoke)];
        return [];
      }),
    ),
    mailPump(ports),
    { name: 'expiry', step: async () => (await ports.expiry.sweep()) > 0 },
    { name: 'waits', step: async () => ports.workflow.fireTimeouts() > 0 },
  ];
}

function namesOf(kind: string): FunctionName[] {
  return (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) =>
    FUNCTIONS[name].triggers.some((trigger) => trigger.kind === kind),
  );
}

/** As SQS feeds a Lambda: what the function names as failed becomes visible again when its time is over. */
function queuePump(
  name: FunctionName,
  queue: QueueName,
  batchSize: number,
  { queues }: EmbeddedPorts,
  invoke: Invoke,
): Pump {
  return {
    name,
    async step() {
      const messages = queues.receive(queue, batchSize);
      if (messages.length === 0) return false;
      const Records = messages.map(({ id, body, receiveCount }) => ({
        messageId: id,
        body,
        attributes: { ApproximateReceiveCount: String(receiveCount) },
        eventSource: 'aws:sqs',
      }));
      const { batchItemFailures } = (await invoke(name, { Records })) as Failures;
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const done = messages.filter(({ id }) => !failed.has(id)).map(({ receipt }) => receipt);
      if (done.length > 0) queues.delete(queue, ...done);
      return true;
    },
  };
}

const MAILS_AT_A_TIME = 10;

/** As S3 tells the queue `mails` of a mail that SES put there. A mail taken and not told of is told of after the next start. */
function mailPump({ mailIn, queues }: EmbeddedPorts): Pump {
  return {
    name: 'mail-in',
    async step() {
      const taken = mailIn.take(MAILS_AT_A_TIME);
      if (taken.length === 0) return false;
      const told = taken.map(({ key, arrivedAt }) => ({
        Records: [{ eventTime: arrivedAt, s3: { object: { key } } }],
      }));
      await queues.send(
        'mails',
        told.map((body) => ({ body: JSON.stringify(body) })),
      );
      return true;
    },
  };
}

const EVENTS_AT_A_TIME = 10;

/** As EventBridge and Lambda bring contact events: one at a time, and again if it fails. */
function contactEventsPump(name: FunctionName, { contactCentre }: EmbeddedPorts, invoke: Invoke): Pump {
  const { events } = contactCentre;
  return {
    name,
    async step() {
      const due = events.due(EVENTS_AT_A_TIME);
      for (const { id, event } of due) {
        await invoke(name, event).then(
          () => events.done(id),
          // The function has written it into the log.
          () => events.failed(id),
        );
      }
      return due.length > 0;
    },
  };
}

const LONGEST_PAUSE_SECONDS = 60;

/**
 * As DynamoDB Streams feeds a Lambda, without its time limit: a record that the function names as failed holds the ones
 * behind it and is tried again after 1, 2, 4 ... 60 seconds, without end. What fails for good, the function sets aside.
 */
function feedPump(
  name: FunctionName,
  batchSize: number,
  consumers: readonly string[],
  ports: EmbeddedPorts,
  invoke: Invoke,
): Pump {
  const { feed, clock } = ports;
  let failures = 0;
  let restUntil: Instant | undefined;
  return {
    name,
    restsUntil: () => restUntil,
    async step() {
      if (restUntil !== undefined && clock.now() < restUntil) return false;
      const records = feed.read(name, batchSize);
      if (records.length === 0) return false;
      const { batchItemFailures } = (await invoke(name, { Records: records })) as Failures;
      const firstFailed = batchItemFailures[0]?.itemIdentifier;
      const done = firstFailed === undefined ? records : records.filter(({ sequence }) => sequence < firstFailed);
      const last = done.at(-1);
      if (last !== undefined) feed.acknowledge(name, last.sequence);
      feed.trim(consumers);
      failures = firstFailed === undefined ? 0 : failures + 1;
      const pause = Math.min(2 ** (failures - 1), LONGEST_PAUSE_SECONDS);
      restUntil = failures === 0 ? undefined : addMilliseconds(clock.now(), pause * SECOND_MS);
      return failures === 0;
    },
  };
}

/**
 * Runs once at the start (if it has no time of day of its own), then whenever its time has passed; rounds that were slept
 * through are not made up for.
 */
function schedulePump(
  name: FunctionName,
  { everySeconds, atUtc }: Schedule,
  { clock }: EmbeddedPorts,
  invoke: Invoke,
): Pump {
  let nextAt: Instant = atUtc === undefined ? '' : nextTimeOfDay(clock.now(), atUtc);
  return {
    name,
    async step() {
      const now = clock.now();
      if (now < nextAt) return false;
      nextAt = atUtc === undefined ? addMilliseconds(now, everySeconds * SECOND_MS) : nextTimeOfDay(now, atUtc);
      await invoke(name, { time: now });
      return false;
    },
  };
}

function nextTimeOfDay(now: Instant, atUtc: string): Instant {
  const today = `${now.slice(0, 11)}${atUtc}:00.000Z`;
  return today > now ? today : addMilliseconds(today, DAY_MS);
}
