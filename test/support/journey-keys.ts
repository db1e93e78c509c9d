import { randomUUID } from 'node:crypto';
import { FLOWS } from '../../infra/contact-flows/flows.ts';
import { runCall } from '../../infra/local/phone/interpreter.ts';
import { scriptedCaller } from '../../infra/local/phone/terminal/scripted-caller.ts';
import { skippingClock } from '../../infra/local/phone/terminal/skipping-clock.ts';
import type { EngineDriver } from './journey-engine.ts';

/** A whole call by its keys: the flows as they are, and the house behind them. `said`: all that the caller heard. */
export async function callByKeys(driver: EngineDriver, keys: string, from?: string) {
  const clock = skippingClock();
  const caller = scriptedCaller(keys.split(' '), clock);
  const contactId = randomUUID();
  const said: string[] = [];
  const outcome = await runCall({
    flow: 'toll-free-line',
    incoming: { contactId, from },
    caller: { ...caller, hear: ({ text }) => void said.push(text) },
    surroundings: {
      flowOf: (name) => FLOWS.find((flow) => flow.name === name),
      invoke: (_, event) => driver.call(event),
      // Only where the house does not say it.
      hours: () => 'unknown',
      queueOf: () => undefined,
      now: clock.now,
      random: () => 0,
      pass: caller.pass,
    },
  });
  await driver.settle();
  return { ...outcome, contactId, said: said.join('\n') };
}
