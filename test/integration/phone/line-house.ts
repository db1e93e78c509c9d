import { setTimeout as sleep } from 'node:timers/promises';
import configuration from '../../../comeback.config.ts';
import { type Engine, openEngine } from '../../../infra/local/engine.ts';
import { serveHttp } from '../../../infra/local/http.ts';
import { linePages } from '../../../infra/local/http-pages/line-pages.ts';
import { openSwitchboard, PACE } from '../../../infra/local/switchboard/switchboard.ts';
import { FUNCTIONS, type FunctionName } from '../../../infra/topology.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { instantOf } from '../../../shared/domain/time.ts';

/** A Wednesday, 10:00 in New York, and 22:00 on the same day. */
export const OPEN = Date.parse('2026-06-24T14:00:00.000Z');
export const CLOSED = Date.parse('2026-06-25T02:00:00.000Z');

export interface LineEvent {
  number: number;
  type: string;
  [fact: string]: unknown;
}
export interface Answered {
  status: number;
  body: Record<string, unknown>;
}

/** The real server on a free port over the whole house in memory; its clock runs from `at`. */
export interface LineHouse {
  engine: Engine;
  url: string;
  ask(path: string, options?: { body?: unknown; token?: string; headers?: Record<string, string> }): Promise<Answered>;
  /** Dials; without a number the caller withholds it. */
  call(from?: string): Promise<TestCaller>;
  /** The phone of a number once somebody of the house calls it. */
  rings(number: string): Promise<TestCaller>;
  person(id: string): Promise<TestPerson>;
  /** Lets the house's clock go on at once. */
  skipHours(hours: number): void;
  close(): Promise<void>;
}

/** Somebody who reads events until something has happened. Each event is read once. */
interface Reader {
  until(isIt: (event: LineEvent) => boolean): Promise<LineEvent>;
}

export interface TestCaller extends Reader {
  callId: string;
  /** Waits for the next question, and keys. */
  keys(keys: string): Promise<void>;
  post(what: string, body?: unknown): Promise<Answered>;
  /** All that the line has said so far. */
  heard(): string;
}

export interface TestPerson extends Reader {
  token: string;
  post(path: string, body?: unknown): Promise<Answered>;
  get(path: string): Promise<Answered>;
  /** Waits until a call rings, and answers it. */
  answers(): Promise<string>;
}

/** Everything is said at once here, since nobody listens. */
export async function openLineHouse(pace: Partial<typeof PACE> = {}, at = OPEN): Promise<LineHouse> {
  const began = performance.now();
  let skippedMs = 0;
  const clock = { now: () => instantOf(Math.round(at + performance.now() - began + skippedMs)) };
  const engine = await openEngine({ folder: undefined, configuration, clock, without: ['precompute-reports'] });
  const switchboard = openSwitchboard(engine, configuration, { ...PACE, lettersPerSecond: 1e6, ...pace });
  const identity = await openIdentity(undefined, configuration);
  const server = await serveHttp({
    port: 0,
    functions: FUNCTIONS,
    invoke: (name, event) => engine.invoke(name as FunctionName, event) as Promise<{ statusCode: number }>,
    identity,
    localPages: linePages(engine, switchboard, identity, configuration),
    log: engine.services.log,
  });
  engine.run();

  const ask: LineHouse['ask'] = async (path, { body, token, headers } = {}) => {
    const response = await fetch(`${server.url}${path}`, {
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  };

  function reader(path: string, token?: string) {
    const ahead: LineEvent[] = [];
    const all: LineEvent[] = [];
    const until: Reader['until'] = async (isIt) => {
      for (;;) {
        for (let event = ahead.shift(); event !== undefined; event = ahead.shift()) if (isIt(event)) return event;
        const after = all.at(-1)?.number ?? 0;
        const { status, body } = await ask(`${path}?after=${after}`, token === undefined ? {} : { token });
        if (status !== 200) throw new Error(`${path} answered ${status}`);
        const events = body.events as LineEvent[];
        if (events.length === 0) throw new Error(`waited in vain; so far: ${JSON.stringify(all.slice(-5))}`);
        all.push(...events);
        ahead.push(...events);
      }
    };
    return { until, all };
  }

  function phoneOf(callId: string): TestCaller {
    const { until, all } = reader(`/phone/calls/${callId}/events`);
    const post: TestCaller['post'] = (what, sent = {}) => ask(`/phone/calls/${callId}/${what}`, { body: sent });
    return {
      callId,
      until,
      post,
      async keys(keys) {
        await until(({ type }) => type === 'asked');
        await post('keys', { keys });
      },
      heard: () =>
        all
          .filter(({ type, who }) => type === 'said' && who === 'line')
          .map(({ text }) => text)
          .join('\n'),
    };
  }

  return {
    engine,
    url: server.url,
    ask,
    async call(from) {
      const { body } = await ask('/phone/calls', { body: from === undefined ? {} : { from } });
      return phoneOf(String(body.callId));
    },
    async rings(number) {
      const { body } = await ask(`/phone/ringing?number=${encodeURIComponent(number)}`);
      const [ringing] = body.calls as { callId: string }[];
      if (ringing === undefined) throw new Error(`nothing rings at ${number}`);
      return phoneOf(ringing.callId);
    },
    async person(id) {
      const token = await identity.issue(id);
      const { until } = reader('/desk/events', token);
      const post: TestPerson['post'] = (path, body = {}) => ask(`/desk/${path}`, { body, token });
      return {
        token,
        until,
        post,
        get: (path) => ask(path, { token }),
        async answers() {
          const { call } = await until(({ type }) => type === 'ringing');
          const { callId } = call as { callId: string };
          const { status, body } = await post(`calls/${callId}/answer`);
          if (status !== 204) throw new Error(`not answered: ${JSON.stringify(body)}`);
          return callId;
        },
      };
    },
    skipHours(hours) {
      skippedMs += hours * 3_600_000;
    },
    async close() {
      await switchboard.close();
      await server.close();
      await engine.close();
    },
  };
}

/** English, not recorded, a complaint about a delivery, and on to a person. */
export async function complainAndWait(caller: TestCaller): Promise<void> {
  for (const key of ['1', '2', '1', '1', '1']) await caller.keys(key);
  await caller.until(({ type, state }) => type === 'state' && state === 'in-queue');
}

/** What happens behind an answer happens soon. */
export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('it did not come to pass in 20 seconds');
}
