import type { Ref } from 'react';
import { useInbox } from '../../inbox/use-inbox.ts';
import { useWords } from '../../words/words.ts';
import { Bar, BarButton } from './bar.tsx';
import { OwnMenus } from './own-menus.tsx';

interface TopBarProps {
  home: string;
  /** Opens the menu, where it does not stand beside the page. */
  menu: { ref: Ref<HTMLButtonElement>; open(): void } | undefined;
  onFind(): void;
  onKeys(): void;
  go(path: string): void;
}

/** Who is at work, and how they like it. */
export function TopBar({ home, menu, onFind, onKeys, go }: TopBarProps) {
  const { words } = useWords();
  const inbox = useInbox();
  return (
    <Bar
      home={home}
      before={menu && <BarButton ref={menu.ref} icon="menu" text={words.shell.openMenu} onClick={menu.open} />}
    >
      {inbox.isDesk && (
        <BarButton
          icon="notification"
          isNew={inbox.count > 0}
          text={words.inbox.bell(inbox.count)}
          onClick={() => go('/inbox')}
        />
      )}
      <BarButton icon="search" isShown text={words.shell.find} onClick={onFind} />
      <OwnMenus onKeys={onKeys} />
    </Bar>
  );
}
