import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Claims } from '../../shared/ports/identity.ts';
import { pathParametersOf, type Route } from './http-routes.ts';

/** Bodies that API Gateway hands over as text, if they are UTF-8; every other one comes as base64. */
const TEXT_BODY = /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml))\s*(;|$))/i;

/**
 * The request as API Gateway's HTTP API hands it to a function (payload format 2.0).
 * @throws URIError on a malformed percent-encoding.
 */
export function eventOf(
  request: IncomingMessage,
  route: Route,
  body: Buffer,
  claims: Claims | undefined,
): APIGatewayProxyEventV2 {
  const [rawPath = '', rawQueryString = ''] = splitOnce(request.url ?? '', '?');
  const { cookie, ...headers } = joinedHeaders(request);
  const pathParameters = pathParametersOf(route, rawPath);
  const queryStringParameters = joinedQuery(rawQueryString);
  const now = new Date();
  // HEAD is GET without the body, which the server leaves out.
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(queryStringParameters === undefined ? {} : { queryStringParameters }),
    ...(pathParameters === undefined ? {} : { pathParameters }),
    ...bodyOf(body, headers['content-type'] ?? ''),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: headers.host ?? '',
      domainPrefix: '',
      http: {
        method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: accessLogTime(now),
      timeEpoch: now.getTime(),
    },
  };
  return claims === undefined ? event : withClaims(event, claims);
}

function withClaims(event: APIGatewayProxyEventV2, claims: Claims): APIGatewayProxyEventV2WithJWTAuthorizer {
  const authorizer = {
    jwt: { claims: flatClaims(claims), scopes: [] },
    principalId: '',
    integrationLatency: 0,
  };
  return { ...event, requestContext: { ...event.requestContext, authorizer } };
}

/** As API Gateway's JWT authorizer passes claims on: everything text, and lists as `[a b]`. */
function flatClaims(claims: Claims): Record<string, string> {
  const flat = ([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
  ];
  return Object.fromEntries(Object.entries(claims).map(flat));
}

function bodyOf(body: Buffer, contentType: string): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT_BODY.test(contentType) && isUtf8(body);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function joinedHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values = []]) => [
      name,
      values.join(name === 'cookie' ? '; ' : ','),
    ]),
  );
}

/** A repeated parameter is joined by commas. */
function joinedQuery(query: string): Record<string, string> | undefined {
  if (query === '') return undefined;
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]));
}

/** `21/Nov/2026:09:30:00 +0000` */
function accessLogTime(instant: Date): string {
  const [, day, month, year, time] = instant.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
