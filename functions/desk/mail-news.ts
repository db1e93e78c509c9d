/**
 * Every 5 minutes. Mails to people of the roster who are on shift what began to wait for them: notices, and proposals to those who approve,
 * once nobody looked at them for five minutes; promises of their cases due today or broken, at once. Each once; of a crash between the
 * provider and our note of it the same mail goes again. One mail that fails does not hold back those of others.
 */
import type { Case } from '../../shared/domain/case/case.ts';
import { isStillFor, type News, newsFor } from '../../shared/domain/desk/news.ts';
import { NOTICE_KINDS } from '../../shared/domain/desk/words.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { isOnShift, type RosterPerson } from '../../shared/domain/roster/person.ts';
import { newsMail } from '../../shared/pages/desk/news-mail.ts';
import { factsOf } from '../../shared/runtime/failures.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

const NEEDS = [
  'roster',
  'houseHours',
  'inbox',
  'cases',
  'worklists',
  'told',
  'mail',
  'clock',
  'configuration',
  'log',
] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;

/** A page of open cases. */
const MOST_CASES = 100;
/** Nobody has more in hand. */
const MOST_IN_HAND = 999;
/** As many as are kept. */
const MOST_NOTICES = 200;

export async function run(services: Needs): Promise<void> {
  const { roster, houseHours, worklists, clock, log } = services;
  const house = await houseHours.calendar();
  const onShift = (await roster.people()).filter((person) => isOnShift(person, house, clock.now()));
  const people = onShift.flatMap((person) => (person.mail === undefined ? [] : [{ ...person, mail: person.mail }]));
  const proposed = await proposals(
    people.flatMap(({ approves, teams }) => (approves === true ? teams : [])),
    worklists,
  );
  const failures: unknown[] = [];
  for (const person of people) {
    try {
      await tell(person, proposed, services);
    } catch (error) {
      failures.push(error);
      log.error('not told by mail', { personId: person.personId, ...factsOf(error) });
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} people could not be told by mail`);
}

/** Proposals have no index of their own: they are looked for among the open cases of these teams, once a round. */
async function proposals(teams: readonly string[], worklists: Needs['worklists']): Promise<Case[]> {
  const cases: Case[] = [];
  let next: string | undefined;
  do {
    const after = next === undefined ? {} : { after: next };
    const page = await worklists.every([...new Set(teams)], { limit: MOST_CASES, ...after });
    cases.push(...page.cases.filter(({ status }) => status === 'awaiting-approval'));
    next = page.next;
  } while (next !== undefined);
  return cases;
}

async function tell(
  person: RosterPerson & { mail: string },
  proposed: readonly Case[],
  services: Needs,
): Promise<void> {
  const { personId, teams, languages, approves, mail: to } = person;
  const { inbox, worklists, told, mail, clock, configuration, log } = services;
  const [{ notices }, mine, before] = await Promise.all([
    inbox.list({ person: personId }, { limit: MOST_NOTICES }),
    worklists.byOwner(personId, { limit: MOST_IN_HAND }),
    told.of(personId),
  ]);
  const theirs = approves === true ? proposed.filter(({ team }) => teams.includes(team)) : [];
  const news = newsFor(
    personId,
    { notices, mine: mine.cases, proposed: theirs },
    clock.now(),
    configuration.businessTimeZone,
  );
  const ids = news.map(({ id }) => id);
  const fresh = news.filter(({ id }) => !before.has(id));
  const theirOwn = await stillFor(person, fresh, services);
  if (theirOwn.length > 0) {
    const letter = newsMail(theirOwn, languages[0] ?? configuration.defaultLanguage, configuration);
    try {
      await mail.send({ id: told.letterId(personId, ids), to, ...letter });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'undeliverable')) throw error;
      // No later round would do better: it counts as told, and the roster is to be mended.
      log.warn('address at work takes no mail', { personId });
    }
  }
  if (fresh.length > 0 || before.size > ids.length) await told.note(personId, ids);
}

/** What is no longer for them counts as told, else it would be looked up each round. */
async function stillFor(person: RosterPerson, fresh: readonly News[], { cases }: Needs): Promise<News[]> {
  const isTheirs = await Promise.all(
    fresh.map(
      async ({ what, caseId }) =>
        !NOTICE_KINDS.some((kind) => kind === what) || isStillFor(person, what, await cases.load(caseId)),
    ),
  );
  return fresh.filter((_, at) => isTheirs[at]);
}

export const handler = scheduleHandler({ needs: NEEDS, run });
