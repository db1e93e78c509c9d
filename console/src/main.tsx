import '@cloudscape-design/global-styles/index.css';
import './style.css';
import { startTransition } from 'react';
import { loadSettings } from './session/settings.ts';

// Cloudscape looks once in an idle moment for its style sheet: for every component, hundreds of times for a page of cases. Where a
// browser has no idle moments to give, as Safari, it does not. Nothing else here asks for one.
Object.defineProperty(window, 'requestIdleCallback', { value: undefined });

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');

// The program comes in parts, all asked for at once: the browser reads a part in one go.
const isInWorkspace = /^workspace(\/|$)/.test(location.pathname.slice(import.meta.env.BASE_URL.length));
const [settings, { createRoot }, { App }, { Unreachable }, { default: Shown }] = await Promise.all([
  loadSettings().catch(() => undefined),
  import('react-dom/client'),
  import('./app.tsx'),
  import('./states/unreachable.tsx'),
  isInWorkspace ? import('./workspace/workspace-app.tsx') : import('./stand-alone.tsx'),
]);
const app =
  settings === undefined ? (
    <Unreachable />
  ) : (
    <App settings={settings}>
      <Shown />
    </App>
  );
const root = createRoot(place);
startTransition(() => root.render(app));
