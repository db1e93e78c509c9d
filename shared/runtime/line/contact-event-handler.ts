import middy from '@middy/core';
import { type ContactEvent, contactEvent } from '../../../events/contact-event.v1.ts';
import { factsOf } from '../failures.ts';
import { entryPoint, type Handler } from '../handler.ts';
import type { ServiceName, Services } from '../services.ts';

/**
 * A function that EventBridge tells of contacts. What cannot be read is left alone, with a quiet note; an error is thrown, so
 * that Lambda tries twice more. What is lost all the same, reconcile-contacts finds.
 */
export function contactEventHandler<N extends ServiceName>(definition: {
  needs: readonly N[];
  run(event: ContactEvent, services: Pick<Services, N>): Promise<void>;
}): Handler {
  return entryPoint('contact-events', definition.needs, (services, { log }) => {
    const chain = middy<unknown, void>()
      .use({ onError: ({ error }) => log.error('contact event failed', factsOf(error)) })
      .handler(async (event) => {
        const read = contactEvent.safeParse(event);
        if (read.success) return definition.run(read.data, services);
        log.info('contact event not read', factsOf(read.error));
      });
    return (event, context) => chain(event, context as never) as Promise<unknown>;
  });
}
