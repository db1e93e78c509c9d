import type { CorrectiveAction } from '../../domain/actions/action.ts';
import type { Attribute, Item, Table } from '../../ports/table.ts';
import { actionKey, actionsPartition } from './keys.ts';

/** Corrective actions: some dozens a year, all in one partition, each an item of its own. */
export interface ActionStore {
  load(actionId: string): Promise<CorrectiveAction | undefined>;
  /** All there are, by id. */
  list(): Promise<CorrectiveAction[]>;
  /** False where another writer was faster: the action is not at the version before this one any more. */
  save(action: CorrectiveAction): Promise<boolean>;
}

export function openActions({ table }: { table: Pick<Table, 'get' | 'put' | 'query'> }): ActionStore {
  return {
    async load(actionId) {
      return actionOf(await table.get(actionKey(actionId)));
    },

    async list() {
      const found: CorrectiveAction[] = [];
      let after: Attribute | undefined;
      do {
        const page = await table.query({ pk: actionsPartition, ...(after === undefined ? {} : { after }) });
        found.push(...page.items.flatMap((item) => actionOf(item) ?? []));
        after = page.next;
      } while (after !== undefined);
      return found;
    },

    save(action) {
      const item = { ...actionKey(action.actionId), version: action.version, action: action as unknown as Attribute };
      const before = action.version - 1;
      return table.put(item, before === 0 ? { absent: true } : { equals: { version: before } });
    },
  };
}

export function actionOf(item: Item | undefined): CorrectiveAction | undefined {
  return item?.pk === actionsPartition ? (item.action as unknown as CorrectiveAction) : undefined;
}
