import I18nProvider from '@cloudscape-design/components/i18n';
import { applyDensity, applyMode, Density, Mode } from '@cloudscape-design/global-styles';
import { type ReactNode, startTransition, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type ConsoleSettings, SettingsContext, settingsIn } from '../session/settings.ts';
import { Unreachable } from '../states/unreachable.tsx';
import { LOADERS, type LoadedWords } from '../words/load-words.ts';
import { type Language, languageOf, WordsContext } from '../words/words.ts';
import { keepPreferences, keptPreferences, type Preferences, PreferencesContext } from './preferences.ts';
import { useIsPrinting, useIsSystemDark } from './use-media.ts';

interface ProviderProps {
  settings: ConsoleSettings;
  children: ReactNode;
}

/** Language, look and density of everything below, and the house's settings in that language; changes are kept and shown at once. */
export function PreferencesProvider({ settings, children }: ProviderProps) {
  const [preferences, setPreferences] = useState<Preferences>(() => ({
    language: languageOf(navigator.languages, settings.language),
    look: 'system',
    isCompact: false,
    hasKeys: true,
    ...keptPreferences(),
  }));
  const [spoken, setSpoken] = useState<LoadedWords & { language: Language }>();
  const [isLost, setIsLost] = useState(false);
  const { language, look, isCompact } = preferences;

  useEffect(() => {
    let isCurrent = true;
    LOADERS[language]().then(
      (loaded) => {
        if (!isCurrent) return;
        startTransition(() => setSpoken({ ...loaded, language }));
        document.documentElement.lang = language;
      },
      // What is shown stays in the language it is in.
      () => isCurrent && setIsLost(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [language]);

  const isSystemDark = useIsSystemDark();
  const isPrinting = useIsPrinting();
  const isDark = !isPrinting && (look === 'dark' || (look === 'system' && isSystemDark));
  // Before the page is shown or printed with colours of both.
  useLayoutEffect(() => applyMode(isDark ? Mode.Dark : Mode.Light), [isDark]);

  useEffect(() => applyDensity(isCompact ? Density.Compact : Density.Comfortable), [isCompact]);

  const read = useMemo(() => settingsIn(spoken?.language ?? language, settings), [spoken, language, settings]);
  if (spoken === undefined) return isLost ? <Unreachable /> : null;
  const change = (part: Partial<Preferences>) => {
    const next = { ...preferences, ...part };
    keepPreferences(next);
    setPreferences(next);
  };
  return (
    <PreferencesContext value={{ ...preferences, isDark, change }}>
      <SettingsContext value={read}>
        <WordsContext value={spoken}>
          <I18nProvider locale={spoken.language} messages={[spoken.ofComponents]}>
            {children}
          </I18nProvider>
        </WordsContext>
      </SettingsContext>
    </PreferencesContext>
  );
}
