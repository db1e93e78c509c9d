import AppLayout from '@cloudscape-design/components/app-layout';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { type Action, useActions } from '../actions/actions.tsx';
import { KeyListener } from '../actions/key-listener.tsx';
import { KeyMap } from '../actions/key-map.tsx';
import { Palette } from '../actions/palette.tsx';
import { PAGES } from '../pages.ts';
import { useSession } from '../session/session.ts';
import { EmptyState, ForbiddenState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { PageBoundary } from '../states/page-boundary.tsx';
import { useWords } from '../words/words.ts';
import { Arrival } from './arrival.tsx';
import { TopBar } from './bar/top-bar.tsx';
import { FrameNotices } from './frame-notices.tsx';
import { SideMenu } from './side-menu.tsx';
import { useIsPhone, useIsPrinting } from './use-media.ts';
import { useSteps } from './use-steps.ts';

/** After the first page is there: its fields would make that one wait. */
const PhoneStrip = lazy(() => import('../telephone/phone-strip.tsx'));

/** What stands round every page: bar, menu, notices, keys and palette. */
export function Frame() {
  const { words } = useWords();
  const { person } = useSession();
  const [path, go] = useLocation();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const [hasMenu, setHasMenu] = useState(() => innerWidth > 1000);
  const isPrinting = useIsPrinting();
  const isPhone = useIsPhone();
  const menuButton = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const mine = PAGES.filter(({ roles }) => roles.includes(person.role));
  const home = mine[0]?.path ?? '/';
  // The bar, what is below it, and the menu there.
  const drawn = useSteps(3);
  const w = words.actions;

  useActions(
    [
      { id: 'palette', label: w.openPalette, keys: 'mod+k', run: () => setOpen('palette') },
      { id: 'keys', label: w.showKeys, keys: '?', run: () => setOpen('keys') },
      ...mine
        .filter(({ menu }) => menu !== undefined)
        .map(({ path: to, name, keys }): Action => {
          const label = w.goTo(words.pages[name]);
          return { id: `go-${name}`, label, run: () => go(to), ...(keys !== undefined && { keys }) };
        }),
    ],
    'everywhere',
  );

  // Of a menu that covers the page: where it opens, one is in it.
  useEffect(() => {
    if (isPhone && hasMenu) menu.current?.focus();
  }, [isPhone, hasMenu]);

  return (
    <>
      <Arrival />
      <a className="skip" href="#content">
        {words.shell.skip}
      </a>
      <div id="top">
        <TopBar
          home={home}
          menu={isPhone ? { ref: menuButton, open: () => setHasMenu(true) } : undefined}
          go={go}
          onFind={() => setOpen('palette')}
          onKeys={() => setOpen('keys')}
        />
        <PageBoundary at={path}>
          <Suspense fallback={null}>
            <PhoneStrip />
          </Suspense>
        </PageBoundary>
      </div>
      {drawn > 1 && (
        <AppLayout
          headerSelector="#top"
          toolsHide
          stickyNotifications
          // The button with which Cloudscape opens it on a telephone has an attribute that ARIA does not allow there: ours stands in the bar.
          navigationHide={isPrinting || (isPhone && !hasMenu)}
          navigationOpen={hasMenu}
          onNavigationChange={({ detail }) => {
            if (!detail.open && menu.current?.closest('nav')?.contains(document.activeElement))
              menuButton.current?.focus();
            setHasMenu(detail.open);
          }}
          ariaLabels={{
            navigation: words.shell.menu,
            navigationToggle: words.shell.openMenu,
            navigationClose: words.shell.closeMenu,
            notifications: words.shell.notices,
          }}
          navigation={
            drawn > 2 && (
              <div ref={menu} tabIndex={-1}>
                <SideMenu pages={mine} path={path} go={go} />
              </div>
            )
          }
          notifications={<FrameNotices />}
          content={
            <div id="content" tabIndex={-1}>
              <PageBoundary at={path}>
                <Switch>
                  {PAGES.map(({ path: to, roles, show: Page }) => (
                    <Route key={to} path={to}>
                      <Suspense fallback={<LoadingState />}>
                        {roles.includes(person.role) ? <Page /> : <ForbiddenState />}
                      </Suspense>
                    </Route>
                  ))}
                  <Route path="/">{home === '/' ? <ForbiddenState /> : <Redirect to={home} replace />}</Route>
                  <Route>
                    <EmptyState title={words.states.noSuchPage} />
                  </Route>
                </Switch>
              </PageBoundary>
            </div>
          }
        />
      )}
      <KeyListener />
      {open === 'palette' && <Palette onClose={() => setOpen(undefined)} />}
      {open === 'keys' && <KeyMap onClose={() => setOpen(undefined)} />}
    </>
  );
}
