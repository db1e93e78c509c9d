import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

const KEY = Buffer.alloc(32, 7).toString('base64');
type Entries = { Entries: { Id: string; MessageBody: string }[] };

/** What services answer to the first things that functions ask: there is nothing yet, and whatever comes is kept. */
const ANSWERS: Readonly<Record<string, (asked: unknown) => object>> = {
  'TrentService.GenerateMac': () => ({ Mac: KEY, MacAlgorithm: 'HMAC_SHA_256' }),
  // Connect names no target either; it has an address for each operation.
  '/search-contacts': () => ({ Contacts: [] }),
  'DynamoDB_20120810.Query': () => ({ Items: [], Count: 0 }),
  'DynamoDB_20120810.GetItem': () => ({}),
  'DynamoDB_20120810.PutItem': () => ({}),
  'AmazonAthena.ListTableMetadata': () => ({ TableMetadataList: [] }),
  'TrentService.GenerateDataKey': () => ({ Plaintext: KEY, CiphertextBlob: KEY }),
  // The SDK compares the digest.
  'AmazonSQS.SendMessageBatch': (asked) => ({
    Successful: (asked as Entries).Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: Id,
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    })),
  }),
};

/** An endpoint for every client of the SDK, on this machine. Closed with `using`. */
export async function answeringService() {
  const asked: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
  const server = createServer(async (request, response) => {
    const { url, headers } = request;
    asked.push({ url, headers });
    const answer = ANSWERS[String(headers['x-amz-target'] ?? url)];
    if (answer === undefined) {
      // S3, asked for a document.
      response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
    } else {
      const input = await json(request);
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer(input)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.dispose]: () => void server.close().closeAllConnections() };
}
