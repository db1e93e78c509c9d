import type { Case } from '../../../domain/case/case.ts';
import { parseCaseNumber } from '../../../domain/case/case-number.ts';
import type { Actor, Command } from '../../../domain/case/commands.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { actorName } from '../../../domain/case/guards.ts';
import { type Ruling, rule } from '../../../domain/case/law.ts';
import { changedMeanwhile, type Refusal } from '../../../domain/case/refusal.ts';
import type { Rules } from '../../../domain/case/rules.ts';
import { contention } from '../../../domain/errors.ts';
import { newSums } from '../../../domain/money/granted-sums.ts';
import type { GrantedSum } from '../../../domain/money/limits.ts';
import type { NoRoom } from '../../../domain/money/words.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Clock, Ids } from '../../../ports/surroundings.ts';
import type { Attribute, Table } from '../../../ports/table.ts';
import { calendarNow } from '../house-hours.ts';
import { caseKey, numberKey } from '../keys.ts';
import { openReserving } from '../money/reserving.ts';
import { caseChange, caseOf, type Pseudonyms } from './case-item.ts';
import { withEntries } from './history.ts';

/** The case as it stands after the command, or the refusal beside the case as it stands. */
export type Sent =
  /** `noRoom`: a sum could not be granted as asked, because this limit has no room for it. */
  { case: Case; events: readonly CaseEvent[]; noRoom?: NoRoom } | { refusal: Refusal; case: Case };

export interface CaseStore {
  /** False if the case is there already: the first writer's case stands. */
  create(it: Case, events: readonly CaseEvent[], by: Actor, pseudonyms: Pseudonyms): Promise<boolean>;
  load(caseId: string): Promise<Case | undefined>;
  /** The case id behind a number, however it is typed, that was given out; the case itself may still be on its way. */
  idOf(typed: string): Promise<string | undefined>;
  byNumber(typed: string): Promise<Case | undefined>;
  /**
   * One command through the law, saved on the version that the law saw; tried again when another writer was faster, so
   * that the law always judges the newest state. With `ifVersion` another version is refused (`changed-meanwhile`).
   *
   * What grants a sum takes room in the limits first, after the case was read and before it is saved: so whoever raises the
   * version of a case afterwards can be sure that no such save still comes (docs/money.md). Every try is a grant of its own.
   *
   * @returns nothing if there is no such case
   * @throws AppError `busy` (retryable) when the case keeps changing
   */
  send(caseId: string, command: Command, by: Actor, ifVersion?: number): Promise<Sent | undefined>;
  /** From now on no save can come that was begun on this version or before; the case as it then stands. Nothing happens to it. */
  raiseVersion(caseId: string): Promise<Case | undefined>;
}

type Change = Exclude<Ruling, { refusal: Refusal }>;

/** Two agents and the courier at once are three writers; five tries see them all through with room. */
const TRIES = 5;

export function openCases(ports: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  clock: Clock;
  ids: Ids;
  configuration: Rules;
  shards: number;
}): CaseStore {
  const { table, clock, ids, configuration, shards } = ports;
  const calendar = calendarNow(ports);
  const reserving = openReserving(ports);

  const load = async (caseId: string) => {
    const item = await table.get(caseKey(caseId));
    return item === undefined ? undefined : caseOf(item);
  };

  async function idOf(typed: string) {
    const caseNumber = parseCaseNumber(typed);
    const item = caseNumber === undefined ? undefined : await table.get(numberKey(caseNumber));
    return item === undefined ? undefined : String(item.caseId);
  }

  /** Nothing where the case is no longer as it was. */
  async function save(before: Case, ruling: Change, by: Actor, now: Instant): Promise<Case | undefined> {
    const facts = { caseId: before.caseId, by: actorName(by), at: now };
    const history = withEntries(before.history, ruling.events, facts);
    const after = { ...ruling.case, version: before.version + 1, history };
    const condition = { equals: { version: before.version } };
    const saved = await table.update(caseKey(before.caseId), caseChange(after, shards), condition);
    return saved === undefined ? undefined : after;
  }

  return {
    load,

    idOf,

    async byNumber(typed) {
      const caseId = await idOf(typed);
      return caseId === undefined ? undefined : load(caseId);
    },

    async create(it, events, by, pseudonyms) {
      const at = clock.now();
      const history = withEntries([], events, { caseId: it.caseId, by: actorName(by), at });
      const { set } = caseChange({ ...it, version: 1, history }, shards);
      return table.put({ ...caseKey(it.caseId), ...set, pseudonyms: pseudonyms as Attribute }, { absent: true });
    },

    async send(caseId, command, by, ifVersion) {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const before = await load(caseId);
        if (before === undefined) return undefined;
        if (ifVersion !== undefined && ifVersion !== before.version)
          return { refusal: changedMeanwhile(before), case: before };
        const now = clock.now();
        const rules = { ...configuration, calendar: await calendar() };
        const context = { by, now, rules, grantId: ids.next() };
        let ruling = rule(before, command, context);
        let noRoom: NoRoom | undefined;
        let sums = sumsOf(before, ruling);
        if (sums.length > 0) {
          noRoom = await reserving.reserve(sums, by);
          if (noRoom !== undefined) {
            ruling = rule(before, command, { ...context, noRoom });
            sums = sumsOf(before, ruling);
            if (sums.length > 0) throw new Error(`${command.type} grants what no limit has room for`);
          }
        }
        const told = noRoom === undefined ? {} : { noRoom };
        if ('refusal' in ruling) return { refusal: ruling.refusal, case: before };
        if (!ruling.changed) return { case: before, events: [], ...told };
        const after = await save(before, ruling, by, now);
        if (after !== undefined) return { case: after, events: ruling.events, ...told };
        if (sums.length > 0) {
          // Another was faster, or our own save was done and its answer lost. The version is past either way.
          const stands = await load(caseId);
          if (stands !== undefined && newSums(before, stands).some(({ id }) => id === sums[0]?.id)) {
            return { case: stands, events: ruling.events, ...told };
          }
          await reserving.giveUp(sums);
        }
      }
      throw contention(`case ${caseId}`);
    },

    async raiseVersion(caseId) {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const before = await load(caseId);
        if (before === undefined) return undefined;
        const after = { ...before, version: before.version + 1 };
        const condition = { equals: { version: before.version } };
        if ((await table.update(caseKey(caseId), caseChange(after, shards), condition)) !== undefined) return after;
      }
      throw contention(`case ${caseId}`);
    },
  };
}

/** What this would grant beyond what the case has. */
function sumsOf(before: Case, ruling: Ruling): GrantedSum[] {
  return 'refusal' in ruling ? [] : newSums(before, ruling.case);
}
