import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A page of another origin with a frame in it. It speaks as the agent workspace does: takes the port that the app's SDK sends
 * with its greeting, and from then on only hands messages on, between that port and the test. `?app=` is what the frame shows;
 * with `?silent` it answers nothing, as any page would.
 */
const PAGE = `<!doctype html>
<html lang="en">
<title>Agent workspace</title>
<style>body { margin: 0 } iframe { display: block; border: 0; width: 100%; height: 100vh }</style>
<body>
<script>
const words = new URLSearchParams(location.search);
const frame = document.createElement('iframe');
frame.title = 'Comeback';
// What Connect gives every app.
if (!words.has('silent')) frame.setAttribute('sandbox', 'allow-forms allow-popups allow-same-origin allow-scripts');
addEventListener('message', ({ data, source, origin, ports }) => {
  if (words.has('silent') || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  if (data?.type !== 'connect-app-host-init') return;
  const [port] = ports;
  window.tellApp = (message) => port.postMessage(message);
  port.onmessage = ({ data }) => window.hearApp(data);
  window.hearApp(data);
});
frame.src = words.get('app');
document.body.append(frame);
</script>
`;

export interface WorkspacePage {
  /** `http://127.0.0.1:PORT`, another origin than the house's; or `http://localhost:PORT`, which is another site, too. */
  origin: string;
  /** The page, with this address in its frame. */
  around(app: string, how?: 'silent'): string;
  close(): Promise<void>;
}

export async function serveWorkspacePage(name: '127.0.0.1' | 'localhost'): Promise<WorkspacePage> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
  );
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  const origin = `http://${name}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    around: (app, how) => `${origin}/?app=${encodeURIComponent(app)}${how === undefined ? '' : `&${how}`}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
