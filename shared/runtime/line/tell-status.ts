import type { CallReply } from '../../../events/connect-call.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import { parseCaseNumber } from '../../domain/case/case-number.ts';
import { customerStatus } from '../../domain/case/customer-status.ts';
import { isAsking } from '../../domain/case/guards.ts';
import { localDay } from '../../domain/deadlines/calendar.ts';
import { type Contact, isContactId, withCase, withWrongPin } from '../../domain/line/contact.ts';
import { type Route, routeOf } from '../../domain/line/line.ts';
import { statusSpoken } from '../../domain/line/status-words.ts';
import type { Call } from '../connect-handler.ts';
import type { Services } from '../services.ts';
import { survivorOf } from '../survivor.ts';
import { languageOf } from './heard.ts';

type Needs = Pick<Services, 'intake' | 'cases' | 'contacts' | 'pins' | 'ids' | 'clock' | 'configuration'>;

/**
 * How a case stands, after number and PIN. Unknown number and wrong PIN sound the same, and nothing personal is said even
 * to the right caller; with the proof the call joins the case. A guess that was wrong costs one try, however often Connect
 * sends it.
 */
export async function tellStatus(call: Call, services: Needs): Promise<CallReply> {
  const { intake, cases, contacts, pins, ids } = services;
  const { contactId, parameters } = call;
  const caseNumber = parseCaseNumber(parameters.caseNumber ?? '');
  if (caseNumber === undefined) return { status: 'NO_MATCH' };
  const guess = contacts.digestOf(`${caseNumber}:${parameters.pin ?? ''}`);
  const change = async (with_: (it: Contact) => Contact) => {
    if (isContactId(contactId)) await contacts.change(contactId, with_);
  };
  const before = isContactId(contactId) ? await contacts.load(contactId) : undefined;
  if (before?.wrongPins.includes(guess)) return { status: 'NO_MATCH' };

  const caseId = await cases.idOf(caseNumber);
  const answer = await pins.judge({
    // Tries on a number that nobody has are limited as those on a case are: the lock must not tell them apart either.
    caseId: caseId ?? caseNumber,
    pin: parameters.pin ?? '',
    expected: caseId === undefined ? ids.next() : intake.pinOf(caseId),
    caller: call.callerId ?? contactId ?? 'unknown',
  });
  if (answer === 'locked') return { status: 'LOCKED' };
  if (answer === 'wrong' || caseId === undefined) {
    await change((it) => withWrongPin(it, guess));
    return { status: 'NO_MATCH' };
  }
  await change((it) => withCase(it, caseId));
  return statusReply(call, caseId, services);
}

async function statusReply(call: Call, caseId: string, { cases, clock, configuration }: Needs): Promise<CallReply> {
  const language = languageOf(call) ?? configuration.defaultLanguage;
  const loaded = await cases.load(caseId);
  if (loaded === undefined) {
    // Accepted, and not open yet: as it will be in a moment, with whoever takes what nobody else does.
    const route = routeOf({ team: configuration.fallbackTeam, priority: 3 }, language);
    return reply(
      { caseId, caseStatus: 'received', promisedBy: '', survey: 'no' },
      statusSpoken('received', undefined, language),
      route,
    );
  }
  const it = await survivorOf(loaded, { cases });
  for (const one of it === loaded ? [it] : [loaded, it]) await join(one, call, cases);
  const { status, promisedBy } = customerStatus(it, loaded.caseNumber);
  const promisedDay = promisedBy === null ? undefined : localDay(promisedBy, configuration.businessTimeZone);
  return reply(
    { caseId, caseStatus: status, promisedBy: promisedDay ?? '', survey: isAsking(it, clock.now()) ? 'yes' : 'no' },
    statusSpoken(status, promisedDay, language),
    routeOf(it, language),
  );
}

function reply(facts: Record<string, string>, caseStatusSpoken: string, route: Route): CallReply {
  return { status: 'OK', ...facts, caseStatusSpoken, ...route };
}

/** The law notes the call with the case, whatever became of it. */
async function join(it: Case, { contactId }: Call, cases: Needs['cases']): Promise<void> {
  if (isContactId(contactId))
    await cases.send(it.caseId, { type: 'join', contactId }, { kind: 'system', name: 'connect-call' });
}
