import { Router } from 'wouter';
import { ActionsProvider } from './actions/actions.tsx';
import { NamesProvider } from './session/names.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { Frame } from './shell/frame.tsx';
import { NoticesProvider } from './shell/notices.tsx';
import { PlaceProvider, usePlace } from './shell/place.tsx';
import { TelephoneProvider } from './telephone/telephone-provider.tsx';

/** The app as it is opened in a browser, with a bar, a menu and all pages. What speaks with the agent workspace of Amazon Connect is not in it. */
export default function StandAlone() {
  return (
    <SessionGate>
      <PlaceProvider>
        <Router base={import.meta.env.BASE_URL.slice(0, -1)} hook={usePlace}>
          <ActionsProvider>
            <NoticesProvider>
              <NamesProvider>
                <TelephoneProvider>
                  <Frame />
                </TelephoneProvider>
              </NamesProvider>
            </NoticesProvider>
          </ActionsProvider>
        </Router>
      </PlaceProvider>
    </SessionGate>
  );
}
