import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubCognito {
  domain: string;
  clientId: string;
  /** Whose token a code is worth, and where people may be sent back to: known once the house stands. */
  serve(house: { url: string }): void;
  close(): Promise<void>;
}

const CALLBACKS = ['/console/signed-in', '/console/workspace/signed-in'];
const GOODBYES = ['/console/', '/console/workspace/signed-in'];

/**
 * The authorization server that the house's people sign in at: a page not to be framed, a code that is good once and only with
 * the verifier of its challenge (RFC 7636), addresses that were registered. Who signs in is Ana.
 */
export async function openStubCognito(): Promise<StubCognito> {
  const clientId = 'console';
  const codes = new Map<string, { challenge: string; callback: string }>();
  let house = '';
  const isKnown = (address: string, paths: readonly string[]) => paths.some((path) => address === `${house}${path}`);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { pathname, searchParams: asked } = new URL(request.url ?? '/', 'http://stub');
    response.setHeader('x-frame-options', 'DENY');
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (pathname === '/logout') {
      const afterwards = asked.get('logout_uri') ?? '';
      return isKnown(afterwards, GOODBYES)
        ? response.writeHead(302, { location: afterwards }).end()
        : response.writeHead(400).end();
    }
    if (pathname === '/oauth2/authorize') {
      const callback = asked.get('redirect_uri') ?? '';
      const isGood = isKnown(callback, CALLBACKS) && asked.get('client_id') === clientId;
      if (!isGood || asked.get('code_challenge_method') !== 'S256') return response.writeHead(400).end();
      const code = randomUUID();
      codes.set(code, { challenge: asked.get('code_challenge') ?? '', callback });
      const back = `${callback}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
      response.setHeader('content-type', 'text/html');
      return response.end(
        `<!doctype html><title>Sign in</title><a href="${back.replaceAll('&', '&amp;')}">I am Ana</a>`,
      );
    }
    response.setHeader('access-control-allow-origin', '*');
    const given = new URLSearchParams(await bodyOf(request));
    const code = codes.get(given.get('code') ?? '');
    codes.delete(given.get('code') ?? '');
    const digest = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    const isProven = code?.challenge === digest && code.callback === given.get('redirect_uri');
    if (!isProven) return response.writeHead(400).end(JSON.stringify({ error: 'invalid_grant' }));
    const token = await fetch(`${house}/identity/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'ana' }),
    });
    return response.setHeader('content-type', 'application/json').end(await token.text());
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    domain: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId,
    serve({ url }) {
      house = url;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
