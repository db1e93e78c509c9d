import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { AppError } from '../../shared/domain/errors.ts';
import type { Claims, Identity } from '../../shared/ports/identity.ts';
import type { Log } from '../../shared/ports/surroundings.ts';
import { factsOf } from '../../shared/runtime/failures.ts';
import type { FunctionFacts } from '../topology.ts';
import type { ConsoleDoor } from './console/console-door.ts';
import { mostBytesOf, readBody } from './http-body.ts';
import { eventOf } from './http-event.ts';
import { problem } from './http-problem.ts';
import { type LocalPages, listRoutes, type Route, routesAt } from './http-routes.ts';
import { send } from './http-send.ts';

export interface HttpServer {
  /** `http://127.0.0.1:4400`, with the port really taken. */
  url: string;
  /** Takes no more requests, lets running ones end for 10 s, then cuts them off. */
  close(): Promise<void>;
}

export interface HttpOptions {
  /** 0 takes any free port. */
  port: number;
  functions: Readonly<Record<string, FunctionFacts>>;
  invoke(functionName: string, event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2>;
  identity: Identity;
  localPages: LocalPages;
  /** Everything below `/console`; without it, nothing is there. */
  console?: ConsoleDoor | undefined;
  log: Pick<Log, 'error'>;
  /** How long a client may take over its headers, and over the whole request. */
  timeouts?: { headersMs: number; requestMs: number };
}

/** API Gateway gives a request 30 s in all. */
const TIMEOUTS = { headersMs: 10_000, requestMs: 30_000 };
const CLOSE_MS = 10_000;

/**
 * API Gateway on one machine: turns requests into events of the payload format 2.0, checks tokens where the topology
 * asks for roles (which role, the function's own chain checks), and sends back what functions answer.
 * Resolves once it listens; rejects with node's own error (`EADDRINUSE`, `EACCES`) if it cannot.
 */
export async function serveHttp(options: HttpOptions): Promise<HttpServer> {
  const { headersMs, requestMs } = options.timeouts ?? TIMEOUTS;
  const routes = listRoutes(options.functions, options.invoke, options.localPages);
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(headersMs, requestMs) / 2,
      // API Gateway's own limit.
      maxHeaderSize: 10_240,
    },
    serve,
  );
  // By default node tells the client to go on before anybody has looked at how much is coming.
  server.on('checkContinue', serve);

  async function serve(request: IncomingMessage, response: ServerResponse) {
    try {
      send(request, response, await answer(request, response), !server.listening);
    } catch (error) {
      // Whoever went away, or was cut off for being slow, reads no answer.
      if (request.destroyed && !request.complete) return;
      options.log.error('a request failed', { method: request.method, ...factsOf(error) });
      if (response.headersSent) response.destroy();
      else send(request, response, problem(500, 'internal', 'Something broke on our side; try again.'), true);
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { url = '' } = request;
    const [path = ''] = url.split('?');
    if (!path.startsWith('/') || !isWellEncoded(url)) {
      return problem(400, 'invalid-input', 'The address is no path, or has a malformed percent-encoding.');
    }
    if (options.console !== undefined && /^\/console(\/|$)/.test(path)) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return otherMethod(request, [{ method: 'GET' }]);
      return isForThisMachine(request) ? options.console(path) : notForOthers();
    }
    const choices = routesAt(routes, path);
    if (choices.length === 0) return problem(404, 'not-found', 'There is nothing at this address.');
    const route = choices.find(({ method }) => method === (request.method === 'HEAD' ? 'GET' : request.method));
    if (route === undefined) return otherMethod(request, choices);
    if (route.access === 'local' && !isForThisMachine(request)) {
      return notForOthers();
    }

    const claims = route.access === 'token' ? await bearerOf(request, options.identity) : undefined;
    if (claims === 'missing') {
      return problem(401, 'unauthorized', 'Send a token: Authorization: Bearer TOKEN', {
        headers: { 'www-authenticate': 'Bearer' },
      });
    }
    if (claims === 'invalid') {
      return problem(401, 'unauthorized', 'The token is not valid here, or no longer.', {
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      });
    }
    const body = await readBody(request, response);
    if (body === 'too-much') {
      return problem(413, 'too-large', `A request may have ${mostBytesOf(request)} bytes at most.`, {
        field: 'body',
      });
    }
    return route.answer(eventOf(request, route, body, claims));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { address, port } = server.address() as AddressInfo;

  return {
    url: `http://${address}:${port}`,
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
      }),
  };
}

const notForOthers = () => problem(421, 'misdirected', 'This page is for this machine only; ask for it as localhost.');

function otherMethod(
  request: IncomingMessage,
  choices: readonly Pick<Route, 'method'>[],
): APIGatewayProxyStructuredResultV2 {
  const methods = choices.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  const allow = [...new Set([...methods, 'OPTIONS'])].join(', ');
  if (request.method === 'OPTIONS') return { statusCode: 204, headers: { allow } };
  return problem(405, 'method-not-allowed', `This address takes ${allow}.`, { headers: { allow } });
}

async function bearerOf(request: IncomingMessage, identity: Identity): Promise<Claims | 'missing' | 'invalid'> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return 'missing';
  try {
    return await identity.verify(token);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthorized') return 'invalid';
    throw error;
  }
}

function isWellEncoded(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** A web page of somebody else's, whose name was made to point here, still calls this machine by that name. */
function isForThisMachine(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '');
}
