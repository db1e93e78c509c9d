import type { Ask } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';
import type { AskedOf } from '../api/routes.ts';

type Offer = AskedOf<'POST /cases/{caseNumber}/files'>['body'];

/** The place of the bytes, which is none of the house's, did not take them or was not reached. */
export const NOT_UPLOADED = 'not-uploaded';

/** Announces a file, brings its bytes to the place that the house names, and says that they are there. @throws Problem */
export async function sendFile(ask: Ask, caseNumber: string, file: File): Promise<void> {
  const path = { caseNumber };
  // The house looks at the first bytes itself; a type it does not take is refused with the field.
  const body: Offer = { name: file.name, mediaType: file.type as Offer['mediaType'], bytes: file.size };
  const { fileId, upload } = await ask('POST /cases/{caseNumber}/files', { path, body });
  const answer = await fetch(upload.url, {
    method: upload.method,
    ...(upload.method === 'PUT' ? { headers: upload.fields, body: file } : { body: formOf(upload.fields, file) }),
  }).catch(() => undefined);
  if (answer?.ok !== true) throw new Problem(answer?.status ?? 0, NOT_UPLOADED, 'The file did not get there.');
  await ask('POST /cases/{caseNumber}/files/{fileId}', { path: { caseNumber, fileId } });
}

function formOf(fields: Readonly<Record<string, string>>, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // S3 reads nothing after the file.
  form.append('file', file);
  return form;
}
