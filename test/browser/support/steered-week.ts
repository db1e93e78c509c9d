import { addMilliseconds, DAY_MS } from '../../../shared/domain/time.ts';
import type { House } from '../../support/journey.ts';
import type { EngineDriver } from '../../support/journey-engine.ts';
import { callSteps } from '../../support/journey-line.ts';
import type { BrowserHouse } from './browser-house.ts';

async function accepted(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
}

/** Of the last minutes: two calls that were answered, the second late. */
export async function callsOfAnHour({ driver }: House<EngineDriver>): Promise<void> {
  const pass = (seconds: number) => driver.advanceTo(addMilliseconds(driver.now(), seconds * 1000));
  const { contactCentre } = driver.engine.services;
  const calls = [143, 144].map((end) => callSteps(driver, `+12025550${end}`));
  for (const call of calls) call.waits();
  for (const call of calls) {
    await pass(15);
    call.isAnswered();
    await pass(300);
    await call.ends();
    await pass(45);
    const agentInfo = { agentAt: driver.now(), endedAt: driver.now() };
    contactCentre.tell('COMPLETED', { contactId: call.contactId, channel: 'VOICE', ...agentInfo });
  }
  await driver.settle();
}

/** What supervisors did in that week: a task for another team, actions against causes, a day with other hours. */
export async function steerAWeek({ ana, sam, driver }: BrowserHouse, caseNumber: string): Promise<void> {
  const inDays = (count: number) => addMilliseconds(driver.now(), count * DAY_MS);
  await ana.does(caseNumber, {
    type: 'delegate',
    team: 'billing',
    text: 'Find out whether the carrier has paid for the box already.',
    dueAt: inDays(2),
  });
  const planned = { owner: 'sam', dueDay: inDays(14).slice(0, 10) };
  await accepted(
    sam.posts('/actions', {
      actionId: 'courier-change-2026',
      cause: 'late-delivery',
      what: 'Another courier for the north-west, on trial for two months.',
      ...planned,
    }),
  );
  await accepted(
    sam.posts('/actions', {
      actionId: 'delay-message',
      cause: 'late-delivery',
      what: 'A text message to the customer as soon as a parcel is a day late.',
      ...planned,
    }),
  );
  await accepted(
    sam.posts('/hours', {
      type: 'setDay',
      day: inDays(9).slice(0, 10),
      windows: [['10:00', '14:00']],
      reason: 'staff',
    }),
  );
}

/** A supervisor reviews the work on a closed case, and whom it is about disagrees. Answers who that is. */
export async function reviewWork({ ana, ben, sam, driver }: BrowserHouse, caseNumber: string): Promise<string> {
  const { card, people } = (await sam.gets(`/cases/${caseNumber}/scorecards`)).body as {
    card: { version: number; criteria: { id: string }[] };
    people: { person: string }[];
  };
  const person = people[0]?.person ?? '';
  const marks = card.criteria.map(({ id }) => ({
    criterion: id,
    ...(id === 'recorded'
      ? { mark: 'not-met', comment: 'Why it was refunded and not replaced stands nowhere.' }
      : { mark: 'met' }),
  }));
  const text = 'The call with the courier before anything else was the right beginning.';
  await accepted(sam.posts(`/cases/${caseNumber}/scorecards`, { person, card: card.version, marks, text }));
  await accepted(
    (person === 'ana' ? ana : ben).posts(`/cases/${caseNumber}/scorecards/${person}`, {
      type: 'disagree',
      text: 'It is in the note of the call: there was no kettle left of that kind.',
    }),
  );
  await driver.settle();
  return person;
}
