/**
 * Behind the queue `erasures`. Erases a person, or one case whose time is over: withdraws what is not final, tells the law, takes
 * away what leads to the person and destroys the keys. Every step can be done twice; legal hold on any case refuses all of it.
 */
import { type ErasureDue, erasureDue } from '../../events/record/erasure.v1.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { isFinal } from '../../shared/domain/case/guards.ts';
import { isHeldLegally } from '../../shared/domain/case/record/decide.ts';
import type { ErasedBecause } from '../../shared/domain/case/vocabulary.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'persons' | 'erasures' | 'clock' | 'log' | 'meter'>;
type Why = { because: ErasedBecause; requestId?: string };
type Outcome = 'done' | 'more' | { held: string };

const BY = { kind: 'system', name: 'erase-customer' } as const;
/** Some 100 ms each on AWS: well within the 60 s of a message. The rest goes on by another message. */
const MOST_A_MESSAGE = 100;

export async function run(message: ErasureDue, services: Needs): Promise<void> {
  const { cases, persons, log } = services;
  if (message.what === 'request') return eraseAsked(message.erasureId, services);
  if (message.what === 'retention') {
    const { caseId, customerId } = message;
    const outcome = await eraseAll([caseId], { because: 'retention' }, services);
    if (outcome !== 'done') return log.warn('case not erased: legal hold', { caseId });
    if (customerId === undefined || !(await isNobodyElse(customerId, services))) return;
    await persons.closeLookUps(customerId);
    // Whoever came just before keeps their case, and it its customer: only time is over here, nobody asked.
    if (await isNobodyElse(customerId, services)) return persons.forgetCustomer(customerId);
    return log.warn('customer not erased: another case came', { caseId });
  }
  const it = await cases.load(message.caseId);
  if (it === undefined || (await isForgotten(it, services))) return;
  // The backup knew the person still: what was done to the whole of them is done again.
  const { customerId } = it;
  const why = { because: 'request' } as const;
  const outcome = await (customerId !== undefined && (await persons.isErased(customerId))
    ? erasePerson(customerId, why, services)
    : eraseAll([it.caseId], why, services));
  if (outcome === 'more') await services.erasures.send([message]);
  else if (outcome !== 'done') log.warn('case not erased again: legal hold', { caseId: it.caseId });
}

async function eraseAsked(erasureId: string, services: Needs): Promise<void> {
  const { persons, erasures, clock, log, meter } = services;
  const erasure = await erasures.load(erasureId);
  if (erasure?.state !== 'asked' || erasure.subjectId === undefined) return;
  const isPerson = erasure.scope === 'customer';
  const ids = isPerson ? await persons.casesOf(erasure.subjectId) : [erasure.subjectId];
  const cases = await erasures.noteFound(erasureId, ids.length);
  const why = { because: 'request', requestId: erasureId } as const;
  const outcome = await (isPerson ? erasePerson(erasure.subjectId, why, services) : eraseAll(ids, why, services));
  if (outcome === 'more') return erasures.send([{ schema: 'erasure-due.v1', what: 'request', erasureId }]);
  if (outcome !== 'done') {
    log.warn('person not erased: legal hold', { erasureId });
    return erasures.end(erasureId, { refusedFor: outcome.held }, clock.now());
  }
  await erasures.end(erasureId, 'done', clock.now());
  meter.count('PersonsErased');
  log.info('person erased', { erasureId, cases });
}

/** All that a customer has, a complaint that came meanwhile too; the customer, which says where all of it is, goes last. */
async function erasePerson(customerId: string, why: Why, services: Needs): Promise<Outcome> {
  const { persons } = services;
  const known = await eraseAll(await persons.casesOf(customerId), why, services);
  if (known !== 'done') return known;
  await persons.forgetNames(customerId);
  const late = await eraseAll(await persons.casesOf(customerId), why, services);
  if (late === 'done') await persons.forgetCustomer(customerId);
  return late;
}

/** `more`: as many as one message may. `held`: the number of the case that must be kept; nothing was begun, unless it came just now. */
async function eraseAll(ids: readonly string[], why: Why, services: Needs): Promise<Outcome> {
  const { cases, persons } = services;
  const left: (Case | string)[] = [];
  for (const caseId of ids) {
    const it = await cases.load(caseId);
    if (it !== undefined && it.erasedAt === undefined && isHeldLegally(it)) return { held: it.caseNumber };
    if (it === undefined || !(await isForgotten(it, services))) left.push(it ?? caseId);
  }
  for (const it of left.slice(0, MOST_A_MESSAGE)) {
    // A number whose complaint was never opened: it may lie among the dead letters, and cannot be read from now on.
    if (typeof it === 'string') await persons.forgetCase(it, []);
    else if (!(await eraseCase(it, why, services))) return { held: it.caseNumber };
  }
  return left.length > MOST_A_MESSAGE ? 'more' : 'done';
}

/** False where the law keeps it. After the law's word nobody works on the case any more; then its key goes, and the calls it had by then. */
async function eraseCase(it: Case, why: Why, { cases, persons }: Needs): Promise<boolean> {
  if (!isFinal(it)) {
    const sent = await cases.send(it.caseId, { type: 'withdraw', reason: 'erased' }, BY);
    if (sent !== undefined && 'refusal' in sent && !isFinal(sent.case)) return false;
  }
  const sent = await cases.send(it.caseId, { type: 'erase', ...why }, BY);
  if (sent !== undefined && 'refusal' in sent) return false;
  await persons.forgetCase(it.caseId, (sent?.case ?? it).contacts);
  return true;
}

async function isForgotten(it: Case, { texts }: Needs): Promise<boolean> {
  return it.erasedAt !== undefined && (await texts.load(it.caseId, 'complaint'))?.text === undefined;
}

/** Whether nothing of a customer is left that is still to be kept: no other case, opened or not, no purchase, no imported case. */
async function isNobodyElse(customerId: string, { cases, persons }: Needs): Promise<boolean> {
  if (await persons.hasHistory(customerId)) return false;
  const all = await Promise.all((await persons.casesOf(customerId)).map((caseId) => cases.load(caseId)));
  return all.every((it) => it?.erasedAt !== undefined);
}

export const handler = queueHandler({
  input: erasureDue,
  needs: ['cases', 'texts', 'persons', 'erasures', 'clock', 'log', 'meter'],
  run,
});
