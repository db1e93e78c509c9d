/**
 * POST /indicators. Keeps an entry of the log of indicators, its words sealed, or corrects one as a new version. What follows: its
 * row in the lake, numbers and codes only, from which `seven-indicators` is worked out.
 */
import { indicatorTold } from '../../events/indicators/indicator.v1.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { invalidInput, notFound } from '../../shared/domain/errors.ts';
import { whyNot } from '../../shared/domain/indicators/entry.ts';
import { problemOf } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof indicatorTold, undefined, undefined, undefined>, 'body' | 'staff'>;

export async function run(
  { body: { text, ifVersion, ...facts }, staff }: Asked,
  { indicators, clock, configuration }: Pick<Services, 'indicators' | 'clock' | 'configuration'>,
) {
  const now = clock.now();
  const wrong = whyNot(facts, { text, today: localDay(now, configuration.businessTimeZone) });
  if (wrong !== undefined) throw invalidInput(wrong.field, wrong.problem);
  const told = await indicators.tell(facts, text, {
    ...{ by: staff.id, now },
    ...(ifVersion === undefined ? {} : { ifVersion }),
  });
  if ('kept' in told) return { status: 200, body: told.kept };
  switch (told.refused) {
    case 'absent':
      throw notFound('There is no entry of this id to correct.');
    case 'too-often':
      throw invalidInput('indicatorId', 'It was put right too often; tell a new entry.');
    case 'stale': {
      const message = 'The entry says something else already: look again, then send the version that you correct.';
      return { status: 409, body: problemOf('changed-meanwhile', 409, message, 'ifVersion') };
    }
  }
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  body: indicatorTold,
  needs: ['indicators', 'clock', 'configuration'],
  run,
});
