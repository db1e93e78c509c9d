import configuration from '../../../comeback.config.ts';
import { manualClock } from '../../../infra/local/clock.ts';
import { openEmbeddedPorts } from '../../../infra/local/ports.ts';
import type { Invoke } from '../../../shared/runtime/handler.ts';
import type { Ports } from '../../../shared/runtime/services.ts';
import type { QueueBench } from '../../contract/queue.contract.ts';
import { functions, triggersOf } from '../../infra/functions.ts';
import type { Driver, Letter } from '../../support/journey-driver.ts';
import { WEDNESDAY_MORNING } from '../../support/journey-engine.ts';
import { httpInto, type InvokeHttp } from '../../support/journey-http.ts';
import type { OpenedTable } from '../table/table-bench.ts';
import { recordedChanges } from './recorded-changes.ts';

type Failures = { batchItemFailures: { itemIdentifier: string }[] };

/**
 * The house over DynamoDB's table and SQS's queues, by the adapters that AWS runs, wherever these two are; messages are
 * received and deleted as Lambda does. What emulators do not offer is embedded: the stream, the state machine (the same
 * definition), keys, lake and letters.
 */
export async function openHouseOnAws({ table }: OpenedTable, bench: QueueBench): Promise<Driver> {
  const clock = manualClock(WEDNESDAY_MORNING);
  const bound = new Map<string, Invoke>();
  const invoke = async (name: string, event: unknown) => {
    const run = bound.get(name);
    if (run === undefined) throw new Error(`no function ${name}`);
    return run(event, { functionName: name } as Parameters<Invoke>[1]);
  };
  const taskOf = new Map(triggersOf('task').map(({ word, trigger }) => [trigger.state, word]));
  const failures: unknown[] = [];
  const embedded = openEmbeddedPorts(undefined, configuration, clock, {
    invoke: async (state, payload) => invoke(taskOf.get(state) ?? state, payload),
    onError: (failure) => failures.push(failure),
  });
  const changes = recordedChanges(table);
  const ports: Ports = { ...embedded, table: changes.table, queues: bench.queues };
  for (const { word, handler } of functions) bound.set(word, handler.boundTo(ports));
  const reached = new Map(triggersOf('feed').map(({ word }) => [word, 0]));

  async function deliverMessages(): Promise<boolean> {
    let isBusy = false;
    for (const { word, trigger } of triggersOf('queue')) {
      const messages = await bench.receive(trigger.queue, trigger.batchSize);
      if (messages.length === 0) continue;
      isBusy = true;
      const Records = messages.map(({ receipt, body, receiveCount }) => ({
        messageId: receipt,
        body,
        attributes: { ApproximateReceiveCount: `${receiveCount}` },
        eventSource: 'aws:sqs',
      }));
      const { batchItemFailures } = (await invoke(word, { Records })) as Failures;
      const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
      for (const { receipt } of messages) if (!failed.includes(receipt)) await bench.delete(trigger.queue, receipt);
    }
    return isBusy;
  }

  async function deliverChanges(): Promise<boolean> {
    let isBusy = false;
    for (const [name, from] of reached) {
      const Records = changes.records.slice(from);
      if (Records.length === 0) continue;
      isBusy = true;
      const { batchItemFailures } = (await invoke(name, { Records })) as Failures;
      if (batchItemFailures.length > 0) throw new Error(`${name} failed at ${JSON.stringify(batchItemFailures)}`);
      reached.set(name, from + Records.length);
    }
    return isBusy;
  }

  async function settle(): Promise<void> {
    let isBusy = true;
    while (isBusy) {
      const [messages, records] = [await deliverMessages(), await deliverChanges()];
      const fired = embedded.workflow.fireTimeouts() > 0;
      await embedded.workflow.idle();
      isBusy = messages || records || fired;
    }
    if (failures.length > 0) throw new Error(`executions failed: ${JSON.stringify(failures)}`);
  }

  return {
    now: () => clock.now(),
    http: httpInto(
      async (name, event) => (await invoke(name, event)) as Awaited<ReturnType<InvokeHttp>>,
      configuration,
    ),
    call: (event) => invoke('connect-call', event) as Promise<Record<string, string>>,
    settle,
    async advanceTo(instant) {
      clock.moveTo(instant);
      for (const { word } of triggersOf('schedule')) await invoke(word, {});
      await settle();
    },
    letters: async () => [...embedded.mail.list(200), ...embedded.sms.list(200)] as Letter[],
    close: () => embedded.close(),
  };
}
