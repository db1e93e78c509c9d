import {
  type Contact,
  firstLegOf,
  type Sighting,
  seen,
  withCallbackLeg,
  withCase,
  withLeg,
} from '../../domain/line/contact.ts';
import { followUpOf, taskIdOf } from '../../domain/line/follow-up.ts';
import type { FollowUp } from '../../domain/line/words.ts';
import type { Services } from '../services.ts';
import { caseOfCall } from './case-of-call.ts';
import { optional } from './heard.ts';
import { readRecord } from './read-record.ts';

type Needs = Pick<Services, 'contacts' | 'contactFacts' | 'intake' | 'tasks' | 'clock' | 'configuration' | 'log'>;

/**
 * Notes what was seen of a leg of a call, and gives the caller what is owed after it: once for a call, however often and in
 * whatever order it is seen. Answers the first leg as it stands then.
 */
export async function seeContact(sighting: Sighting, services: Needs): Promise<Contact> {
  const { contacts } = services;
  const leg = await contacts.change(sighting.contactId, (it) => seen(it, sighting));
  const firstLegId = firstLegOf(leg);
  const isFirst = firstLegId === leg.contactId;
  const isCallback = leg.initiation === 'CALLBACK';
  const firstLeg = isFirst
    ? leg
    : await contacts.change(firstLegId, (it) =>
        withLeg(isCallback ? withCallbackLeg(it, leg.contactId) : it, leg.contactId),
      );
  if (followUpOf(leg, firstLeg) === undefined) return firstLeg;
  // Of a transfer the record says whether the caller gave up, or the agent; no event does.
  const judged = isFirst || leg.record !== undefined ? leg : await readRecord(leg.contactId, services);
  const owed = followUpOf(judged, firstLeg);
  return owed === undefined ? firstLeg : followUp(firstLeg, owed, services);
}

/**
 * A task for an agent about the case of the call; where it has none, a case is opened instead, with the caller's number if
 * Connect knows it. Both can be done twice, and are one: task id and case follow from the call.
 */
export async function followUp(call: Contact, what: FollowUp, services: Needs): Promise<Contact> {
  const { contacts, contactFacts, tasks, clock, log } = services;
  const hasCase = call.caseIds.length > 0;
  const phone = hasCase ? undefined : (await contactFacts.describeContact(call.contactId))?.callerNumber;
  const meant = call.callback?.caseId;
  const { caseId, isNew } = await caseOfCall(
    { call, why: 'abandoned', ...optional('meant', meant), ...optional('phone', phone) },
    services,
  );
  if (!isNew) await tasks.send({ schema: 'task-due.v1', taskId: taskIdOf(what, call.contactId), caseId, what });
  log.info(isNew ? 'case opened for a lost call' : 'task for a lost call', { contactId: call.contactId, caseId, what });
  const at = clock.now();
  return contacts.change(call.contactId, (it) => ({ ...withCase(it, caseId), followUp: it.followUp ?? { what, at } }));
}
