/**
 * Every 15 minutes. Reads the calls of the last hours from the contact centre and does with each what its events should have
 * done, finds promised callbacks that came to nothing, and joins what is known of a call once it is over: its recordings.
 */
import { type Contact, isContactId, seen } from '../../shared/domain/line/contact.ts';
import { isCallbackForgotten } from '../../shared/domain/line/follow-up.ts';
import { addMilliseconds } from '../../shared/domain/time.ts';
import { followUp, seeContact } from '../../shared/runtime/line/see-contact.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const HOUR_MS = 3_600_000;
/** Longer than any call waits, so that each is seen again after its end; 4 h of 100 calls an hour are 4 pages. */
const BACK_MS = 4 * HOUR_MS;
/** Connect writes a record within minutes of the end of a call; recordings come with it. */
const RECORD_MS = 10 * 60_000;

type Needs = Pick<
  Services,
  'recentContacts' | 'contacts' | 'contactFacts' | 'intake' | 'tasks' | 'clock' | 'configuration' | 'log'
>;

export async function run(services: Needs): Promise<void> {
  const { recentContacts, clock, log } = services;
  const now = clock.now();
  const failures: unknown[] = [];
  const calls = new Set<string>();
  /** One call that cannot be looked after must not keep the others waiting. */
  const lookAfter = async (contactId: string, look: () => Promise<void>) => {
    try {
      await look();
    } catch (error) {
      failures.push(error);
      log.error('contact not reconciled', { contactId });
    }
  };
  for await (const sighting of recentContacts.recentContacts(addMilliseconds(now, -BACK_MS), now)) {
    const { contactId } = sighting;
    if (!isContactId(contactId)) continue;
    await lookAfter(contactId, async () => {
      await seeContact(sighting, services);
      calls.add(contactId);
    });
  }
  // Only now every leg is known, and so whether a promised callback has one.
  for (const contactId of calls) await lookAfter(contactId, () => finish(contactId, services));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} contacts could not be reconciled`);
}

async function finish(contactId: string, services: Needs): Promise<void> {
  const { contacts, contactFacts, clock } = services;
  const it = await contacts.load(contactId);
  if (it === undefined) return;
  if (isCallbackForgotten(it, clock.now())) await followUp(it, 'callback', services);
  if (!isRecordDue(it, clock.now())) return;
  const described = await contactFacts.describeContact(contactId);
  if (described !== undefined) await contacts.change(contactId, (before) => seen(before, described.sighting));
}

/** Only calls that somebody will look at: those of a case, and the legs in which an agent spoke. */
function isRecordDue({ endedAt, record, caseIds, agentAt }: Contact, now: string): boolean {
  if (endedAt === undefined || record !== undefined || addMilliseconds(endedAt, RECORD_MS) > now) return false;
  return caseIds.length > 0 || agentAt !== undefined;
}

export const handler = scheduleHandler({
  needs: ['recentContacts', 'contacts', 'contactFacts', 'intake', 'tasks', 'clock', 'configuration', 'log'],
  run,
});
