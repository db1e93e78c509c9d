import middy from '@middy/core';
import type * as z from 'zod';
import type { CourierReply } from '../domain/case/courier.ts';
import { factsOf } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import type { ServiceName, Services } from './services.ts';

/** Errors by which the state machine goes on elsewhere: no fault, no log line. */
const STEERING = ['StaleRun', 'StillOpen'];

/** A task or wait of the state machine. Its errors reach the definition's Retry and Catch by their `name`. */
export function taskHandler<
  N extends ServiceName,
  I extends z.ZodType,
  R extends CourierReply | undefined,
>(definition: {
  input: I;
  needs: readonly N[];
  run(input: z.output<I>, services: Pick<Services, N>): Promise<R>;
}): Handler {
  return entryPoint('task', definition.needs, (services, { log }) => {
    const chain = middy<unknown, CourierReply | undefined>()
      .use({
        onError: ({ error }) => {
          if (!STEERING.includes(error?.name ?? '')) log.error('task failed', factsOf(error));
        },
      })
      .handler(async (event) => definition.run(definition.input.parse(event), services));
    return (event, context) => chain(event, context as never) as Promise<unknown>;
  });
}
