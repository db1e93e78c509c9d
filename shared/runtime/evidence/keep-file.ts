import type { Case } from '../../domain/case/case.ts';
import type { Actor } from '../../domain/case/commands.ts';
import { AppError, notFound } from '../../domain/errors.ts';
import { fitsName, MEDIA_TYPE_NAMES, MOST_FILE_BYTES, mediaTypeOf } from '../../domain/evidence/media-types.ts';
import { problemFromRefusal } from '../failures.ts';
import type { Services } from '../services.ts';

/** Looks at what was uploaded, keeps it if it is what it may be, and puts it on the case. Twice is once. */
export async function keepFile(
  it: Case,
  fileId: string,
  by: Actor,
  { cases, files, texts }: Pick<Services, 'cases' | 'files' | 'texts'>,
) {
  const place = { caseId: it.caseId, fileId };
  const name = await texts.load(it.caseId, fileId);
  if (name?.kind !== 'file-name' || name.text === undefined) throw notFound();
  const come = await files.arrived(place);
  if (come === undefined) {
    throw new AppError('FileNotThere', 'file-not-there', 'Nothing was uploaded there yet.', { expose: true });
  }
  const mediaType = mediaTypeOf(come.head);
  if (mediaType === undefined || !fitsName(name.text, mediaType)) {
    throw refused(`A file of one of these, please, named as what it is: ${MEDIA_TYPE_NAMES.join(', ')}.`);
  }
  if (come.bytes > MOST_FILE_BYTES) throw refused(`At most ${MOST_FILE_BYTES} bytes, please.`);
  if ((await files.scanOf(place)) === 'infected') throw refused('A scanner found malware in it.');

  await files.keep(place);
  const sent = await cases.send(it.caseId, { type: 'attach', fileId, mediaType, bytes: come.bytes }, by);
  if (sent === undefined) throw notFound();
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  return { status: 200, body: { fileId, name: name.text, mediaType: String(mediaType), bytes: come.bytes } };
}

const refused = (why: string) => new AppError('FileRefused', 'file-refused', why, { expose: true, field: 'file' });
