import type { Language } from './case/vocabulary.ts';
import type { Configuration } from './configuration.ts';

/** What people read in place of an id, in each language. */
export type Names = Readonly<Record<Language, string>>;

interface Called {
  teams: { id: string; name: string; names?: Names }[];
  categories: string[];
  /** By id, where the firm says it. */
  categoryNames: Record<string, Names>;
}

/** What teams and categories are called, for the console's settings. */
export function calledIn({ teams, categories }: Pick<Configuration, 'teams' | 'categories'>): Called {
  return {
    teams: teams.map(({ id, name, names }) => ({ id, name, ...(names !== undefined && { names }) })),
    categories: categories.map(({ id }) => id),
    categoryNames: Object.fromEntries(
      categories.flatMap(({ id, names }) => (names === undefined ? [] : [[id, names] as const])),
    ),
  };
}

/** Categories by id as they are called in one language. */
export function categoriesIn(language: Language, { categories }: Pick<Configuration, 'categories'>) {
  return Object.fromEntries(
    categories.flatMap(({ id, names }) => (names === undefined ? [] : [[id, names[language]] as const])),
  );
}
