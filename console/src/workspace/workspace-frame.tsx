import '../telephone/phone.css';
import AppLayout from '@cloudscape-design/components/app-layout';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { KeyListener } from '../actions/key-listener.tsx';
import { KeyMap } from '../actions/key-map.tsx';
import { Palette } from '../actions/palette.tsx';
import { LOG_PATH } from '../logging/contact-now.ts';
import { useSession } from '../session/session.ts';
import { Arrival } from '../shell/arrival.tsx';
import { Bar, BarButton } from '../shell/bar/bar.tsx';
import { OwnMenus } from '../shell/bar/own-menus.tsx';
import { FrameNotices } from '../shell/frame-notices.tsx';
import { EmptyState, ForbiddenState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { PageBoundary } from '../states/page-boundary.tsx';
import { useWords } from '../words/words.ts';
import { ContactPage } from './contact-page.tsx';
import { OtherCasePage } from './other-case-page.tsx';
import { AT_WORK, useWorkspace } from './use-workspace.ts';
import { WayToContact } from './way-to-contact.tsx';
import { useWorkspaceWords } from './workspace-words.ts';

const LogPage = lazy(() => import('../logging/log-page.tsx'));

/** What stands round the case inside the workspace: a bar, notices, keys and palette. Menu and phone are the workspace's own. */
export function WorkspaceFrame() {
  const { words } = useWords();
  const w = useWorkspaceWords();
  const workspace = useWorkspace();
  const [path, go] = useLocation();
  const { person } = useSession();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const mayLog = AT_WORK.includes(person.role);
  const { contactId, said } = workspace.is === 'present' ? workspace : { contactId: null, said: null };

  // Once when a contact comes; wherever the agent goes then, they stay.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another contact leads away
  useEffect(() => {
    if (contactId !== null) go('/');
  }, [contactId]);

  useActions(
    [
      { id: 'palette', label: words.actions.openPalette, keys: 'mod+k', run: () => setOpen('palette') },
      { id: 'keys', label: words.actions.showKeys, keys: '?', run: () => setOpen('keys') },
      ...(mayLog ? [{ id: 'go-log', label: words.logging.title, keys: 'g n', run: () => go(LOG_PATH) }] : []),
    ],
    'everywhere',
  );

  return (
    <>
      <Arrival />
      <a className="skip" href="#content">
        {words.shell.skip}
      </a>
      <div id="top">
        <Bar home="/">
          <BarButton icon="search" isShown text={words.shell.find} onClick={() => setOpen('palette')} />
          <OwnMenus onKeys={() => setOpen('keys')} />
        </Bar>
      </div>
      <AppLayout
        headerSelector="#top"
        toolsHide
        stickyNotifications
        navigationHide
        ariaLabels={{ notifications: words.shell.notices }}
        notifications={<FrameNotices />}
        content={
          <div id="content" tabIndex={-1}>
            <PageBoundary at={`${contactId} ${path}`}>
              <Switch>
                <Route path="/">
                  {contactId === null ? (
                    <EmptyState title={w.noContact} text={w.noContactText} />
                  ) : (
                    <ContactPage key={contactId} contactId={contactId} saidNumber={said?.caseNumber ?? null} />
                  )}
                </Route>
                <Route path={LOG_PATH}>
                  {contactId !== null && <WayToContact />}
                  <Suspense fallback={<LoadingState />}>{mayLog ? <LogPage /> : <ForbiddenState />}</Suspense>
                </Route>
                {/* There is no list here: who has given a case away comes back to the contact. */}
                <Route path="/cases">
                  <Redirect to="/" replace />
                </Route>
                <Route path="/cases/:caseNumber">
                  <OtherCasePage hasContact={contactId !== null} />
                </Route>
                <Route>
                  <EmptyState title={words.states.noSuchPage} />
                </Route>
              </Switch>
            </PageBoundary>
          </div>
        }
      />
      <KeyListener />
      {open === 'palette' && <Palette onClose={() => setOpen(undefined)} />}
      {open === 'keys' && <KeyMap onClose={() => setOpen(undefined)} />}
    </>
  );
}
