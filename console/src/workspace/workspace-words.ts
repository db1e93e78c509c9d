import { use } from 'react';
import type { workspaceWords } from '../words/en/workspace.ts';
import { type Language, useWords } from '../words/words.ts';

type Loaded = { workspaceWords: typeof workspaceWords };

/** Loaded with the app inside the agent workspace: whoever opens the console itself does not wait for them. */
const LOADERS: Record<Language, () => Promise<Loaded>> = {
  en: () => import('../words/en/workspace.ts'),
  es: () => import('../words/es/workspace.ts'),
  nl: () => import('../words/nl/workspace.ts'),
};
const loaded: Partial<Record<Language, Promise<Loaded>>> = {};

export function useWorkspaceWords(): typeof workspaceWords {
  const { language } = useWords();
  loaded[language] ??= LOADERS[language]();
  return use(loaded[language]).workspaceWords;
}
