/**
 * POST /cases/{caseNumber}/files/{fileId}. The file was uploaded: it is looked at, and becomes part of the case if it is what it may
 * be. What follows, follows the change feed.
 */
import { caseFilePath } from '../../events/correspondence/file.v1.ts';
import { keepFile } from '../../shared/runtime/evidence/keep-file.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';

type Asked = Pick<Request<undefined, undefined, typeof caseFilePath, undefined>, 'path' | 'staff'>;

export async function run({ path, staff }: Asked, services: Pick<Services, 'cases' | 'files' | 'texts'>) {
  return keepFile(await visibleCase(path.caseNumber, staff, services), path.fileId, staff, services);
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  path: caseFilePath,
  needs: ['cases', 'files', 'texts'],
  run,
});
