/**
 * POST /status/{token}/files. A place to upload a file, for the customer; the link of the letter is the proof. Keeps its name; the
 * case is changed by keep-sent-file, once the bytes are there.
 */
import { fileOffer } from '../../events/correspondence/file.v1.ts';
import { answerPath } from '../../events/correspondence/question-answer.v1.ts';
import { linkedCase } from '../../shared/runtime/evidence/linked-case.ts';
import { offerFile } from '../../shared/runtime/evidence/offer-file.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'statusTokens' | 'files' | 'texts' | 'uploadGuard' | 'ids' | 'clock'>;
type Asked = Pick<Request<typeof fileOffer, undefined, typeof answerPath, undefined>, 'body' | 'path'>;

export async function run({ body, path }: Asked, services: Needs) {
  return offerFile((await linkedCase(path.token, services)).it, body, { kind: 'customer' }, services);
}

export const handler = httpHandler({
  roles: 'public',
  body: fileOffer,
  path: answerPath,
  needs: ['cases', 'statusTokens', 'files', 'texts', 'uploadGuard', 'ids', 'clock'],
  run,
});
