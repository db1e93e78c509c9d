import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { FunctionFacts, Trigger } from '../topology.ts';

/** An event of the payload format 2.0, in; what a function answers to it, out. */
export type Answer = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Pages that exist on one machine only, by route (`GET /health`, `GET /surveys/{token}`); none asks for a token. */
export type LocalPages = Readonly<Record<string, Answer>>;

export interface Route {
  /** As in the topology: `GET /cases/{caseNumber}`. */
  key: string;
  method: string;
  segments: readonly string[];
  access: 'public' | 'token' | 'local';
  answer: Answer;
}

/** Routes of all functions with an HTTP trigger, and of the local pages, the more literal first, as API Gateway picks. */
export function listRoutes(
  functions: Readonly<Record<string, FunctionFacts>>,
  invoke: (functionName: string, event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>,
  localPages: LocalPages,
): Route[] {
  const served = Object.entries(functions).flatMap(([name, { triggers }]) =>
    triggers
      .filter((trigger): trigger is Extract<Trigger, { kind: 'http' }> => trigger.kind === 'http')
      .map(({ route, roles }) =>
        routeOf(route, roles === 'public' ? 'public' : 'token', (event) => invoke(name, event)),
      ),
  );
  const local = Object.entries(localPages).map(([key, answer]) => routeOf(key, 'local', answer));
  return [...served, ...local].sort((a, b) => countParameters(a) - countParameters(b));
}

/** Routes with this path, of any method. `path` is still percent-encoded. */
export function routesAt(routes: readonly Route[], path: string): Route[] {
  const segments = path.split('/').slice(1);
  return routes.filter(
    (route) =>
      route.segments.length === segments.length &&
      route.segments.every((segment, i) => (isParameter(segment) ? segments[i] !== '' : segment === segments[i])),
  );
}

/** Decoded values of the `{parameters}` in the route. @throws URIError on a malformed percent-encoding. */
export function pathParametersOf(route: Route, path: string): Record<string, string> | undefined {
  const segments = path.split('/').slice(1);
  const found = route.segments.flatMap((segment, i) =>
    isParameter(segment) ? [[segment.slice(1, -1), decodeURIComponent(segments[i] ?? '')] as const] : [],
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function routeOf(key: string, access: Route['access'], answer: Answer): Route {
  const [method = '', path = ''] = key.split(' ');
  return { key, method, segments: path.split('/').slice(1), access, answer };
}

const isParameter = (segment: string) => segment.startsWith('{');
const countParameters = (route: Route) => route.segments.filter(isParameter).length;
