import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { makeQueryClient } from './api/use-api.ts';
import type { ConsoleSettings } from './session/settings.ts';
import { PreferencesProvider } from './shell/preferences-provider.tsx';

const client = makeQueryClient();

/** Round the app as it stands alone or in a workspace, once the house has said what it is. */
export function App({ settings, children }: { settings: ConsoleSettings; children: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <PreferencesProvider settings={settings}>{children}</PreferencesProvider>
    </QueryClientProvider>
  );
}
