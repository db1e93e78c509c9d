/**
 * GET /cases/{caseNumber}/files/{fileId}. A link of another origin to a file of a case, good for a few minutes. Reads only. What a
 * scanner found infected has none.
 */
import { caseFilePath } from '../../events/correspondence/file.v1.ts';
import { AppError, notFound } from '../../shared/domain/errors.ts';
import { ATTENDING_NEEDS, attendedCase } from '../../shared/runtime/desk/attended-case.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof caseFilePath, undefined>, 'path' | 'staff'>;

const NEEDS = [...ATTENDING_NEEDS, 'cases', 'files'] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;

export async function run({ path, staff }: Asked, services: Needs) {
  const { files, texts } = services;
  const { it } = await attendedCase(path.caseNumber, staff, services);
  const file = it.files?.find(({ fileId }) => fileId === path.fileId);
  const name = file === undefined ? undefined : (await texts.load(it.caseId, file.fileId))?.text;
  if (file === undefined || name === undefined) throw notFound();
  const place = { caseId: it.caseId, fileId: file.fileId };
  const scan = await files.scanOf(place);
  if (scan === 'infected') {
    throw new AppError('FileInfected', 'file-infected', 'A scanner found malware in this file: it is not given out.', {
      expose: true,
    });
  }
  return { status: 200, body: { link: await files.linkTo({ ...place, name, mediaType: file.mediaType }), scan } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  path: caseFilePath,
  needs: NEEDS,
  run,
});
