import { createContext, useContext } from 'react';
import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';

export type { ConsoleSettings };

export const SettingsContext = createContext<ConsoleSettings | undefined>(undefined);

/** What the house says of itself: firm, currency, time zone, teams. */
export function useSettings(): ConsoleSettings {
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
