import type { CallReply } from '../../../events/connect-call.v1.ts';
import { isOpenAt, nextOpening } from '../../domain/deadlines/schedule.ts';
import { openingSpoken } from '../../domain/line/opening-words.ts';
import type { Call } from '../connect-handler.ts';
import type { Services } from '../services.ts';
import { languageOf } from './heard.ts';

type Needs = Pick<Services, 'houseHours' | 'clock' | 'configuration'>;

/** A caller who is told of a day farther away than this is better told of none. */
const FARTHEST_DAYS = 62;

/** Whether the line is open at this moment, and when it opens next, by the hours that the house has now. */
export async function lineHours(call: Call, { houseHours, clock, configuration }: Needs): Promise<CallReply> {
  const calendar = await houseHours.calendar();
  const now = clock.now();
  if (isOpenAt(calendar, now)) return { status: 'OK', isOpen: 'yes', opensSpoken: '' };
  const opens = nextOpening(calendar, now, FARTHEST_DAYS);
  const language = languageOf(call) ?? configuration.defaultLanguage;
  const opensSpoken = opens === undefined ? '' : openingSpoken(opens, now, calendar.timeZone, language);
  return { status: 'OK', isOpen: 'no', opensSpoken };
}
