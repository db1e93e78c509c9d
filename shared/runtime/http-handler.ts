import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { frontDoor } from '#engine/front-door.ts';
import type { Actor } from '../domain/case/commands.ts';
import { ROLES, type Role } from '../domain/case/vocabulary.ts';
import { AppError } from '../domain/errors.ts';
import { factsOf, isExpected, type Problem, problemFrom } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import { isForm, readBody, readForm } from './http-body.ts';
import type { ServiceName, Services } from './services.ts';

export type Staff = Extract<Actor, { kind: 'staff' }>;

type Shape = z.ZodType | undefined;
type Parsed<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined;

/** What a request comes down to, each part checked by its contract. */
export interface Request<B extends Shape, Q extends Shape, P extends Shape, H extends Shape> {
  body: Parsed<B>;
  query: Parsed<Q>;
  path: Parsed<P>;
  headers: Parsed<H>;
  /** Who asks; on public routes nobody is. */
  staff: Staff;
  sourceIp: string;
  /** A form of a page was sent: its answer is another page. */
  isForm: boolean;
}

/** A body that is a `Problem` goes out as problem+json, text as it is (with a content-type of its own), all else as JSON. */
export interface Reply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

interface HttpDefinition<N extends ServiceName, B extends Shape, Q extends Shape, P extends Shape, H extends Shape> {
  /** As in infra/topology.ts; a test compares the two. */
  roles: 'public' | readonly Role[];
  body?: B;
  query?: Q;
  path?: P;
  /** Names in lower case; other headers are ignored. */
  headers?: H;
  /** Behind a page: takes its form, by field, beside JSON, and says what of the contract it comes to. */
  form?: (fields: Readonly<Record<string, string>>) => unknown;
  /** How a refusal looks to who sent a form or asks for a page; others get the problem itself. */
  problemPage?: (problem: Problem, languages: string) => Reply;
  needs: readonly N[];
  run(request: Request<B, Q, P, H>, services: Pick<Services, N>): Promise<Reply>;
}

const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A function behind one or more routes of the HTTP API: authorise, parse, run, answer. */
export function httpHandler<
  N extends ServiceName,
  B extends Shape = undefined,
  Q extends Shape = undefined,
  P extends Shape = undefined,
  H extends Shape = undefined,
>(definition: HttpDefinition<N, B, Q, P, H>): Handler & { roles: HttpDefinition<N, B, Q, P, H>['roles'] } {
  const handler = entryPoint('http', definition.needs, (services, { log, meter }) => {
    const chain = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
      .use({
        onError: (request) => {
          const { error, event } = request;
          if (!isExpected(error)) {
            log.error('request failed', { route: event.routeKey, ...factsOf(error) });
            meter.count('RequestsFailed');
          }
          const problem = problemFrom(error);
          const retryAfter = problem.status === 503 ? { 'retry-after': '2' } : {};
          request.response = refusal(definition, event, { status: problem.status, body: problem, headers: retryAfter });
        },
      })
      .handler(async (event) => {
        const { isThroughIt, sourceIp } = frontDoor(event);
        if (!isThroughIt) {
          meter.count('RequestsNotThroughFrontDoor');
          throw new AppError('NotThroughFrontDoor', 'not-through-front-door', 'Use the public address of this API.', {
            expose: true,
          });
        }
        const staff = staffOf(event, definition.roles);
        const isSentByPage = definition.form !== undefined && isForm(event);
        const sent = () => (isSentByPage ? definition.form?.(readForm(event)) : (readBody(event) ?? {}));
        const request = {
          staff,
          sourceIp,
          isForm: isSentByPage,
          path: parsed(definition.path, event.pathParameters ?? {}),
          query: parsed(definition.query, event.queryStringParameters ?? {}),
          headers: parsed(definition.headers, event.headers),
          body: definition.body === undefined ? undefined : definition.body.parse(sent()),
        } as Request<B, Q, P, H>;
        const reply = await definition.run(request, services);
        return isProblem(reply.body) ? refusal(definition, event, reply) : answer(reply);
      });
    return (event, context) => chain(event as APIGatewayProxyEventV2, context as never) as Promise<unknown>;
  });
  return Object.assign(handler, { roles: definition.roles });
}

function parsed(shape: Shape, value: unknown): unknown {
  return shape === undefined ? undefined : shape.parse(value);
}

const NOBODY: Staff = { kind: 'staff', id: 'nobody', role: 'operator', teams: [] };

/** Who the token names. Exact words only: a role with a blank or in another case is no role. */
function staffOf(event: APIGatewayProxyEventV2, roles: 'public' | readonly Role[]): Staff {
  if (roles === 'public') return NOBODY;
  const context = event.requestContext as { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };
  const claims = context.authorizer?.jwt?.claims;
  const id = claims?.sub;
  // API Gateway lets an identity token pass as well: it is signed by the same pool, for the same client.
  if (claims === undefined || typeof id !== 'string' || claims.token_use !== 'access') {
    throw new AppError('Unauthorized', 'unauthorized', 'A token is needed.', { expose: true });
  }
  // API Gateway flattens lists to "[agent]"; two groups are two words, and no role of ours.
  const group = String(claims['cognito:groups'] ?? '').replace(/^\[|\]$/g, '');
  const role = ROLES.find((candidate) => candidate === group);
  if (role === undefined || !roles.includes(role)) {
    throw new AppError('WrongRole', 'wrong-role', `This is for: ${roles.join(', ')}.`, { expose: true });
  }
  const teams = String(claims['comeback:teams'] ?? '')
    .split(' ')
    .filter((team) => team !== '');
  return { kind: 'staff', id, role, teams };
}

/** A page for who sees pages, else the problem as it is. */
function refusal(
  { problemPage }: { problemPage?: (problem: Problem, languages: string) => Reply },
  event: APIGatewayProxyEventV2,
  reply: Reply,
): APIGatewayProxyStructuredResultV2 {
  const seesPages = isForm(event) || /\btext\/html\b/i.test(event.headers.accept ?? '');
  if (problemPage === undefined || !seesPages || !isProblem(reply.body)) return answer(reply);
  const page = problemPage(reply.body, event.headers['accept-language'] ?? '');
  return answer({ ...page, status: reply.status, headers: { ...reply.headers, ...page.headers } });
}

function answer({ status, body, headers }: Reply): APIGatewayProxyStructuredResultV2 {
  const type = isProblem(body) ? 'application/problem+json' : 'application/json';
  return {
    statusCode: status,
    headers: { ...SECURITY_HEADERS, 'content-type': type, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && 'code' in body && 'status' in body;
}
