import type { CfnHoursOfOperationProps } from 'aws-cdk-lib/aws-connect';
import { WEEKDAYS } from '../../../../shared/domain/deadlines/calendar-check.ts';
import type { BusinessCalendar, Weekday } from '../../../../shared/domain/deadlines/policy.ts';

/** Connect's limit for each hours of operation; it cannot be raised. */
const MOST_OVERRIDES = 50;

const DAYS = {
  mon: 'MONDAY',
  tue: 'TUESDAY',
  wed: 'WEDNESDAY',
  thu: 'THURSDAY',
  fri: 'FRIDAY',
  sat: 'SATURDAY',
  sun: 'SUNDAY',
} as const satisfies Record<Weekday, string>;

/**
 * The calendar by which promises are reckoned, as Connect's hours of operation: so the line is open exactly while business
 * hours count. A holiday is an override without hours: closed all day.
 *
 * @throws Error where there are more holidays than Connect takes
 */
export function businessHours({ timeZone, windows, holidays }: BusinessCalendar): Pick<
  CfnHoursOfOperationProps,
  'timeZone' | 'config'
> & {
  hoursOfOperationOverrides: {
    overrideName: string;
    effectiveFrom: string;
    effectiveTill: string;
    overrideConfig: [];
  }[];
} {
  if (holidays.length > MOST_OVERRIDES) {
    throw new Error(
      `The calendar has ${holidays.length} holidays and Connect takes ${MOST_OVERRIDES}: take those out that no open case needs.`,
    );
  }
  return {
    timeZone,
    config: WEEKDAYS.flatMap((weekday) =>
      (windows[weekday] ?? []).map(([opens, closes]) => ({
        day: DAYS[weekday],
        startTime: timeOf(opens),
        endTime: timeOf(closes),
      })),
    ),
    hoursOfOperationOverrides: holidays.map((day) => ({
      overrideName: `Holiday ${day}`,
      effectiveFrom: day,
      effectiveTill: day,
      overrideConfig: [],
    })),
  };
}

/** Connect knows no 24:00: a window that ends at 0:00 ends with the day. */
function timeOf(time: string): { hours: number; minutes: number } {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { hours: hours % 24, minutes };
}
