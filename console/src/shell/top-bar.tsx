import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useInbox } from '../inbox/use-inbox.ts';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, useWords } from '../words/words.ts';
import { type Preferences, usePreferences } from './preferences.ts';

interface TopBarProps {
  home: string;
  onFind(): void;
  onKeys(): void;
  go(path: string): void;
}

/** Who is at work, and how they like it. */
export function TopBar({ home, onFind, onKeys, go }: TopBarProps) {
  const { words } = useWords();
  const { firm } = useSettings();
  const { person, signOut } = useSession();
  const { language, look, isCompact, hasKeys, change } = usePreferences();
  const inbox = useInbox();
  const w = words.shell;
  const ticked = (is: boolean) => (is ? { iconName: 'check' as const } : {});

  const utilities: TopNavigationProps.Utility[] = [
    ...(inbox.isDesk
      ? [
          {
            type: 'button' as const,
            iconName: 'notification' as const,
            badge: inbox.count > 0,
            ariaLabel: words.inbox.bell(inbox.count),
            title: words.inbox.bell(inbox.count),
            onClick: () => go('/inbox'),
          },
        ]
      : []),
    { type: 'button', iconName: 'search', text: w.find, onClick: onFind },
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

  return (
    <TopNavigation
      identity={{
        href: `${import.meta.env.BASE_URL}${home.slice(1)}`,
        title: `Comeback · ${firm}`,
        onFollow: (event) => {
          event.preventDefault();
          go(home);
        },
      }}
      utilities={utilities}
    />
  );
}
