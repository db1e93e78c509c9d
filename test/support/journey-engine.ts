import firmsOwn from '../../comeback.config.ts';
import { advance } from '../../infra/local/advance.ts';
import { type ManualClock, manualClock } from '../../infra/local/clock.ts';
import { type Engine, openEngine } from '../../infra/local/engine.ts';
import type { FunctionName } from '../../infra/topology.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import type { Policy } from '../../shared/domain/deadlines/policy.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Driver, Letter } from './journey-driver.ts';
import { httpInto, type InvokeHttp } from './journey-http.ts';

export interface EngineDriver extends Driver {
  engine: Engine;
  clock: ManualClock;
  configuration: Configuration;
  /** Every state entered so far, `<execution> <state>`. */
  transitions: readonly string[];
}

export interface HouseOptions {
  /** Where the clock stands at first: by default a Wednesday, 10:00 in New York. */
  at?: Instant | undefined;
  /** Absolute; in memory without one. */
  folder?: string;
  configuration?: Partial<Configuration>;
  /** Works out the reports of every night: slow where many pass. */
  hasNights?: boolean;
}

export const WEDNESDAY_MORNING = '2026-06-24T14:00:00.000Z';

/** Two promises of an answer, one after the other, so that journeys can break one and keep the other. */
export const TWO_ANSWERS: Policy = {
  name: 'two-answers',
  version: 1,
  validFrom: '2020-01-01',
  source: 'made up for journeys',
  deadlines: [
    { kind: 'acknowledge', amount: 4, unit: 'business-hours', from: 'receipt', regulatory: false },
    { kind: 'update', amount: 3, unit: 'business-days', from: 'day-after', regulatory: false },
    { kind: 'resolve', amount: 10, unit: 'business-days', from: 'day-after', regulatory: false },
  ],
};

/** The whole house on the embedded engine, reached as API Gateway and Connect reach it, under a clock that we move. */
export async function openEngineDriver(options: HouseOptions = {}): Promise<EngineDriver> {
  const { at = WEDNESDAY_MORNING, folder } = options;
  const clock = manualClock(at);
  // No gifts unless asked for: most journeys break promises to see what else comes of it.
  const { gift: _, ...firm } = firmsOwn;
  const policies = { default: TWO_ANSWERS.name, assign: [], own: [TWO_ANSWERS] };
  const configuration = { ...firm, policies, ...options.configuration };
  const transitions: string[] = [];
  const engine = await openEngine({
    folder,
    configuration,
    clock,
    without: options.hasNights ? [] : ['precompute-reports'],
    onTransition: (name, state) => transitions.push(`${name} ${state}`),
  });
  const invoke: InvokeHttp = async (name, event) =>
    (await engine.invoke(name as FunctionName, event)) as Awaited<ReturnType<InvokeHttp>>;
  const http = httpInto(invoke, configuration);

  return {
    engine,
    clock,
    configuration,
    transitions,
    now: () => clock.now(),
    http,
    call: (event) => engine.invoke('connect-call', event) as Promise<Record<string, string>>,
    settle: () => engine.settle(),
    advanceTo: (instant) => advance(engine, clock, instant),
    letters: async () => engine.outbox() as Letter[],
    close: () => engine.close(),
  };
}
