import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useInbox } from '../inbox/use-inbox.ts';
import { useSettings } from '../session/settings.ts';
import { useWords } from '../words/words.ts';
import { useOwnMenus } from './use-own-menus.ts';

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
  const inbox = useInbox();
  const w = words.shell;

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
    ...useOwnMenus(onKeys),
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
