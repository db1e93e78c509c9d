import type { HistoryEntry } from '../../domain/case/case.ts';
import type { Actor } from '../../domain/case/commands.ts';
import { actorName } from '../../domain/case/guards.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { contention } from '../../domain/errors.ts';
import type { RosterPerson } from '../../domain/roster/person.ts';
import { decideRoster, type RosterCommand, rosterLine } from '../../domain/roster/roster.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Attribute, Item, Page, Table } from '../../ports/table.ts';
import { withLines } from './case/history.ts';
import { rosterKey } from './keys.ts';

/** Somebody as they stand on the roster; who was taken off it has a history and no person. */
export interface OnRoster {
  personId: string;
  person?: RosterPerson;
  history: readonly HistoryEntry[];
}

/** Who may be given cases, and when they work. What was changed wins over the file (comeback.config.ts). */
export interface Roster {
  people(): Promise<RosterPerson[]>;
  all(): Promise<OnRoster[]>;
  /** @throws AppError `busy` when others keep changing the same person */
  send(command: RosterCommand, by: Actor): Promise<OnRoster | { refusal: Refusal }>;
}

const TRIES = 5;
/** A shift a week for ten years; an item of 400 KB holds four times as many. */
const MOST_ENTRIES = 500;

export function openRoster(ports: {
  table: Pick<Table, 'get' | 'put' | 'query'>;
  clock: Clock;
  configuration: Pick<Configuration, 'roster' | 'teams' | 'businessTimeZone'>;
}): Roster {
  const { table, clock, configuration } = ports;
  const seeded = (personId: string) => configuration.roster.find((person) => person.personId === personId);

  async function all(): Promise<OnRoster[]> {
    const changed: OnRoster[] = [];
    let page: Page | undefined;
    do {
      const after = page?.next === undefined ? {} : { after: page.next };
      page = await table.query({ pk: rosterKey('').pk, startsWith: 'PERSON#', ...after });
      changed.push(...page.items.map(onRoster));
    } while (page.next !== undefined);
    const untouched = configuration.roster.filter(
      ({ personId }) => !changed.some((other) => other.personId === personId),
    );
    return [...changed, ...untouched.map((person) => ({ personId: person.personId, person, history: [] }))];
  }

  return {
    all,
    people: async () => (await all()).flatMap(({ person }) => (person === undefined ? [] : [person])),
    async send(command, by) {
      const personId = command.type === 'setPerson' ? command.person.personId : command.personId;
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const item = await table.get(rosterKey(personId));
        const before = item === undefined ? { person: seeded(personId), history: [] } : onRoster(item);
        const now = clock.now();
        const answer = decideRoster(before.person, command, { by, now, rules: configuration });
        if ('code' in answer) return { refusal: answer };
        const [event] = answer;
        if (event === undefined) return { personId, history: before.history, ...given(before.person) };
        if (before.history.length >= MOST_ENTRIES) return { refusal: HISTORY_FULL };
        const person = event.type === 'person-set' ? event.person : undefined;
        const root = `ROSTER#${personId}`;
        const history = withLines(before.history, [rosterLine(event)], { root, by: actorName(by), at: now });
        const version = Number(item?.version ?? 0);
        const saved: OnRoster = { personId, history, ...given(person) };
        const put = {
          ...rosterKey(personId),
          ...(saved as unknown as Record<string, Attribute>),
          version: version + 1,
        };
        if (await table.put(put, item === undefined ? { absent: true } : { equals: { version } })) return saved;
      }
      throw contention(`the place of ${personId} on the roster`);
    },
  };
}

const HISTORY_FULL: Refusal = {
  code: 'history-full',
  message: 'This person’s place was changed 500 times: no more changes fit; take them off and use another id.',
};

function onRoster(item: Item): OnRoster {
  const { personId, person, history } = item as unknown as OnRoster;
  return { personId, history, ...given(person) };
}

function given(person: RosterPerson | undefined): { person?: RosterPerson } {
  return person === undefined ? {} : { person };
}
