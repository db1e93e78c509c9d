import { expect } from 'vitest';
import { ACTIONS, type Action } from '../../shared/adapters/aws/actions.ts';
import type { OuterPort } from '../../shared/runtime/services.ts';

/** A command as the SDK serialised it: its name without `Command`, and what it was given. */
export interface SentCommand {
  name: string;
  input: Record<string, unknown>;
}

/** What the service answers to a command: the output, or an error (its `name` is what the SDK and adapters look at). */
export type Answer = (command: SentCommand, nth: number) => object | Error | Promise<object | Error>;

/** As much of an SDK client as takes a middleware. */
interface Client {
  middlewareStack: { add(middleware: never, options: object): void };
}

/**
 * Lets a real client of the SDK meet recorded answers instead of the network: serialisation, retries and backoff are the
 * SDK's own. Answers the list of what was sent; tries of one command are commands of their own.
 */
export function stub(client: object, answer: Answer): SentCommand[] {
  const sent: SentCommand[] = [];
  const middleware =
    (_next: unknown, context: { commandName?: string }) => async (args: { input: Record<string, unknown> }) => {
      const command = { name: (context.commandName ?? '').replace(/Command$/, ''), input: args.input };
      sent.push(command);
      const output = await answer(command, sent.length - 1);
      if (output instanceof Error) throw output;
      return { response: {}, output: { $metadata: { httpStatusCode: 200 }, ...output } };
    };
  (client as Client).middlewareStack.add(middleware as never, { step: 'deserialize', priority: 'high', name: 'stub' });
  return sent;
}

/** Notes what a client sends on its way to a real endpoint. */
export function overhear(client: object): SentCommand[] {
  const sent: SentCommand[] = [];
  const middleware =
    (next: (args: unknown) => Promise<unknown>, context: { commandName?: string }) =>
    async (args: { input: Record<string, unknown> }) => {
      sent.push({ name: (context.commandName ?? '').replace(/Command$/, ''), input: args.input });
      return next(args);
    };
  (client as Client).middlewareStack.add(middleware as never, { step: 'initialize', name: 'overhear' });
  return sent;
}

/** An error as services throw it: by name, with the status that the SDK's retries look at. */
export function serviceError(name: string, status = 400): Error {
  return Object.assign(new Error(`${name} (recorded)`), {
    name,
    $fault: status >= 500 ? 'server' : 'client',
    $metadata: { httpStatusCode: status },
  });
}

/** Commands whose IAM action is called otherwise; to copy is to read there and to write here. */
const ACTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  SendMessageBatch: ['SendMessage'],
  CopyObject: ['GetObject', 'PutObject'],
  ListObjectsV2: ['ListBucket'],
  HeadObject: ['GetObject'],
};
/** The IAM actions that a command of the SDK needs, without the service's prefix. */
export const actionsOf = (command: string): readonly string[] => ACTIONS_OF[command] ?? [command];

/**
 * Holds all that an adapter sent to a service for one operation against its declaration in actions.ts, both ways: nothing
 * is sent that is not declared, and nothing is declared that is not sent.
 *
 * @param sent of as many runs as the operation needs to show all that it does; never empty
 * @param service IAM's prefix: what is declared of others is not looked at
 * @param unsent declared, and asked for by the service itself while it answers
 */
export function expectDeclared(
  port: OuterPort,
  operation: string,
  sent: readonly SentCommand[],
  service: string,
  unsent: readonly string[] = [],
) {
  const declared = (ACTIONS[port] as Record<string, readonly Action[]>)[operation] ?? [];
  const allowed = declared.map(([action]) => action).filter((action) => action.startsWith(`${service}:`));
  const used = new Set(sent.flatMap(({ name }) => actionsOf(name).map((action) => `${service}:${action}`)));
  expect(sent, `${port}.${operation} sent nothing to ${service}`).not.toEqual([]);
  expect([...used, ...unsent].sort(), `${port}.${operation}: sent, and declared`).toEqual([...new Set(allowed)].sort());
}
