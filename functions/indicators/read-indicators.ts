/** GET /indicators. The log of indicators with its words, the newest day first. Reads only. */
import { indicatorsQuery } from '../../events/indicators/indicator.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof indicatorsQuery, undefined, undefined>, 'query'>;

const MOST_SHOWN = 200;

export async function run({ query }: Asked, { indicators }: Pick<Services, 'indicators'>) {
  return { status: 200, body: await indicators.list(query, MOST_SHOWN) };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  query: indicatorsQuery,
  needs: ['indicators'],
  run,
});
