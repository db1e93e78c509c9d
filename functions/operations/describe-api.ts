/** GET /openapi.json. The description of this API, generated from the contracts. Reads nothing. */
import { describeApi } from '../../events/openapi.ts';
import { OPERATIONS } from '../../events/operations.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';

const description = describeApi(OPERATIONS);

export async function run() {
  return { status: 200, body: description };
}

export const handler = httpHandler({ roles: 'public', needs: [], run });
