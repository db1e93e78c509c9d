import { use } from 'react';
import { type Language, useWords } from '../words/words.ts';
import type { workspaceWords } from './words/en.ts';

type Loaded = { workspaceWords: typeof workspaceWords };

/** Loaded with the app inside the agent workspace: whoever opens the console itself does not wait for them. */
const LOADERS: Record<Language, () => Promise<Loaded>> = {
  en: () => import('./words/en.ts'),
  es: () => import('./words/es.ts'),
  nl: () => import('./words/nl.ts'),
};
const loaded: Partial<Record<Language, Promise<Loaded>>> = {};

export function useWorkspaceWords(): typeof workspaceWords {
  const { language } = useWords();
  loaded[language] ??= LOADERS[language]();
  return use(loaded[language]).workspaceWords;
}
