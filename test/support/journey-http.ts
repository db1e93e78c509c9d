import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { listRoutes, pathParametersOf, routesAt } from '../../infra/local/http-routes.ts';
import { FUNCTIONS } from '../../infra/topology.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import type { Driver, HttpRequest } from './journey-driver.ts';

/** Invokes a function as API Gateway does. */
export type InvokeHttp = (name: string, event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Requests as events of API Gateway, straight into the functions that the topology names for them. */
export function httpInto(invoke: InvokeHttp, configuration: Configuration): Driver['http'] {
  const routes = listRoutes(FUNCTIONS, invoke, {});

  return async (request) => {
    const { pathname, search, searchParams } = new URL(request.path, 'http://house.test');
    const route = routesAt(routes, pathname).find(({ method }) => method === request.method);
    if (route === undefined) throw new Error(`no route ${request.method} ${pathname}`);
    const pathParameters = pathParametersOf(route, pathname);
    const sent = await bodyOf(request);
    const answered = await route.answer({
      version: '2.0',
      routeKey: route.key,
      rawPath: pathname,
      rawQueryString: search.slice(1),
      headers: { 'content-type': sent.type, ...request.headers },
      ...(search === '' ? {} : { queryStringParameters: Object.fromEntries(searchParams) }),
      ...(pathParameters === undefined ? {} : { pathParameters }),
      ...(sent.body === undefined ? {} : { body: sent.body }),
      isBase64Encoded: sent.isBase64Encoded,
      requestContext: contextOf(request, configuration),
    } as unknown as APIGatewayProxyEventV2);
    const { statusCode, headers, body } = answered;
    const isText = String(headers?.['content-type']).startsWith('text/');
    return {
      status: statusCode ?? 0,
      headers: headers as Record<string, string>,
      body: isText ? body : JSON.parse(body ?? 'null'),
    };
  };
}

/** API Gateway hands a form over as base64; `Request` writes it as browsers do. */
async function bodyOf({ body, form, files }: HttpRequest) {
  if (form === undefined) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return { type: 'application/json', body: text, isBase64Encoded: false };
  }
  const data = files === undefined ? new URLSearchParams(form) : new FormData();
  if (data instanceof FormData) {
    for (const [name, value] of Object.entries(form)) data.append(name, value);
    for (const [name, list] of Object.entries(files ?? {})) for (const one of list) data.append(name, one);
  }
  const sent = new Request('http://house.test', { method: 'POST', body: data });
  const bytes = Buffer.from(await sent.arrayBuffer());
  return { type: sent.headers.get('content-type') ?? '', body: bytes.toString('base64'), isBase64Encoded: true };
}

/** What API Gateway's authorizer makes of a good token. */
function contextOf({ as }: HttpRequest, { demoPeople }: Configuration) {
  const http = { sourceIp: '127.0.0.1' };
  if (as === undefined) return { http };
  const person = demoPeople.find(({ id }) => id === as);
  if (person === undefined) throw new Error(`nobody is called ${as}`);
  const claims = {
    sub: person.id,
    token_use: 'access',
    'cognito:groups': `[${person.role}]`,
    'comeback:teams': person.teams.join(' '),
  };
  return { http, authorizer: { jwt: { claims } } };
}
