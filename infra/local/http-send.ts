import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { hasBody } from './http-body.ts';

/** How long a client that was answered before its body was read may still send, so that it gets to read the answer. */
const LINGER_MS = 500;

/** Writes a function's answer. The connection closes after it if the server is closing or the body was not read. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: APIGatewayProxyStructuredResultV2,
  isClosing: boolean,
): void {
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
  const isUnread = hasBody(request) && !request.complete;
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, String(value));
  if (answer.cookies !== undefined) response.setHeader('set-cookie', answer.cookies);
  if (isUnread || isClosing) response.setHeader('connection', 'close');
  if (answer.statusCode !== 204) response.setHeader('content-length', body.length);
  response.writeHead(answer.statusCode ?? 200);
  if (!isUnread) {
    response.end(body);
    return;
  }
  // Closing at once would reset the connection under the client's hands, and it would never see the answer.
  response.write(body);
  request.resume();
  setTimeout(() => response.end(), LINGER_MS);
}
