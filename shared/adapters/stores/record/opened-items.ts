import { AppError } from '../../../domain/errors.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Attribute, Item } from '../../../ports/table.ts';

/** An item as it lies there, with its place (`item`) and without what only finds it. */
export type Opened = { item: string } & Record<string, unknown>;

/** Items with every text opened that was sealed under this key, however deep it lies; a person is told what was said, not its cipher. */
export function openItems(
  items: readonly Item[],
  keyId: string,
  { sealer }: { sealer: Pick<Sealer, 'unseal'> },
): Promise<Opened[]> {
  async function opened(value: Attribute | undefined): Promise<unknown> {
    if (typeof value === 'string') return value.startsWith('v1.') ? readable(value) : value;
    if (Array.isArray(value)) return Promise.all(value.map(opened));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(async ([name, part]) => [name, await opened(part)] as const);
    return Object.fromEntries(await Promise.all(parts));
  }

  async function readable(sealed: string): Promise<unknown> {
    try {
      const text = await sealer.unseal(keyId, sealed);
      return text === undefined ? 'erased' : parsed(text);
    } catch (error) {
      // Sealed under another key, or no cipher at all: as it is.
      if (error instanceof AppError && error.code === 'tampered') return sealed;
      throw error;
    }
  }

  async function openItem({ pk, sk, ...item }: Item): Promise<Opened> {
    const known = Object.fromEntries(
      Object.entries(item).filter(([name]) => !/^(worklist|owner|received|customer)[PS]k$/.test(name)),
    );
    return { item: `${pk} / ${sk}`, ...((await opened(known)) as Record<string, unknown>) };
  }

  return Promise.all(items.map(openItem));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Prose, as most texts are.
    return text;
  }
}
