import { createContext, useContext } from 'react';
import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';
import type { Language } from '../words/words.ts';

export type { ConsoleSettings };

/** As one reader sees them: teams and categories by their names in one language. */
export interface Settings extends Omit<ConsoleSettings, 'categoryNames'> {
  categoryNames: Readonly<Record<string, string>>;
}

export function settingsIn(language: Language, { teams, categoryNames, ...settings }: ConsoleSettings): Settings {
  return {
    ...settings,
    teams: teams.map(({ names, ...team }) => ({ ...team, name: names?.[language] ?? team.name })),
    categoryNames: Object.fromEntries(Object.entries(categoryNames).map(([id, names]) => [id, names[language]])),
  };
}

export const SettingsContext = createContext<Settings | undefined>(undefined);

/** What the house says of itself: firm, currency, time zone, teams. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (settings === undefined) throw new Error('settings are read inside SettingsContext');
  return settings;
}

/** @throws Error where the house does not answer */
export async function loadSettings(): Promise<ConsoleSettings> {
  const response = await fetch(`${import.meta.env.BASE_URL}settings.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  return response.json();
}
