/**
 * POST /cases/{caseNumber}/files. A place to upload a file of a case: a photo, a scan, a recording. Keeps its name; the case is
 * changed by keep-file, once the bytes are there.
 */
import { caseFilesPath, fileOffer } from '../../events/correspondence/file.v1.ts';
import { offerFile } from '../../shared/runtime/evidence/offer-file.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';

type Needs = Pick<Services, 'cases' | 'files' | 'texts' | 'uploadGuard' | 'ids' | 'clock'>;
type Asked = Pick<Request<typeof fileOffer, undefined, typeof caseFilesPath, undefined>, 'body' | 'path' | 'staff'>;

export async function run({ body, path, staff }: Asked, services: Needs) {
  return offerFile(await visibleCase(path.caseNumber, staff, services), body, staff, services);
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: fileOffer,
  path: caseFilesPath,
  needs: ['cases', 'files', 'texts', 'uploadGuard', 'ids', 'clock'],
  run,
});
