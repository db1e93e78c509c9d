/**
 * Told by EventBridge of contact events in Amazon Connect: unordered, twice, or never. Notes how far each call has come; for a
 * caller who waited in a queue and got nobody, a task for an agent, or a case where the call has none. A record that is known
 * is read again when it may have changed; one that is not, reconcile-contacts reads.
 */
import type { ContactEvent } from '../../events/contact-event.v1.ts';
import { contactEventHandler } from '../../shared/runtime/line/contact-event-handler.ts';
import { readRecord } from '../../shared/runtime/line/read-record.ts';
import { seeContact } from '../../shared/runtime/line/see-contact.ts';
import { recordChangedIn, sightingIn } from '../../shared/runtime/line/sighting.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'contacts' | 'contactFacts' | 'intake' | 'tasks' | 'clock' | 'configuration' | 'log'>;

export async function run(event: ContactEvent, services: Needs): Promise<void> {
  const sighting = sightingIn(event);
  if (sighting !== undefined) await seeContact(sighting, services);
  const changedId = recordChangedIn(event);
  if (changedId === undefined) return;
  // Of a call that goes on much is changed, by our own flows most of all, and nothing of it is a record.
  const it = await services.contacts.load(changedId);
  if (it?.record !== undefined) await readRecord(changedId, services);
}

export const handler = contactEventHandler({
  needs: ['contacts', 'contactFacts', 'intake', 'tasks', 'clock', 'configuration', 'log'],
  run,
});
