import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import firmsOwn from '../../comeback.config.ts';
import { advance } from '../../infra/local/advance.ts';
import { type ManualClock, manualClock } from '../../infra/local/clock.ts';
import { type Engine, openEngine } from '../../infra/local/engine.ts';
import { listRoutes, pathParametersOf, routesAt } from '../../infra/local/http-routes.ts';
import { FUNCTIONS, type FunctionName } from '../../infra/topology.ts';
import type { Policy } from '../../shared/domain/case/policy.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Driver, HttpAnswer, HttpRequest, Letter } from './journey-driver.ts';

export interface EngineDriver extends Driver {
  engine: Engine;
  clock: ManualClock;
  configuration: Configuration;
  /** Every state entered so far, `<execution> <state>`. */
  transitions: readonly string[];
}

export interface HouseOptions {
  /** Where the clock stands at first: by default a Wednesday, 10:00 in New York. */
  at?: Instant | undefined;
  /** Absolute; in memory without one. */
  folder?: string;
  configuration?: Partial<Configuration>;
}

export const WEDNESDAY_MORNING = '2026-06-24T14:00:00.000Z';

/** Two promises of an answer, one after the other, so that journeys can break one and keep the other. */
const TWO_ANSWERS: Policy = {
  ...firmsOwn.policy,
  deadlines: [
    { kind: 'acknowledge', amount: 4, unit: 'business-hours', from: 'receipt', regulatory: false },
    { kind: 'update', amount: 3, unit: 'business-days', from: 'day-after', regulatory: false },
    { kind: 'resolve', amount: 10, unit: 'business-days', from: 'day-after', regulatory: false },
  ],
};

/** The whole house on the embedded engine, reached as API Gateway and Connect reach it, under a clock that we move. */
export async function openEngineDriver(options: HouseOptions = {}): Promise<EngineDriver> {
  const { at = WEDNESDAY_MORNING, folder } = options;
  const clock = manualClock(at);
  const configuration = { ...firmsOwn, policy: TWO_ANSWERS, ...options.configuration };
  const transitions: string[] = [];
  const engine = await openEngine({
    folder,
    configuration,
    clock,
    onTransition: (name, state) => transitions.push(`${name} ${state}`),
  });
  const invoke = (name: string, event: APIGatewayProxyEventV2) =>
    engine.invoke(name as FunctionName, event) as Promise<APIGatewayProxyStructuredResultV2>;
  const routes = listRoutes(FUNCTIONS, invoke, {});

  async function http(request: HttpRequest): Promise<HttpAnswer> {
    const { pathname, search, searchParams } = new URL(request.path, 'http://house.test');
    const route = routesAt(routes, pathname).find(({ method }) => method === request.method);
    if (route === undefined) throw new Error(`no route ${request.method} ${pathname}`);
    const pathParameters = pathParametersOf(route, pathname);
    const answered = await route.answer({
      version: '2.0',
      routeKey: route.key,
      rawPath: pathname,
      rawQueryString: search.slice(1),
      headers: { 'content-type': 'application/json', ...request.headers },
      ...(search === '' ? {} : { queryStringParameters: Object.fromEntries(searchParams) }),
      ...(pathParameters === undefined ? {} : { pathParameters }),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      isBase64Encoded: false,
      requestContext: contextOf(request, configuration),
    } as unknown as APIGatewayProxyEventV2);
    const { statusCode, headers, body } = answered;
    return { status: statusCode ?? 0, headers: headers as Record<string, string>, body: JSON.parse(body ?? 'null') };
  }

  return {
    engine,
    clock,
    configuration,
    transitions,
    now: () => clock.now(),
    http,
    call: (event) => engine.invoke('connect-call', event) as Promise<Record<string, string>>,
    settle: () => engine.settle(),
    advanceTo: (instant) => advance(engine, clock, instant),
    letters: async () => engine.outbox() as Letter[],
    close: () => engine.close(),
  };
}

/** What API Gateway's authorizer makes of a good token. */
function contextOf({ as }: HttpRequest, { demoPeople }: Configuration) {
  const http = { sourceIp: '127.0.0.1' };
  if (as === undefined) return { http };
  const person = demoPeople.find(({ id }) => id === as);
  if (person === undefined) throw new Error(`nobody is called ${as}`);
  const claims = { sub: person.id, 'cognito:groups': `[${person.role}]`, 'comeback:teams': person.teams.join(' ') };
  return { http, authorizer: { jwt: { claims } } };
}
