import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import type { Page } from '../pages.ts';
import { useWords } from '../words/words.ts';

const GROUPS = ['work', 'look', 'run'] as const;

/** The pages of one's role by what one does there. */
export function SideMenu({ pages, path, go }: { pages: readonly Page[]; path: string; go(path: string): void }) {
  const { words } = useWords();
  const names = { work: words.shell.groupWork, look: words.shell.groupLook, run: words.shell.groupRun };
  const base = import.meta.env.BASE_URL.slice(0, -1);
  const items = GROUPS.flatMap((group): SideNavigationProps.Item[] => {
    const links = pages
      .filter(({ menu }) => menu === group)
      .map(({ path: to, name }) => ({ type: 'link' as const, text: words.pages[name], href: `${base}${to}` }));
    return links.length === 0 ? [] : [{ type: 'section-group', title: names[group], items: links }];
  });
  const here = pages.findLast(({ path: to, menu }) => menu !== undefined && path.startsWith(to));
  return (
    <SideNavigation
      activeHref={here === undefined ? '' : `${base}${here.path}`}
      items={items}
      onFollow={(event) => {
        if (event.detail.external) return;
        event.preventDefault();
        go(event.detail.href.slice(base.length));
      }}
    />
  );
}
