import * as z from 'zod';
import { HOURS_REASONS } from '../../shared/domain/hours/words.ts';
import { historyEntryView } from '../case-view.v1.ts';
import { moment } from '../text.ts';

export const day = z.iso.date().meta({ description: 'A day by the business clock.' });
const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'a time, please: 09:00');
const windows = z
  .array(z.tuple([time, time]))
  .max(4)
  .meta({ description: 'From, until; none: closed.', example: [['09:00', '12:30']] });
export const openWeek = z.strictObject({
  mon: windows.exactOptional(),
  tue: windows.exactOptional(),
  wed: windows.exactOptional(),
  thu: windows.exactOptional(),
  fri: windows.exactOptional(),
  sat: windows.exactOptional(),
  sun: windows.exactOptional(),
});
const reason = z.enum(HOURS_REASONS);

/** Body of `POST /hours`: one change of the firm's hours, of a day that is not over. */
export const hoursCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('setDay'), day, windows, reason }),
    z.strictObject({ type: z.literal('clearDay'), day }),
    z.strictObject({ type: z.literal('setWeek'), from: day, windows: openWeek, reason }),
  ])
  .meta({ id: 'HoursCommand' });

/** Answer of `GET` and `POST /hours`: what holds, and what was changed since the file was written. */
export const hoursView = z
  .strictObject({
    version: z.int().min(0),
    calendar: z.strictObject({
      timeZone: z.string(),
      windows: openWeek,
      holidays: z.array(day),
      weeks: z.array(z.strictObject({ from: day, windows: openWeek })),
      days: z.record(z.string(), windows),
    }),
    quietUntil: moment.nullable().meta({
      description:
        'Until then nobody is to be rung, by `line.quietHours` and the business clock; null outside of them.',
    }),
    history: z.array(historyEntryView),
  })
  .meta({ id: 'Hours' });
