/** GET /indicators. The log of indicators with its words, the newest day first. Reads only. */
import { indicatorsQuery } from '../../events/indicators/indicator.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof indicatorsQuery, undefined, undefined>, 'query'>;

/** Each with words costs a call to the key service. */
const MOST_SHOWN = 200;

export async function run({ query: { kind, from, until } }: Asked, { indicators }: Pick<Services, 'indicators'>) {
  const wanted = (await indicators.list())
    .filter((entry) => kind === undefined || entry.kind === kind)
    .filter(({ day }) => (from === undefined || day >= from) && (until === undefined || day <= until))
    .toSorted((a, b) => (a.day === b.day ? (a.indicatorId < b.indicatorId ? -1 : 1) : a.day < b.day ? 1 : -1));
  const shown = wanted.slice(0, MOST_SHOWN);
  const withWords = await Promise.all(
    shown.map(async (entry) => ({ ...entry, text: await indicators.textOf(entry.indicatorId) })),
  );
  return { status: 200, body: { indicators: withWords, more: wanted.length > shown.length } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  query: indicatorsQuery,
  needs: ['indicators'],
  run,
});
