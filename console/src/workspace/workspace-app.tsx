import { useEffect } from 'react';
import { Router } from 'wouter';
import { ActionsProvider } from '../actions/actions.tsx';
import { NamesProvider } from '../session/names.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { isSignInWindow, tellOpener } from '../session/sign-in-window.ts';
import { NoticesProvider } from '../shell/notices.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { AbsentPage } from './absent-page.tsx';
import { openWorkspace } from './open-workspace.ts';
import { useWorkspace, WorkspaceContext } from './use-workspace.ts';
import { WorkspaceDial } from './workspace-dial.tsx';
import { WorkspaceFrame } from './workspace-frame.tsx';
import { WorkspaceLogging } from './workspace-logging.tsx';
import { useWorkspaceWords } from './workspace-words.ts';

/** The console inside the agent workspace of Amazon Connect: the case of the current contact, and what one can do about it. */
export default function WorkspaceApp() {
  if (isSignInWindow()) return <SignedIn />;
  return (
    <WorkspaceContext value={openWorkspace()}>
      <Answered />
    </WorkspaceContext>
  );
}

/** The workspace is greeted before anybody signs in: it does not wait for that. */
function Answered() {
  const { is } = useWorkspace();
  if (is === 'connecting') return <LoadingState />;
  if (is === 'absent') return <AbsentPage />;
  return (
    <SessionGate>
      <Router base={`${import.meta.env.BASE_URL}workspace`}>
        <ActionsProvider>
          <NoticesProvider>
            <NamesProvider>
              <WorkspaceDial>
                <WorkspaceLogging>
                  <WorkspaceFrame />
                </WorkspaceLogging>
              </WorkspaceDial>
            </NamesProvider>
          </NoticesProvider>
        </ActionsProvider>
      </Router>
    </SessionGate>
  );
}

/** The window in which somebody signed in for the app in the frame: says so there, and closes. */
function SignedIn() {
  const w = useWorkspaceWords();
  useEffect(tellOpener, []);
  return <main className="sign-in">{w.closeThis}</main>;
}
