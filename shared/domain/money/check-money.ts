import type { Configuration } from '../configuration.ts';

/** What is wrong with the limits of money, each with its path and the mend. */
export function checkMoney(configuration: Pick<Configuration, 'authority' | 'money' | 'gift' | 'teams'>): string[] {
  const { authority, money, gift, teams } = configuration;
  return [
    ...Object.entries(authority).flatMap(([role, limits]) => [
      ...wrongSum(`authority.${role}.perCaseMinor`, limits.perCaseMinor),
      ...wrongSum(`authority.${role}.perDayMinor`, limits.perDayMinor),
      ...wrongSum(`authority.${role}.perCustomerMinor`, limits.perCustomerMinor),
      ...(limits.perCaseMinor > money.perCaseMinor
        ? [
            `authority.${role}.perCaseMinor: ${limits.perCaseMinor} is above money.perCaseMinor, ${money.perCaseMinor}, which nobody passes; write that or less`,
          ]
        : []),
    ]),
    ...wrongSum('money.perCaseMinor', money.perCaseMinor),
    ...teams.flatMap(({ id }) =>
      money.teamMonthMinor[id] === undefined
        ? [`money.teamMonthMinor.${id}: the team has no budget; write one, or 0`]
        : wrongSum(`money.teamMonthMinor.${id}`, money.teamMonthMinor[id]),
    ),
    ...Object.keys(money.teamMonthMinor)
      .filter((team) => !teams.some(({ id }) => id === team))
      .map((team) => `money.teamMonthMinor.${team}: there is no team "${team}"; leave it out`),
    ...(gift === undefined
      ? []
      : [
          ...wrongSum('gift.amountMinor', gift.amountMinor),
          ...wrongSum('gift.monthMinor', gift.monthMinor),
          ...(gift.amountMinor === 0 ? ['gift.amountMinor: 0 is no gift; write a sum, or leave "gift" out'] : []),
        ]),
  ];
}

/** Sums of sums must stay exact: a billion, in whole minor units, leaves room for a thousand of them. */
const LARGEST_MINOR = 1_000_000_000_000;

function wrongSum(path: string, value: number): string[] {
  if (Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_MINOR) return [];
  return [`${path}: ${value} is no sum; write whole minor units (cents), 0 to ${LARGEST_MINOR}`];
}
