/**
 * Told by EventBridge of contact events in Amazon Connect: unordered, twice, or never. Notes how far each call has come; for a
 * caller who waited in a queue and got nobody, a task for an agent, or a case where the call has none.
 */
import type { ContactEvent } from '../../events/contact-event.v1.ts';
import { contactEventHandler } from '../../shared/runtime/line/contact-event-handler.ts';
import { seeContact } from '../../shared/runtime/line/see-contact.ts';
import { sightingIn } from '../../shared/runtime/line/sighting.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'contacts' | 'contactFacts' | 'intake' | 'tasks' | 'clock' | 'configuration' | 'log'>;

export async function run(event: ContactEvent, services: Needs): Promise<void> {
  const sighting = sightingIn(event);
  if (sighting !== undefined) await seeContact(sighting, services);
}

export const handler = contactEventHandler({
  needs: ['contacts', 'contactFacts', 'intake', 'tasks', 'clock', 'configuration', 'log'],
  run,
});
