import fc from 'fast-check';
import { WEEKDAYS } from '../../../shared/domain/deadlines/calendar-check.ts';
import type { BusinessCalendar, DeadlineRule } from '../../../shared/domain/deadlines/policy.ts';
import { DAY_MS, type Instant, instantOf, millisecondsOf } from '../../../shared/domain/time.ts';

/** Both hemispheres, a change of half an hour, half an hour of offset, and no change at all. */
export const ZONES = ['America/New_York', 'Europe/Amsterdam', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'];

const CHANGES = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2028-02-29'];
const FROM = millisecondsOf('2026-01-01T00:00:00.000Z');
const TO = millisecondsOf('2029-01-01T00:00:00.000Z');

/** Any instant of three years, a third of them within two days of a change of the clocks, the leap day or year's end. */
export const instants: fc.Arbitrary<Instant> = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: FROM, max: TO }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...CHANGES, '2026-12-31'), fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS }))
        .map(([day, offset]) => Date.parse(day) + offset),
    },
  )
  .map(instantOf);

/** Times on a grid of so many minutes, `24:00` included, in order and paired to windows. */
const windowsOn = (gridMinutes: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: (24 * 60) / gridMinutes }), { minLength: 2, maxLength: most * 2 })
    .map((steps) => {
      const times = steps
        .sort((a, b) => a - b)
        .map((step) => step * gridMinutes)
        .map(
          (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
        );
      return times.flatMap((opens, at) => {
        const closes = times[at + 1];
        return at % 2 === 0 && closes !== undefined ? [[opens, closes] as const] : [];
      });
    });

const holidays = fc.array(
  fc.integer({ min: FROM, max: TO }).map((at) => instantOf(at).slice(0, 10)),
  { maxLength: 40 },
);

/** Sound calendars of up to three windows a day, some days closed, at least one open. */
export const calendars = (gridMinutes = 15): fc.Arbitrary<BusinessCalendar> =>
  fc
    .record({
      timeZone: fc.constantFrom(...ZONES),
      days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      windows: fc.array(windowsOn(gridMinutes, 3), { minLength: 7, maxLength: 7 }),
      holidays,
    })
    .map(({ timeZone, days, windows, holidays }) => ({
      timeZone,
      windows: Object.fromEntries(days.map((day, at) => [day, windows[at] ?? []])),
      holidays,
    }));

/** Every unit, counted either way, from what is due at once to months. */
export const rules: fc.Arbitrary<DeadlineRule> = fc.record({
  kind: fc.constantFrom('acknowledge', 'update', 'resolve'),
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('hours', 'business-hours', 'calendar-days', 'business-days'),
  from: fc.constantFrom('receipt', 'day-after'),
  regulatory: fc.boolean(),
});
