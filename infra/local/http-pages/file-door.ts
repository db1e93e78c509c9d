import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmbeddedFiles } from '../../../shared/adapters/embedded/files/files.ts';
import type { Log } from '../../../shared/ports/surroundings.ts';
import { factsOf } from '../../../shared/runtime/failures.ts';

export interface FileDoor {
  /** `http://127.0.0.1:4401`: another origin than the API's, since its port is another. */
  origin: string;
  close(): Promise<void>;
}

/** What a customer sent must not run as ours: it is saved, never shown, and could do nothing if it were. */
const SAFE = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const REQUEST_MS = 120_000;

/**
 * The bucket of files on one machine: `PUT /TICKET` takes the bytes that the ticket allows, `GET /TICKET` gives a file to be saved.
 * The ticket is all the proof there is, as with a presigned link of S3. Resolves once it listens.
 */
export async function openFileDoor(port: number, files: EmbeddedFiles, log: Pick<Log, 'error'>): Promise<FileDoor> {
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response, files).catch((error) => {
      if (request.destroyed && !request.complete) return;
      log.error('a file was not served', factsOf(error));
      if (response.headersSent) response.destroy();
      else end(response, 500, 'Something broke on our side; try again.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  files.setOrigin(origin);
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, files: EmbeddedFiles): Promise<void> {
  if (request.method === 'OPTIONS') return preflight(response);
  const ticket = files.ticket((request.url ?? '').slice(1));
  if (ticket === undefined) return end(response, 403, 'This link is not, or no longer, good.');
  if (request.method === 'PUT' && ticket.may === 'put') {
    if (request.headers['content-type'] !== ticket.mediaType) return end(response, 403, `Send ${ticket.mediaType}.`);
    const content = await bytesOf(request, ticket.most ?? 0);
    if (content === undefined) return end(response, 413, `At most ${ticket.most} bytes, please.`);
    await files.receive(ticket, content);
    return end(response, 200, '');
  }
  if ((request.method === 'GET' || request.method === 'HEAD') && ticket.may === 'get') {
    const content = await files.fetch(ticket);
    if (content === undefined) return end(response, 404, 'There is no such file, or no longer.');
    response.writeHead(200, {
      ...SAFE,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(ticket.name ?? 'file')}`,
      'content-length': content.length,
    });
    response.end(request.method === 'HEAD' ? undefined : content);
    return;
  }
  end(response, 405, 'This link is for something else.');
}

/** Pages of any origin may send: without a ticket they can do nothing, and no cookie goes along. */
function preflight(response: ServerResponse): void {
  response.writeHead(204, {
    ...SAFE,
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'PUT',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
  });
  response.end();
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    ...SAFE,
    'access-control-allow-origin': '*',
    'content-type': 'text/plain; charset=utf-8',
  });
  response.end(text);
}

/** Nothing as soon as more comes than may. */
async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
