import type { WorkflowOptions } from '../../shared/adapters/embedded/workflow.ts';
import { sound } from '../../shared/configuration/findings.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import { earliest, type Instant } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/surroundings.ts';
import { factsOf } from '../../shared/runtime/failures.ts';
import type { Handler, Invoke } from '../../shared/runtime/handler.ts';
import { servicesFor } from '../../shared/runtime/services.ts';
import type { QueueName } from '../queues.ts';
import { redriveCase } from '../redrive-case.ts';
import { FUNCTIONS, type FunctionName } from '../topology.ts';
import { hasClock, noteClock, offsetClock, rememberedOffset } from './clock.ts';
import { checkDataFiles, claimDataFolder } from './data-folder.ts';
import { openLoop } from './loop.ts';
import { type EmbeddedPorts, openEmbeddedPorts } from './ports.ts';
import { type Pump, pumpsOf } from './pumps.ts';
import { replayErasures } from './record/replay-erasures.ts';

export interface EngineOptions {
  /** Absolute; undefined keeps everything in memory. */
  folder: string | undefined;
  configuration: Configuration;
  /** How many days the clock runs behind; what the folder remembers unless given. */
  clockOffsetDays?: number | undefined;
  /** Instead of the machine's. */
  clock?: Clock;
  /** Scheduled functions that this house does without: who lives through months in seconds needs no report and no watch each night. */
  without?: readonly FunctionName[];
  /** Told of each state that an execution enters: what Step Functions would bill. */
  onTransition?: WorkflowOptions['onTransition'];
}

/** The whole system in one process, over one data folder: the functions bound to the embedded ports, and the pumps. */
export interface Engine {
  services: EmbeddedPorts;
  /** Invokes a function as its trigger would. */
  invoke(name: FunctionName, event: unknown): Promise<unknown>;
  /** Starts the pumps; they run until `close`. */
  run(): void;
  /** Without `run`: works until nothing is left that could be done now. */
  settle(): Promise<void>;
  /** What happens next by itself, schedules apart: a message becomes visible, a wait ends, a failed feed record's turn. */
  nextInstant(): Instant | undefined;
  close(): Promise<void>;
  /** Letters sent, newest first. */
  outbox(): readonly unknown[];
  /** Remedies handed to the order system, newest first. */
  fulfilments(): readonly unknown[];
  /** Dead letters back on their queue; answers how many. */
  redriveQueue(name: QueueName): number;
  /** Starts the state machine of a case again, as a new run. @throws AppError `not-found` */
  restartCase(caseNumber: string): ReturnType<typeof redriveCase>;
}

const LETTERS_SHOWN = 200;

/** @throws AppError where the folder cannot be used, in one clear sentence */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { folder, clockOffsetDays, clock } = options;
  sound(options.configuration);
  const claimed = folder === undefined ? undefined : claimDataFolder(folder);
  try {
    const daysBehind = clockOffsetDays ?? (folder === undefined ? 0 : rememberedOffset(folder));
    const engineClock = clock ?? offsetClock(daysBehind);
    const tick = () => {
      if (folder !== undefined) noteClock(folder, daysBehind, engineClock.now());
    };
    // The clock's file comes last in a new folder: where it is, everything else has been.
    const isBegun = folder !== undefined && hasClock(folder);
    if (isBegun) {
      checkDataFiles(folder);
      tick();
    }
    const engine = await assemble(options, engineClock, tick, () => claimed?.release());
    tick();
    return engine;
  } catch (error) {
    claimed?.release();
    throw error;
  }
}

async function assemble(
  { folder, configuration, onTransition, without = [] }: EngineOptions,
  clock: Clock,
  tick: () => void,
  release: () => void,
): Promise<Engine> {
  const functions = new Map<FunctionName, Promise<Invoke>>();
  /** Read when it is first called: an import or a report calls none, and would wait for all of them at each start. */
  const functionOf = (name: FunctionName): Promise<Invoke> => {
    const found = functions.get(name) ?? readFunction(name);
    functions.set(name, found);
    return found;
  };
  async function readFunction(name: FunctionName): Promise<Invoke> {
    // A whole URL, since vitest resolves a pattern one folder deep only.
    const { href } = new URL(`../../functions/${FUNCTIONS[name].path}.ts`, import.meta.url);
    const module: { handler: Handler } = await import(href);
    return module.handler.boundTo(ports);
  }
  const invoke: Engine['invoke'] = async (name, event) => (await functionOf(name))(event, contextOf(name, ports));
  const taskOf = new Map(triggersOf('task').map(({ name, trigger }) => [trigger.state, name]));
  const ports = openEmbeddedPorts(folder, configuration, clock, {
    invoke: async (state, payload) => invoke(taskOf.get(state) ?? missing(state), payload),
    onError: ({ name, error, cause }) => ports.log.error('execution failed', { execution: name, error, reason: cause }),
    ...(onTransition === undefined ? {} : { onTransition }),
  });
  // Only an engine that goes on working takes up what an earlier one left: executions, and messages that it had in hand
  // and that would lie hidden for minutes. One opened for an import or a report leaves them be.
  let resumed: Promise<unknown> | undefined;
  const resume = () => {
    if (resumed === undefined) ports.queues.reclaim();
    resumed ??= ports.workflow.resume();
    return resumed;
  };
  await replayErasures(ports);
  const pumps = pumpsOf(ports, invoke).filter(({ name }) => !without.some((word) => word === name));
  const isBehind = ({ name, restsUntil }: Pump) =>
    restsUntil !== undefined && restsUntil() === undefined && ports.feed.lag(name) > 0;
  const loop = openLoop(pumps, {
    onWrite: (listener) => ports.database.onWrite(listener),
    onError: (pump, error) => ports.log.error('pump failed', { pump, ...factsOf(error) }),
    tick,
  });

  return {
    services: ports,
    invoke,
    run() {
      for (const name of Object.keys(FUNCTIONS) as FunctionName[])
        functionOf(name).catch((error) => ports.log.error('function cannot be read', { name, ...factsOf(error) }));
      resume().catch((error) => ports.log.error('executions were not started again', factsOf(error)));
      loop.run();
    },
    async settle() {
      await resume();
      let isBusy = true;
      while (isBusy) {
        isBusy = false;
        for (const pump of pumps) isBusy = (await pump.step()) || isBusy;
        await ports.workflow.idle();
        isBusy = isBusy || pumps.some(isBehind);
      }
    },
    nextInstant() {
      const rests = pumps.map((pump) => pump.restsUntil?.());
      const events = ports.contactCentre.events.nextAt();
      const instants = [ports.queues.nextVisibleAt(), ports.workflow.nextTimeoutAt(), events, ...rests];
      return earliest(instants.filter((at) => at !== undefined));
    },
    async close() {
      await loop.stop();
      ports.workflow.stop();
      await ports.workflow.idle();
      try {
        tick();
      } finally {
        await ports.close();
        release();
      }
    },
    outbox: () =>
      [...ports.mail.list(LETTERS_SHOWN), ...ports.sms.list(LETTERS_SHOWN)]
        .sort((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : 0))
        .slice(0, LETTERS_SHOWN),
    fulfilments: () => ports.fulfilment.list(LETTERS_SHOWN),
    redriveQueue: (name) => ports.queues.redrive(name),
    restartCase: (caseNumber) => redriveCase(caseNumber, servicesFor(['cases'], ports).cases),
  };
}

/** What a function may ask of its surroundings; each invocation has an id of its own, for the log. */
function contextOf(name: FunctionName, { ids }: EmbeddedPorts) {
  return { functionName: name, awsRequestId: ids.next() } as Parameters<Invoke>[1];
}

function triggersOf<K extends string>(kind: K) {
  return (Object.keys(FUNCTIONS) as FunctionName[]).flatMap((name) =>
    FUNCTIONS[name].triggers.flatMap((trigger) =>
      trigger.kind === kind ? [{ name, trigger: trigger as Extract<typeof trigger, { kind: K }> }] : [],
    ),
  );
}

function missing(state: string): never {
  throw new Error(`no function for the state ${state}`);
}
