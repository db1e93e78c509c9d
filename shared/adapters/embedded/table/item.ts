import type { Item } from '../../../ports/table.ts';

/** The item out of its row; shared/ports/table-limits.ts makes the text. */
export function itemOfText(text: string): Item {
  return JSON.parse(text) as Item;
}
