import '@cloudscape-design/global-styles/index.css';
import './style.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { loadSettings } from './session/settings.ts';

// Cloudscape looks once in an idle moment for its style sheet: for every component, hundreds of times for a page of cases. Where a
// browser has no idle moments to give, as Safari, it does not. Nothing else here asks for one.
Object.defineProperty(window, 'requestIdleCallback', { value: undefined });

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
const root = createRoot(place);

// The program comes in parts, all asked for at once: a part is read by the browser in one go.
const isInWorkspace = /^workspace(\/|$)/.test(location.pathname.slice(import.meta.env.BASE_URL.length));
const parts = Promise.all([
  import('./app.tsx'),
  isInWorkspace ? import('./workspace/workspace-app.tsx') : import('./stand-alone.tsx'),
]);
const settings = await loadSettings().catch(() => undefined);
const [{ App, Unreachable }, { default: Shown }] = await parts;
startTransition(() =>
  root.render(
    settings === undefined ? (
      <Unreachable />
    ) : (
      <App settings={settings}>
        <Shown />
      </App>
    ),
  ),
);
