import Alert from '@cloudscape-design/components/alert';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { ActionsProvider } from './actions/actions.tsx';
import { makeQueryClient } from './api/use-api.ts';
import { SessionGate } from './session/session-gate.tsx';
import { type ConsoleSettings, SettingsContext } from './session/settings.ts';
import { Frame } from './shell/frame.tsx';
import { NoticesProvider } from './shell/notices.tsx';
import { PlaceProvider, usePlace } from './shell/place.tsx';
import { PreferencesProvider } from './shell/preferences-provider.tsx';
import { LoadingState } from './states/loading-state.tsx';
import { TelephoneProvider } from './telephone/telephone-provider.tsx';

/** Of its own from here on: what speaks with the agent workspace of Amazon Connect is not loaded by anybody else. */
const WorkspaceApp = lazy(() => import('./workspace/workspace-app.tsx'));
const isInWorkspace = /^workspace(\/|$)/.test(location.pathname.slice(import.meta.env.BASE_URL.length));

const client = makeQueryClient();

/** The app, once the house has said what it is. */
export function App({ settings }: { settings: ConsoleSettings }) {
  return (
    <SettingsContext value={settings}>
      <QueryClientProvider client={client}>
        <PreferencesProvider>
          <Suspense fallback={<LoadingState />}>{isInWorkspace ? <WorkspaceApp /> : <StandAlone />}</Suspense>
        </PreferencesProvider>
      </QueryClientProvider>
    </SettingsContext>
  );
}

function StandAlone() {
  return (
    <SessionGate>
      <PlaceProvider>
        <Router base={import.meta.env.BASE_URL.slice(0, -1)} hook={usePlace}>
          <ActionsProvider>
            <NoticesProvider>
              <TelephoneProvider>
                <Frame />
              </TelephoneProvider>
            </NoticesProvider>
          </ActionsProvider>
        </Router>
      </PlaceProvider>
    </SessionGate>
  );
}

/** No settings, no language to say it in: the one sentence that stands in all of them. */
export function Unreachable() {
  return (
    <main className="sign-in">
      <Alert type="error" header="Comeback">
        The house does not answer. · El servidor no responde. · De server antwoordt niet.
      </Alert>
    </main>
  );
}
