import { spokenCode } from '../words/spoken-code.ts';
import { useWords } from '../words/words.ts';
import { useSettings } from './settings.ts';

/** What the house calls a case that no category's words were found in. */
const UNCATEGORISED = 'other';

/** What a category is called in the reader's language; its id as words where the firm does not say. */
export function useCategoryName(): (id: string) => string {
  const { categoryNames } = useSettings();
  const { words } = useWords();
  return (id) => categoryNames[id] ?? (id === UNCATEGORISED ? words.case.uncategorised : spokenCode(id));
}

export function CategoryName({ id }: { id: string }) {
  return useCategoryName()(id);
}
