import { spokenCode } from '../words/spoken-code.ts';
import { useSettings } from './settings.ts';

/** What a category is called in the reader's language; its id as words where the firm does not say. */
export function useCategoryName(): (id: string) => string {
  const { categoryNames } = useSettings();
  return (id) => categoryNames[id] ?? spokenCode(id);
}

export function CategoryName({ id }: { id: string }) {
  return useCategoryName()(id);
}
