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

// The program comes in parts, since the browser reads each of them in one go, and is drawn in slices.
const asked = loadSettings().catch(() => undefined);
const { App, Unreachable } = await import('./app.tsx');
const settings = await asked;
startTransition(() => root.render(settings === undefined ? <Unreachable /> : <App settings={settings} />));
