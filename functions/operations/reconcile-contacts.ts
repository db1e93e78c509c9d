/**
 * Every 15 minutes. Reads the calls of the last hours, and of those a day ago, from the contact centre and does with each what
 * its events should have done, finds promised callbacks that came to nothing, and joins what is known of a call some time
 * after its end: its recordings, and a summary that came before its case.
 */
import { casesWithoutSummary } from '../../shared/domain/line/analysis.ts';
import { isContactId } from '../../shared/domain/line/contact.ts';
import { isCallbackForgotten } from '../../shared/domain/line/follow-up.ts';
import { isRecordDue } from '../../shared/domain/line/record.ts';
import { addMilliseconds } from '../../shared/domain/time.ts';
import { readRecord } from '../../shared/runtime/line/read-record.ts';
import { followUp, seeContact } from '../../shared/runtime/line/see-contact.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const HOUR_MS = 3_600_000;
/** Longer than any call waits, so that each is seen again after its end; 4 h of 100 calls an hour are 4 pages. */
const BACK_MS = 4 * HOUR_MS;
/** Now, and a day later, when a record is read for the last time. 8 pages take 16 s at the half a search a second that Connect grants. */
const AGO_MS = [0, 24 * HOUR_MS] as const;
/** Records read in one round, at 2 a second that Connect grants: 100 s of the 300 there are. The rest is due the next time, too. */
const MOST_READS = 200;

type Needs = Pick<
  Services,
  | 'recentContacts'
  | 'contacts'
  | 'contactFacts'
  | 'analysesDue'
  | 'intake'
  | 'tasks'
  | 'clock'
  | 'configuration'
  | 'log'
>;

export async function run(services: Needs): Promise<void> {
  const { recentContacts, clock, log } = services;
  const now = clock.now();
  const failures: unknown[] = [];
  /** Legs, with the first leg of the call of each. */
  const calls = new Map<string, string>();
  /** One call that cannot be looked after must not keep the others waiting. */
  const lookAfter = async (contactId: string, look: () => Promise<void>) => {
    try {
      await look();
    } catch (error) {
      failures.push(error);
      log.error('contact not reconciled', { contactId });
    }
  };
  for (const ago of AGO_MS) {
    const until = addMilliseconds(now, -ago);
    for await (const sighting of recentContacts.recentContacts(addMilliseconds(until, -BACK_MS), until)) {
      const { contactId } = sighting;
      if (!isContactId(contactId)) continue;
      await lookAfter(contactId, async () => {
        const call = await seeContact(sighting, services);
        calls.set(contactId, call.contactId);
      });
    }
  }
  // Only now every leg is known, and so whether a promised callback has one.
  const reads = { left: MOST_READS };
  for (const [contactId, firstLegId] of calls)
    await lookAfter(contactId, () => finish(contactId, firstLegId, reads, services));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} contacts could not be reconciled`);
}

async function finish(contactId: string, firstLegId: string, reads: { left: number }, services: Needs) {
  const { contacts, analysesDue, clock } = services;
  const it = await contacts.load(contactId);
  if (it === undefined) return;
  if (isCallbackForgotten(it, clock.now())) await followUp(it, 'callback', services);
  const isDue = isRecordDue(it, clock.now());
  if (!isDue || reads.left <= 0) return;
  reads.left -= 1;
  await readRecord(contactId, services);
  // Only now and then, as records are: the leg may have become known as one of this call after its analysis.
  const call = (await contacts.load(firstLegId)) ?? it;
  if (casesWithoutSummary(it, call).length > 0) await analysesDue.send({ contactId });
}

export const handler = scheduleHandler({
  needs: [
    'recentContacts',
    'contacts',
    'contactFacts',
    'analysesDue',
    'intake',
    'tasks',
    'clock',
    'configuration',
    'log',
  ],
  run,
});
