import { Problem, problemOf, type ReadDetail } from './problem.ts';
import type { AnswerOf, AskedOf, RouteName } from './routes.ts';

interface Loose {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

export interface AskOptions {
  signal?: AbortSignal;
  /** Names the request among its repeats; `POST` without one gets one of its own. */
  idempotencyKey?: string;
  /** Hears the headers of an answer, where something stands in them alone. */
  onHeaders?(headers: Headers): void;
}

/** Asks a route of the API. @throws Problem on anything but an answer. */
export type Ask = <R extends RouteName>(route: R, asked: AskedOf<R>, options?: AskOptions) => Promise<AnswerOf<R>>;

export interface Door {
  /** The access token; undefined where nobody is signed in. */
  token(): Promise<string | undefined>;
  /** The house did not know this token, or no longer. */
  onUnauthorized(token: string | undefined): void;
  readDetail: ReadDetail;
}

/** The client of the API on our own origin. Its types come from the contracts; nothing is checked twice at run time. */
export function openDoor({ token, onUnauthorized, readDetail }: Door): Ask {
  return async (route, asked, { signal, idempotencyKey, onHeaders } = {}) => {
    const [method = 'GET', template = ''] = route.split(' ');
    const { path = {}, query = {}, body } = asked as Loose;
    const bearer = await token();
    const response = await arrived(
      fetch(addressOf(template, path, query), {
        method,
        headers: {
          accept: 'application/json',
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
          ...(method !== 'GET' && {
            'content-type': 'application/json',
            'idempotency-key': idempotencyKey ?? crypto.randomUUID(),
          }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal !== undefined && { signal }),
      }),
    );
    if (response.status === 401) onUnauthorized(bearer);
    if (!response.ok) throw await problemOf(response, readDetail);
    onHeaders?.(response.headers);
    return (response.status === 204 ? undefined : await arrived(response.json())) as AnswerOf<typeof route>;
  };
}

/** An answer that breaks off, or is a page of somebody between us and the house, is none. @throws Problem `offline`; what called it off */
function arrived<T>(coming: Promise<T>): Promise<T> {
  return coming.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'offline', 'No answer from the house.');
  });
}

/** `/cases/{caseNumber}` and `{ caseNumber: '...' }` as an address; what is undefined or empty stays out of the query. */
export function addressOf(template: string, path: Record<string, string>, query: Record<string, unknown>): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') words.set(name, String(value));
  }
  const search = words.toString();
  return search === '' ? filled : `${filled}?${search}`;
}
