import type { Case } from '../domain/case/case.ts';
import type { Configuration } from '../domain/configuration.ts';
import { contention } from '../domain/errors.ts';
import { areFit, nextInTurn } from '../domain/roster/choice.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'cases' | 'roster' | 'loads' | 'houseHours' | 'clock' | 'configuration'>;

/** Each try that fails was overtaken by one that did not: so many cases at once see their way through. */
const TRIES = 30;

/** Whether a case of this team waits for somebody, and is to be given to them. */
export function isToBeGiven(it: Case, { teams }: Pick<Configuration, 'teams'>): boolean {
  return it.status === 'open' && it.owner === undefined && teams.find(({ id }) => id === it.team)?.gives === 'in-turn';
}

/**
 * Gives a case to whoever's turn it is: on shift, able, with room. `nobody`: there is none now; the case waits for the next round.
 * The place in somebody's hands is noted first, the case second: what dies in between is found by its repeat.
 * @throws AppError `busy` when others keep being faster
 */
export async function giveCase(caseId: string, services: Needs): Promise<'given' | 'nobody' | 'not-needed'> {
  const { cases, roster, loads, houseHours, clock, configuration } = services;
  const people = await roster.people();
  const house = await houseHours.calendar();
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const it = await cases.load(caseId);
    if (it === undefined || !isToBeGiven(it, configuration)) return 'not-needed';
    const fit = areFit(people, it, house, clock.now());
    const candidates = await Promise.all(
      fit.map(async (person) => ({ person, load: await loads.of(person.personId) })),
    );
    const begun = candidates.find(({ load }) => load.cases[caseId] !== undefined);
    const choice = begun === undefined ? nextInTurn(candidates) : { next: begun, turn: begun.load.turn };
    if (choice === undefined) return 'nobody';
    const { person, load } = choice.next;
    const { personId } = person;
    if (begun === undefined && !(await loads.give(personId, caseId, load, choice.turn))) continue;
    const by = { kind: 'system', name: 'give-case' } as const;
    const sent = await cases.send(caseId, { type: 'assign', owner: personId }, by, it.version);
    if (sent !== undefined && !('refusal' in sent)) return 'given';
    // Somebody was faster: what they made of the case decides whether it is still to be given.
    await loads.forget(personId, caseId, clock.now());
  }
  throw contention(`the giving of case ${caseId}`);
}
