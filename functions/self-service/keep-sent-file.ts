/**
 * POST /status/{token}/files/{fileId}. The customer's file was uploaded: it is looked at, and becomes part of the case if it is what
 * it may be. What follows, follows the change feed.
 */
import { sentFilePath } from '../../events/correspondence/file.v1.ts';
import { keepFile } from '../../shared/runtime/evidence/keep-file.ts';
import { linkedCase } from '../../shared/runtime/evidence/linked-case.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'statusTokens' | 'files' | 'texts' | 'clock'>;
type Asked = Pick<Request<undefined, undefined, typeof sentFilePath, undefined>, 'path'>;

export async function run({ path }: Asked, services: Needs) {
  return keepFile((await linkedCase(path.token, services)).it, path.fileId, { kind: 'customer' }, services);
}

export const handler = httpHandler({
  roles: 'public',
  path: sentFilePath,
  needs: ['cases', 'statusTokens', 'files', 'texts', 'clock'],
  run,
});
