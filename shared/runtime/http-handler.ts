import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { frontDoor } from '#engine/front-door.ts';
import type { Actor } from '../domain/case/commands.ts';
import { ROLES, type Role } from '../domain/case/vocabulary.ts';
import { AppError } from '../domain/errors.ts';
import { factsOf, isExpected, type Problem, problemFrom } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import { readBody } from './http-body.ts';
import { isForm, readForm, type SentFile } from './pages/sent-form.ts';
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
  /** What came with the form. */
  files: readonly SentFile[];
}

/** What is known of a request that was refused, to whoever makes a page of the refusal: as it came, not checked. */
export interface AskedByPage {
  /** As browsers say which they want. */
  languages: string;
  path: Readonly<Record<string, string | undefined>>;
  query: Readonly<Record<string, string | undefined>>;
  fields: Readonly<Record<string, string>>;
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
  form?: (fields: Readonly<Record<string, string>>, files: readonly SentFile[]) => unknown;
  /** Its form may bring files, 4 MiB with all that is in it. */
  takesFiles?: true;
  /** How a refusal looks to who sent a form or asks for a page; others get the problem itself. */
  problemPage?: (problem: Problem, asked: AskedByPage, services: Pick<Services, N>) => Reply | Promise<Reply>;
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
    const problemOf = (error: unknown, event: APIGatewayProxyEventV2): Reply => {
      if (!isExpected(error)) {
        log.error('request failed', { route: event.routeKey, ...factsOf(error) });
        meter.count('RequestsFailed');
      }
      const problem = problemFrom(error);
      const headers: Record<string, string> = problem.status === 503 ? { 'retry-after': '2' } : {};
      return { status: problem.status, body: problem, headers };
    };
    const answered = async (event: APIGatewayProxyEventV2, asked: AskedByPage): Promise<Reply> => {
      const { isThroughIt, sourceIp } = frontDoor(event);
      if (!isThroughIt) {
        meter.count('RequestsNotThroughFrontDoor');
        throw new AppError('NotThroughFrontDoor', 'not-through-front-door', 'Use the public address of this API.', {
          expose: true,
        });
      }
      const staff = staffOf(event, definition.roles);
      const isSentByPage = definition.form !== undefined && isForm(event, definition.takesFiles);
      const form = isSentByPage ? await readForm(event) : { fields: {}, files: [] };
      asked.fields = form.fields;
      const sent = () => (isSentByPage ? definition.form?.(form.fields, form.files) : (readBody(event) ?? {}));
      const request = {
        staff,
        sourceIp,
        isForm: isSentByPage,
        files: form.files,
        path: parsed(definition.path, event.pathParameters ?? {}),
        query: parsed(definition.query, event.queryStringParameters ?? {}),
        headers: parsed(definition.headers, event.headers),
        body: definition.body === undefined ? undefined : definition.body.parse(sent()),
      } as Request<B, Q, P, H>;
      return definition.run(request, services);
    };
    const chain = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
      // The page of a refusal broke, too.
      .use({
        onError: (request) => {
          request.response = answer(problemOf(request.error, request.event));
        },
      })
      .handler(async (event) => {
        const { headers, pathParameters: path = {}, queryStringParameters: query = {} } = event;
        const asked: AskedByPage = { languages: headers['accept-language'] ?? '', path, query, fields: {} };
        const reply = await answered(event, asked).catch((error: unknown) => problemOf(error, event));
        const { problemPage, takesFiles } = definition;
        const seesPages = isForm(event, takesFiles) || /\btext\/html\b/i.test(headers.accept ?? '');
        if (problemPage === undefined || !seesPages || !isProblem(reply.body)) return answer(reply);
        const page = await problemPage(reply.body, asked, services);
        return answer({ ...page, status: reply.status, headers: { ...reply.headers, ...page.headers } });
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
