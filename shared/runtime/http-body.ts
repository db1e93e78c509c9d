import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { AppError } from '../domain/errors.ts';

/** 256 KiB: one SQS message in its cheapest size, and far above any complaint. */
export const LARGEST_BODY_BYTES = 256 * 1024;
/** A form with files: Lambda takes 6 MB, in which the bytes stand as base64 (four for three), beside the rest of the event. */
export const LARGEST_FORM_BYTES = 4 * 1024 * 1024;

const malformed = (message: string) =>
  new AppError('MalformedJson', 'malformed-json', message, { expose: true, field: 'body' });

/** The JSON of a request, or `undefined` without a body. @throws AppError 400, 413 or 415, before any of it is used. */
export function readBody(event: APIGatewayProxyEventV2): unknown {
  const bytes = bytesOf(event, LARGEST_BODY_BYTES);
  if (bytes === undefined) return undefined;
  checkMediaType(event.headers['content-type']);
  return parse(decode(bytes));
}

/** The body as it came, or `undefined` without one. @throws AppError 413 */
export function bytesOf(event: APIGatewayProxyEventV2, most: number): Buffer | undefined {
  if (event.body === undefined || event.body === '') return undefined;
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length <= most) return bytes;
  throw new AppError('TooLarge', 'too-large', `At most ${most} bytes, please.`, {
    expose: true,
    field: 'body',
  });
}

function checkMediaType(header: string | undefined): void {
  const [type = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if ((type === 'application/json' || type.endsWith('+json')) && (charset === undefined || charset === 'utf-8')) return;
  throw new AppError(
    'UnsupportedMediaType',
    'unsupported-media-type',
    'Send JSON in UTF-8: content-type: application/json.',
    {
      expose: true,
      field: 'content-type',
    },
  );
}

/** @throws AppError 400 */
export function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('MalformedJson', 'malformed-json', 'The body is not UTF-8.', {
      expose: true,
      field: 'body',
      cause,
    });
  }
}

function parse(text: string): unknown {
  try {
    // A name twice in one object: the last wins, here as everywhere after (the parsed value is the only one used).
    return JSON.parse(text, (name, value) => {
      if (name === '__proto__') throw malformed('A field cannot be called __proto__.');
      return value;
    });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw malformed('The body is not JSON.');
  }
}
