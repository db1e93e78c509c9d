import '@cloudscape-design/global-styles/index.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { App, Unreachable } from './app.tsx';
import { loadSettings } from './session/settings.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
const root = createRoot(place);

loadSettings().then(
  (settings) => root.render(<App settings={settings} />),
  () => root.render(<Unreachable />),
);
