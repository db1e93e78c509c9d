import type { FileOffer } from '../../../events/correspondence/file.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Actor } from '../../domain/case/commands.ts';
import { actorName } from '../../domain/case/guards.ts';
import { AppError, invalidInput } from '../../domain/errors.ts';
import { safeFileName } from '../../domain/evidence/file-name.ts';
import { fitsName, MEDIA_TYPES } from '../../domain/evidence/media-types.ts';
import type { Services } from '../services.ts';

/** A place for one file of the case. Its name is kept sealed; the file counts once somebody says that it is there. */
export async function offerFile(
  it: Case,
  { name, mediaType, bytes }: FileOffer,
  by: Actor,
  { files, texts, uploadGuard, ids, clock }: Pick<Services, 'files' | 'texts' | 'uploadGuard' | 'ids' | 'clock'>,
) {
  const safe = safeFileName(name);
  if (!fitsName(safe, mediaType)) {
    throw invalidInput('name', `A file of ${mediaType} ends in .${MEDIA_TYPES[mediaType].join(' or .')}.`);
  }
  if (!(await uploadGuard.admits(it.caseId))) {
    throw new AppError('UploadLimit', 'upload-limit', 'Too many files were announced today: try again tomorrow.', {
      expose: true,
    });
  }
  const fileId = ids.next();
  await texts.keep(it.caseId, { textId: fileId, kind: 'file-name', by: actorName(by), at: clock.now(), text: safe });
  const upload = await files.uploadPlace({ caseId: it.caseId, fileId, mediaType, mostBytes: bytes });
  return { status: 201, body: { fileId, upload } };
}
