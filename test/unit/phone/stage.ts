import type { FlowAction, FlowContent, Operator } from '../../../infra/contact-flows/language/flow.ts';
import { seeded } from '../../../infra/local/demo/random.ts';
import type { Incoming } from '../../../infra/local/phone/contact.ts';
import { type CallOptions, runCall } from '../../../infra/local/phone/interpreter.ts';
import type { Caller, Said, Surroundings } from '../../../infra/local/phone/surroundings.ts';
import { scriptedCaller } from '../../../infra/local/phone/terminal/scripted-caller.ts';
import { skippingClock } from '../../../infra/local/phone/terminal/skipping-clock.ts';

/** An action in short: `[type, parameters, ways]`; a way is an error's name, `Operator operand`, or `next`. */
export type Short = readonly [type: string, parameters?: object | undefined, ways?: Readonly<Record<string, string>>];

/** The first action begins. */
export function flowOf(actions: Readonly<Record<string, Short>>): FlowContent {
  return {
    Version: '2019-10-30',
    StartAction: Object.keys(actions)[0] ?? '',
    Actions: Object.entries(actions).map(([id, [type, parameters = {}, ways = {}]]): FlowAction => {
      const { next, ...others } = ways;
      const entries = Object.entries(others);
      return {
        Identifier: id,
        Type: type,
        Parameters: { ...parameters },
        Transitions: {
          ...(next === undefined ? {} : { NextAction: next }),
          Errors: entries
            .filter(([way]) => !way.includes(' '))
            .map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
          Conditions: entries
            .filter(([way]) => way.includes(' '))
            .map(([way, NextAction]) => {
              const [operator = '', ...operand] = way.split(' ');
              return { NextAction, Condition: { Operator: operator as Operator, Operands: [operand.join(' ')] } };
            }),
        },
      };
    }),
  };
}

export const END: Short = ['DisconnectParticipant'];

export interface Stage {
  /** Beside the flow `line`, where the call begins. */
  flows?: Readonly<Record<string, FlowContent>>;
  /** Comma-separated; then silence. */
  keys?: string;
  incoming?: Partial<Incoming>;
  surroundings?: Partial<Surroundings>;
  caller?: Partial<Caller>;
  onStep?: CallOptions['onStep'];
}

/** Plays a call to the flow `line`, and tells what the caller heard. */
export async function play(line: FlowContent, stage: Stage = {}) {
  const clock = skippingClock();
  const caller = scriptedCaller(stage.keys === undefined ? [] : stage.keys.split(','), clock);
  const heard: Said[] = [];
  const flows = new Map(Object.entries({ line, ...stage.flows }));
  const surroundings: Surroundings = {
    flowOf: (name) => {
      const content = flows.get(name);
      return content && { name, content };
    },
    invoke: async () => ({ status: 'OK' }),
    hours: () => 'open',
    queueOf: () => undefined,
    now: clock.now,
    random: seeded(1).next,
    pass: caller.pass,
    ...stage.surroundings,
  };
  const outcome = await runCall({
    flow: 'line',
    incoming: { contactId: 'c1', from: '+12065550100', to: '+18005550199', ...stage.incoming },
    surroundings,
    caller: { ...caller, hear: (said) => void heard.push(said), ...stage.caller },
    ...(stage.onStep === undefined ? {} : { onStep: stage.onStep }),
  });
  return { ...outcome, heard, spoken: heard.map(({ text }) => text), clock };
}

/** The step of an action called `it`, and the call around it. */
export async function playOne(it: Short, stage: Stage = {}, before: Readonly<Record<string, Short>> = {}) {
  const outcome = await play(flowOf({ ...before, it, end: END }), stage);
  return { outcome, step: outcome.transcript.find(({ identifier }) => identifier === 'it') };
}

/** Every way of an action leads to the end. */
export const ways = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'end']));
