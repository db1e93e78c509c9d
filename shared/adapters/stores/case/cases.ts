import type { Case } from '../../../domain/case/case.ts';
import type { Actor, Command } from '../../../domain/case/commands.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { actorName } from '../../../domain/case/guards.ts';
import { rule } from '../../../domain/case/law.ts';
import type { Refusal } from '../../../domain/case/refusal.ts';
import type { Rules } from '../../../domain/case/rules.ts';
import { contention } from '../../../domain/errors.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Attribute, Table } from '../../../ports/table.ts';
import { caseKey, numberKey } from '../keys.ts';
import { caseChange, caseOf, type Pseudonyms } from './case-item.ts';
import { withEntries } from './history.ts';

/** The case as it stands after the command, or the refusal beside the case as it stands. */
export type Sent = { case: Case; events: readonly CaseEvent[] } | { refusal: Refusal; case: Case };

export interface CaseStore {
  /** False if the case is there already: the first writer's case stands. */
  create(it: Case, events: readonly CaseEvent[], by: Actor, pseudonyms: Pseudonyms): Promise<boolean>;
  load(caseId: string): Promise<Case | undefined>;
  /** The case id behind a number that was given out; the case itself may still be on its way. */
  idOf(caseNumber: string): Promise<string | undefined>;
  /**
   * One command through the law, saved on the version that the law saw; tried again when another writer was faster, so
   * that the law always judges the newest state. With `ifVersion` another version is refused (`changed-meanwhile`).
   *
   * @returns nothing if there is no such case
   * @throws AppError `busy` (retryable) when the case keeps changing
   */
  send(caseId: string, command: Command, by: Actor, ifVersion?: number): Promise<Sent | undefined>;
}

/** Two agents and the courier at once are three writers; five tries see them all through with room. */
const TRIES = 5;

export function openCases(ports: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  clock: Clock;
  configuration: Rules;
  shards: number;
}): CaseStore {
  const { table, clock, configuration: rules, shards } = ports;

  const load = async (caseId: string) => {
    const item = await table.get(caseKey(caseId));
    return item === undefined ? undefined : caseOf(item);
  };

  return {
    load,

    async idOf(caseNumber) {
      const item = await table.get(numberKey(caseNumber));
      return item === undefined ? undefined : String(item.caseId);
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
        const ruling = rule(before, command, { by, now, rules });
        if ('refusal' in ruling) return { refusal: ruling.refusal, case: before };
        if (!ruling.changed) return { case: before, events: [] };
        const history = withEntries(before.history, ruling.events, { caseId, by: actorName(by), at: now });
        const after = { ...ruling.case, version: before.version + 1, history };
        const saved = await table.update(caseKey(caseId), caseChange(after, shards), {
          equals: { version: before.version },
        });
        if (saved !== undefined) return { case: after, events: ruling.events };
      }
      throw contention(`case ${caseId}`);
    },
  };
}

function changedMeanwhile(it: Case): Refusal {
  return {
    code: 'changed-meanwhile',
    message: `The case has changed since: it is at version ${it.version} now. Look again, then decide.`,
    field: 'ifVersion',
  };
}
