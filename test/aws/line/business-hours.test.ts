import { expect, test } from 'vitest';
import comeback from '../../../comeback.config.ts';
import { businessHours } from '../../../infra/aws/constructs/line/business-hours.ts';
import { resourcesOf } from '../assembly.ts';

const calendar = { timeZone: 'Europe/Amsterdam', windows: {}, holidays: [] };
const time = (hours: number, minutes: number) => ({ hours, minutes });

test('every window of every weekday is one, several a day among them', () => {
  const { timeZone, config } = businessHours({
    ...calendar,
    windows: {
      sun: [['10:00', '11:00']],
      mon: [
        ['09:00', '12:30'],
        ['13:15', '17:00'],
      ],
      tue: [['09:00', '17:00']],
      wed: [['08:05', '17:00']],
      thu: [['09:00', '21:00']],
      fri: [],
      sat: [['00:00', '24:00']],
    },
  });
  expect(timeZone).toBe('Europe/Amsterdam');
  expect(config).toEqual([
    { day: 'SUNDAY', startTime: time(10, 0), endTime: time(11, 0) },
    { day: 'MONDAY', startTime: time(9, 0), endTime: time(12, 30) },
    { day: 'MONDAY', startTime: time(13, 15), endTime: time(17, 0) },
    { day: 'TUESDAY', startTime: time(9, 0), endTime: time(17, 0) },
    { day: 'WEDNESDAY', startTime: time(8, 5), endTime: time(17, 0) },
    { day: 'THURSDAY', startTime: time(9, 0), endTime: time(21, 0) },
    // Connect has no 24:00.
    { day: 'SATURDAY', startTime: time(0, 0), endTime: time(0, 0) },
  ]);
});

test('a holiday is closed all day, that day and no other', () => {
  const { hoursOfOperationOverrides } = businessHours({ ...calendar, holidays: ['2026-12-25', '2027-01-01'] });
  expect(hoursOfOperationOverrides).toEqual([
    {
      overrideName: 'Holiday 2026-12-25',
      effectiveFrom: '2026-12-25',
      effectiveTill: '2026-12-25',
      overrideConfig: [],
    },
    {
      overrideName: 'Holiday 2027-01-01',
      effectiveFrom: '2027-01-01',
      effectiveTill: '2027-01-01',
      overrideConfig: [],
    },
  ]);
});

test('more holidays than Connect takes fail the build, not the deployment', () => {
  const holidays = Array.from({ length: 51 }, (_, day) =>
    new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
  );
  expect(businessHours({ ...calendar, holidays: holidays.slice(1) }).hoursOfOperationOverrides).toHaveLength(50);
  expect(() => businessHours({ ...calendar, holidays })).toThrow('51 holidays and Connect takes 50');
});

test('the line is open when the calendar of the deadlines says so', () => {
  const [hours, ...others] = resourcesOf('AWS::Connect::HoursOfOperation');
  expect(others).toEqual([]);
  const { TimeZone, Config, HoursOfOperationOverrides } = hours?.Properties ?? {};
  expect(TimeZone).toBe(comeback.calendar.timeZone);
  const pad = (part: number) => String(part).padStart(2, '0');
  const wall = ({ Hours, Minutes }: { Hours: number; Minutes: number }) => `${pad(Hours)}:${pad(Minutes)}`;
  const open = Config.map(
    (window: { Day: string; StartTime: { Hours: number; Minutes: number }; EndTime: typeof window.StartTime }) =>
      `${window.Day.slice(0, 3).toLowerCase()} ${wall(window.StartTime)} ${wall(window.EndTime)}`,
  );
  const promised = Object.entries(comeback.calendar.windows).flatMap(([day, windows]) =>
    windows.map(([opens, closes]) => `${day} ${opens} ${closes.replace('24:00', '00:00')}`),
  );
  expect(open.sort()).toEqual(promised.sort());
  expect(HoursOfOperationOverrides.map(({ EffectiveFrom }: { EffectiveFrom: string }) => EffectiveFrom)).toEqual(
    comeback.calendar.holidays,
  );
});
