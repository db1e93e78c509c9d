import type { Case } from '../../domain/case/case.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import { AppError, notFound } from '../../domain/errors.ts';
import { safeFileName } from '../../domain/evidence/file-name.ts';
import { fitsName, HEAD_BYTES, MEDIA_TYPE_NAMES, mediaTypeOf } from '../../domain/evidence/media-types.ts';
import type { SentFile } from '../pages/sent-form.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'files' | 'uploadGuard' | 'clock'>;

/**
 * Files that came with the form of a page, put on the case: all of them are looked at before the first is kept. The same file twice is
 * one. Answers why the case takes one no more. @throws AppError `file-refused` or `upload-limit`
 */
export async function takeFiles(it: Case, sent: readonly SentFile[], services: Needs): Promise<Refusal | undefined> {
  const { cases, texts, files, uploadGuard, clock } = services;
  const { caseId } = it;
  for (const { fileId, name, mediaType, content } of sent.map(lookedAt)) {
    if (!(await uploadGuard.admits(caseId))) {
      throw new AppError('UploadLimit', 'upload-limit', 'Too many files were sent today: try again tomorrow.', {
        expose: true,
        field: 'files',
      });
    }
    await files.putFile({ caseId, fileId, mediaType }, content);
    await texts.keep(caseId, { textId: fileId, kind: 'file-name', by: 'customer', at: clock.now(), text: name });
    const attached = { type: 'attach', fileId, mediaType, bytes: content.length } as const;
    const ruling = await cases.send(caseId, attached, { kind: 'customer' });
    if (ruling === undefined) throw notFound();
    if ('refusal' in ruling) return ruling.refusal;
  }
  return undefined;
}

/** What the file is, and the name that it is kept by. @throws AppError `file-refused` */
export function lookedAt({ fileId, name: given, content }: SentFile) {
  const name = safeFileName(given);
  const mediaType = mediaTypeOf(content.subarray(0, HEAD_BYTES));
  if (mediaType !== undefined && fitsName(name, mediaType)) return { fileId, name, mediaType, content };
  const kinds = MEDIA_TYPE_NAMES.join(', ');
  throw new AppError('FileRefused', 'file-refused', `Files of these, please, named as what they are: ${kinds}.`, {
    expose: true,
    field: 'files',
  });
}
