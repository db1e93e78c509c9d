import type { IncomingMessage, ServerResponse } from 'node:http';
import { LARGEST_BODY_BYTES, LARGEST_FORM_BYTES } from '../../shared/runtime/http-body.ts';

/** True where the request says itself that its body is too long, so that nothing of it need be read. */
function announcesTooMuch(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > mostBytesOf(request);
}

/** Only forms with files may be larger; whether any are taken, the function knows. */
export function mostBytesOf({ headers }: IncomingMessage): number {
  return headers['content-type']?.startsWith('multipart/form-data') ? LARGEST_FORM_BYTES : LARGEST_BODY_BYTES;
}

/** True where a body comes, whole or still on its way. */
export function hasBody(request: IncomingMessage): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

/**
 * The body, or `too-much` as soon as it passes the limit: the rest stays unread. Rejects if the client goes away, or is
 * cut off by the server's request time-out.
 */
export function readBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer | 'too-much'> {
  if (announcesTooMuch(request)) return Promise.resolve('too-much');
  // A client that asked whether to send the body (curl does, above 1 MB) waits for this word.
  if (request.headers.expect !== undefined) response.writeContinue();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const most = mostBytesOf(request);
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) return chunks.push(chunk);
      request.removeAllListeners('data').pause();
      return resolve('too-much');
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
