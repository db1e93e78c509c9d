import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { NOWHERE } from '../nowhere.ts';

/** A request as it came over the wire. */
export interface Told {
  method: string;
  /** `/bucket/key?query` */
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
export interface Reply {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** The connection breaks off after so many bytes of the body. */
  cutAfter?: number;
}

/** As S3 writes a refusal. */
export const refusal = (status: number, code: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>recorded</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`,
});

/**
 * An S3 that gives recorded answers over HTTP, until the test is over: what the emulator has not (tags, throttling, answers that break
 * off) goes through the SDK as it would from AWS. Its client tries once; `told` is what came.
 */
export async function recordedS3(answer: (told: Told, nth: number) => Reply, maxAttempts = 1) {
  const told: Told[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    told.push({ method, path: url, headers, body: await buffer(request) });
    const { status = 200, headers: own = {}, body = '', cutAfter } = answer(told.at(-1) as Told, told.length - 1);
    const bytes = Buffer.from(body as string);
    // To a deletion S3 answers 204, without a body.
    response.writeHead(status, status === 204 ? own : { 'content-length': `${bytes.length}`, ...own });
    if (cutAfter === undefined) return response.end(bytes);
    return response.write(bytes.subarray(0, cutAfter), () => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new S3Client({ ...NOWHERE, endpoint, maxAttempts, forcePathStyle: true });
  onTestFinished(() => {
    client.destroy();
    server.close();
    server.closeAllConnections();
  });
  return { client, told };
}
