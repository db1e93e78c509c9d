import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A local page's answer as JSON; never kept by a browser or proxy. */
export const json = (value: unknown) => page('application/json', JSON.stringify(value));

/** A local page's answer as plain text. */
export const text = (body: string) => page('text/plain; charset=utf-8', body);

function page(contentType: string, body: string): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 200,
    headers: { 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    body,
  };
}
