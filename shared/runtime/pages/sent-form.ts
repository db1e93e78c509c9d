import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { AppError } from '../../domain/errors.ts';
import { bytesOf, decode, LARGEST_BODY_BYTES, LARGEST_FORM_BYTES } from '../http-body.ts';

/** A file that came with the form of a page. */
export interface SentFile {
  /** Of its name and bytes: the same file sent twice is one. */
  fileId: string;
  /** As the browser gives it. */
  name: string;
  content: Uint8Array;
}

/** What was filled in, by field: what was left empty is left out. Line ends come as people typed them, not as forms send them. */
export interface SentForm {
  fields: Readonly<Record<string, string>>;
  files: readonly SentFile[];
}

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;
/** As browsers send a form with room for files. */
const WITH_FILES = /^multipart\/form-data\s*;/i;

const typeOf = (event: APIGatewayProxyEventV2) => event.headers['content-type'] ?? '';

/** Whether a form of a page was sent, as browsers send it without a script; one with files only where such are taken. */
export function isForm(event: APIGatewayProxyEventV2, takesFiles = false): boolean {
  return FORM.test(typeOf(event)) || (takesFiles && WITH_FILES.test(typeOf(event)));
}

/** Of a name sent twice the last one counts. @throws AppError 400 or 413 */
export async function readForm(event: APIGatewayProxyEventV2): Promise<SentForm> {
  if (!WITH_FILES.test(typeOf(event))) {
    const text = decode(bytesOf(event, LARGEST_BODY_BYTES) ?? Buffer.alloc(0));
    return { fields: filledIn([...new URLSearchParams(text)]), files: [] };
  }
  const parts = [...(await partsOf(event))];
  const files = parts.map(([, part]) => part).filter((part) => part instanceof File);
  return {
    fields: filledIn(parts.filter((part): part is [string, string] => typeof part[1] === 'string')),
    // A browser sends a nameless, empty file where nothing was chosen.
    files: await Promise.all(files.filter(({ name, size }) => name !== '' || size > 0).map(sentFile)),
  };
}

async function partsOf(event: APIGatewayProxyEventV2): Promise<FormData> {
  const bytes = bytesOf(event, LARGEST_FORM_BYTES) ?? Buffer.alloc(0);
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': typeOf(event) } }).formData();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new AppError('MalformedForm', 'malformed-json', 'The form cannot be read.', {
      expose: true,
      field: 'body',
      cause,
    });
  }
}

async function sentFile(file: File): Promise<SentFile> {
  const content = new Uint8Array(await file.arrayBuffer());
  const digest = createHash('sha256').update(file.name).update('\0').update(content).digest('hex');
  // 104 bits: it fits an entry of the history.
  return { fileId: `sent-${digest.slice(0, 26)}`, name: file.name, content };
}

function filledIn(fields: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    fields
      .map(([name, value]): [string, string] => [name, value.replaceAll('\r\n', '\n')])
      .filter(([, value]) => value.trim() !== ''),
  );
}
