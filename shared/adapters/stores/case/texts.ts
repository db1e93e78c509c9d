import type { TextKind } from '../../../domain/case/vocabulary.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Item, Page, Table } from '../../../ports/table.ts';
import { textKey } from '../keys.ts';

/** What people wrote, and what a machine wrote of a call: that is shown with the call, and not among the texts. */
export type KeptText = TextKind | 'call-summary';

export interface CaseText {
  textId: string;
  kind: KeptText;
  by: string;
  at: Instant;
  /** Nothing once the key is destroyed: the person was erased. */
  text: string | undefined;
}

/** Free text beside a case, sealed under the case's key, saved before the command that names it. */
export interface TextStore {
  /** Of what a message brought sealed under the key of the case; `undefined` once that is destroyed. */
  unseal(caseId: string, sealed: string): Promise<string | undefined>;
  /** `mentions`: persons who are to see it (`inbox`). */
  keep(
    caseId: string,
    text: { textId: string; kind: KeptText; by: string; at: Instant; text: string; mentions?: string[] },
  ): Promise<void>;
  /** Keeps text that is sealed already (under the case's key). */
  keepSealed(caseId: string, text: Omit<CaseText, 'text'> & { sealed: string; mentions?: string[] }): Promise<void>;
  load(caseId: string, textId: string): Promise<CaseText | undefined>;
  /** Every text of a case, oldest first. */
  list(caseId: string): Promise<CaseText[]>;
}

/** The key under which a case's texts are sealed; erasure destroys it. */
export const caseSealKey = (caseId: string): string => `case:${caseId}`;

export function openTexts({
  table,
  sealer,
}: {
  table: Pick<Table, 'get' | 'put' | 'query'>;
  sealer: Pick<Sealer, 'seal' | 'unseal'>;
}): TextStore {
  const keepSealed: TextStore['keepSealed'] = async (caseId, text) => {
    // The same id is the same text: a repeat must not replace what the history already points at.
    await table.put({ ...textKey(caseId, text.textId), ...text }, { absent: true });
  };
  const opened = async (caseId: string, item: Record<string, unknown>): Promise<CaseText> => ({
    textId: String(item.textId),
    kind: item.kind as KeptText,
    by: String(item.by),
    at: String(item.at),
    text: await sealer.unseal(caseSealKey(caseId), String(item.sealed)),
  });
  return {
    unseal: (caseId, sealed) => sealer.unseal(caseSealKey(caseId), sealed),
    keepSealed,
    async keep(caseId, { text, ...facts }) {
      await keepSealed(caseId, { ...facts, sealed: await sealer.seal(caseSealKey(caseId), text) });
    },
    async load(caseId, textId) {
      const item = await table.get(textKey(caseId, textId));
      return item === undefined ? undefined : opened(caseId, item);
    },
    async list(caseId) {
      const items: Item[] = [];
      let page: Page | undefined;
      do {
        const after = page?.next === undefined ? {} : { after: page.next };
        page = await table.query({ pk: textKey(caseId, '').pk, startsWith: 'TEXT#', ...after });
        items.push(...page.items);
      } while (page.next !== undefined);
      const texts = await Promise.all(items.map((item) => opened(caseId, item)));
      return texts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    },
  };
}
