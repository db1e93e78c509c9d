import { createContext, useContext } from 'react';
import { inBrowser } from '../session/keeping.ts';
import { LANGUAGES, type Language } from '../words/words.ts';

/** How somebody likes the console, kept in their browser. */
export interface Preferences {
  language: Language;
  look: 'light' | 'dark' | 'system';
  isCompact: boolean;
  /** Keys of one letter; with a screen reader or by voice they are in the way. */
  hasKeys: boolean;
}

export interface HeldPreferences extends Preferences {
  /** What comes of the look here and now; on paper it is light. */
  isDark: boolean;
  change(part: Partial<Preferences>): void;
}

export const PreferencesContext = createContext<HeldPreferences | undefined>(undefined);

export function usePreferences(): HeldPreferences {
  const preferences = useContext(PreferencesContext);
  if (preferences === undefined) throw new Error('preferences are read inside PreferencesContext');
  return preferences;
}

const KEY = 'comeback.preferences';

export function keptPreferences(): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(inBrowser.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { language, ...others } = kept as Partial<Preferences>;
    // Of a language that is none nothing could be said, not even that.
    return { ...others, ...(language !== undefined && LANGUAGES.includes(language) && { language }) };
  } catch {
    return {};
  }
}

export function keepPreferences({ language, look, isCompact, hasKeys }: Preferences): void {
  inBrowser.setItem(KEY, JSON.stringify({ language, look, isCompact, hasKeys }));
}
