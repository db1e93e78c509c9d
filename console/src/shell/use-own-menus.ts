import type { TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useSession } from '../session/session.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, useWords } from '../words/words.ts';
import { type Preferences, usePreferences } from './preferences.ts';

/** Menus of whoever is at work, for the bar: language, look, and the way out. */
export function useOwnMenus(onKeys: () => void): TopNavigationProps.Utility[] {
  const { words } = useWords();
  const { person, signOut } = useSession();
  const { language, look, isCompact, hasKeys, change } = usePreferences();
  const w = words.shell;
  const ticked = (is: boolean) => (is ? { iconName: 'check' as const } : {});
  return [
    {
      type: 'menu-dropdown',
      text: LANGUAGE_NAMES[language],
      ariaLabel: `${w.language}: ${LANGUAGE_NAMES[language]}`,
      items: LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id], lang: id, ...ticked(id === language) })),
      onItemClick: ({ detail }) => change({ language: detail.id as Language }),
    },
    {
      type: 'menu-dropdown',
      iconName: 'settings',
      ariaLabel: w.look,
      title: w.look,
      items: [
        ...(['light', 'dark', 'system'] as const).map((id) => ({ id, text: w[id], ...ticked(look === id) })),
        { id: 'comfortable', text: w.comfortable, ...ticked(!isCompact) },
        { id: 'compact', text: w.compact, ...ticked(isCompact) },
        { id: 'keys', text: hasKeys ? w.keysOn : w.keysOff },
        { id: 'show-keys', text: words.actions.showKeys },
      ],
      onItemClick: ({ detail: { id } }) => {
        if (id === 'show-keys') onKeys();
        else if (id === 'keys') change({ hasKeys: !hasKeys });
        else if (id === 'compact' || id === 'comfortable') change({ isCompact: id === 'compact' });
        else change({ look: id as Preferences['look'] });
      },
    },
    {
      type: 'menu-dropdown',
      iconName: 'user-profile',
      text: person.name,
      description: words.roles[person.role],
      ariaLabel: `${person.name}, ${words.roles[person.role]}`,
      items: [{ id: 'sign-out', text: words.session.signOut }],
      onItemClick: signOut,
    },
  ];
}
