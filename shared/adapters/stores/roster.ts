import type { HistoryEntry } from '../../domain/case/case.ts';
import type { Actor } from '../../domain/case/commands.ts';
import { actorName } from '../../domain/case/guards.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { contention } from '../../domain/errors.ts';
import {
  decideStanding,
  evolveStanding,
  type Invitation,
  type StaffCommand,
  type Standing,
  standingLine,
} from '../../domain/roster/account.ts';
import type { RosterPerson } from '../../domain/roster/person.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Attribute, Item, Page, Table } from '../../ports/table.ts';
import { withLines } from './case/history.ts';
import { rosterKey } from './keys.ts';

/** Somebody as they stand on the roster; who was taken off it has a history and no person. */
export interface OnRoster extends Standing {
  personId: string;
  history: readonly HistoryEntry[];
}

/** Somebody as they stand after a command, and whether it changed anything of that: the same once more does not. */
export interface Sent {
  now: OnRoster;
  isChanged: boolean;
}

/** Who may be given cases and when they work, and who was invited or deactivated, and as what. What was changed wins over the file (comeback.config.ts). */
export interface Roster {
  people(): Promise<RosterPerson[]>;
  all(): Promise<OnRoster[]>;
  /** Why nobody is invited so, before anything is made or written. */
  refusalOf(invitation: Invitation, by: Actor): Promise<Refusal | undefined>;
  /** @throws AppError `busy` when others keep changing the same person */
  send(command: StaffCommand, by: Actor): Promise<Sent | { refusal: Refusal }>;
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

  async function load(personId: string): Promise<{ version: number; it: OnRoster }> {
    const item = await table.get(rosterKey(personId));
    if (item !== undefined) return { version: Number(item.version), it: onRoster(item) };
    return { version: 0, it: { personId, history: [], ...given(seeded(personId)) } };
  }

  /** Calls are one person's: nobody gets the user of somebody else. Two at once may; then the calls are neither's. */
  async function takenUser(personId: string, connectUser: string | undefined): Promise<Refusal | undefined> {
    const other = connectUser && (await all()).find(({ person }) => person?.connectUser === connectUser);
    if (!other || other.personId === personId) return undefined;
    const message = `This user of Amazon Connect is ${other.personId}’s.`;
    return { code: 'invalid-person', message, field: 'person.connectUser' };
  }

  function save(it: OnRoster, version: number): Promise<boolean> {
    const item = { ...rosterKey(it.personId), ...(it as unknown as Record<string, Attribute>), version: version + 1 };
    return table.put(item, version === 0 ? { absent: true } : { equals: { version } });
  }

  return {
    all,
    people: async () => (await all()).flatMap(({ person }) => (person === undefined ? [] : [person])),
    async refusalOf(invitation, by) {
      const people = await all();
      const isSame = ({ account }: OnRoster) => account?.email.toLowerCase() === invitation.email.toLowerCase();
      const it = people.find(isSame) ?? { personId: 'somebody', history: [] };
      const own = people.find(({ personId }) => personId === actorName(by)) ?? {};
      const command = { type: 'invite' as const, personId: it.personId, invitation };
      const answer = decideStanding(it, command, { by, own, now: clock.now(), rules: configuration });
      return 'code' in answer ? answer : undefined;
    },
    async send(command, by) {
      const personId = command.type === 'setPerson' ? command.person.personId : command.personId;
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const [own, { version, it }] = await Promise.all([load(actorName(by)), load(personId)]);
        const now = clock.now();
        const answer = decideStanding(it, command, { by, own: own.it, now, rules: configuration });
        if ('code' in answer) return { refusal: answer };
        const [event] = answer;
        if (event === undefined) return { now: it, isChanged: false };
        const taken = await takenUser(personId, 'person' in event ? event.person?.connectUser : undefined);
        if (taken !== undefined) return { refusal: taken };
        const isLeaving = event.type === 'person-deactivated';
        // Nobody stays signed in because their history is long.
        if (it.history.length >= MOST_ENTRIES && !isLeaving) return { refusal: HISTORY_FULL };
        // Two admins who deactivate each other at once, or take each other's role, must not both succeed: each first raises the
        // version of their own record, on which the other's write depends.
        if ((isLeaving || event.type === 'role-changed') && !(await save(own.it, own.version))) continue;
        const facts = { root: `ROSTER#${personId}`, by: actorName(by), at: now };
        const history = withLines(it.history, [standingLine(event)], facts);
        const saved: OnRoster = { personId, history, ...evolveStanding(it, event) };
        if (await save(saved, version)) return { now: saved, isChanged: true };
      }
      throw contention(`what is known of ${personId}`);
    },
  };
}

const HISTORY_FULL: Refusal = {
  code: 'history-full',
  message: 'This person’s place was changed 500 times: no more changes fit; take them off and use another id.',
};

function onRoster(item: Item): OnRoster {
  const { pk: _, sk: __, version: ___, ...it } = item;
  return it as unknown as OnRoster;
}

function given(person: RosterPerson | undefined): { person?: RosterPerson } {
  return person === undefined ? {} : { person };
}
