import Alert from '@cloudscape-design/components/alert';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { makeQueryClient } from './api/use-api.ts';
import { type ConsoleSettings, SettingsContext } from './session/settings.ts';
import { PreferencesProvider } from './shell/preferences-provider.tsx';
import { LoadingState } from './states/loading-state.tsx';

/** Of its own from here on: what speaks with the agent workspace of Amazon Connect is not loaded by anybody else. */
const isInWorkspace = /^workspace(\/|$)/.test(location.pathname.slice(import.meta.env.BASE_URL.length));
const loaded = isInWorkspace ? import('./workspace/workspace-app.tsx') : import('./stand-alone.tsx');
const Shown = lazy(() => loaded);

const client = makeQueryClient();

/** The app, once the house has said what it is. */
export function App({ settings }: { settings: ConsoleSettings }) {
  return (
    <SettingsContext value={settings}>
      <QueryClientProvider client={client}>
        <PreferencesProvider>
          <Suspense fallback={<LoadingState />}>
            <Shown />
          </Suspense>
        </PreferencesProvider>
      </QueryClientProvider>
    </SettingsContext>
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
