import middy from '@middy/core';
import { factsOf } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import type { ServiceName, Services } from './services.ts';

/** A function that the clock starts. It fails as a whole, after it has done what it could: the next round goes on. */
export function scheduleHandler<N extends ServiceName>(definition: {
  needs: readonly N[];
  run(services: Pick<Services, N>): Promise<void>;
}): Handler {
  return entryPoint('schedule', definition.needs, (services, { log }) => {
    const chain = middy<unknown, void>()
      .use({ onError: ({ error }) => log.error('scheduled round failed', factsOf(error)) })
      .handler(async () => definition.run(services));
    return (event, context) => chain(event, context as never) as Promise<unknown>;
  });
}
