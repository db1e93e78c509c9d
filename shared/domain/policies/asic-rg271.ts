import type { Policy } from '../deadlines/policy.ts';

const SOURCE = 'ASIC Regulatory Guide 271, Internal dispute resolution, for complaints from 2021-10-05.';
const UNCERTAIN = [
  'That the delay notice goes out before the end of the time is from general knowledge; so is that the guide names no latest end.',
  'Early close is not for hardship, nor where the customer asks for a written answer: the house cannot see either, the agent must.',
  'Business days are those of the firm’s calendar.',
];

/** All four: acknowledged in 24 hours or one business day, and closed early within five business days without a letter. */
function rg271(name: string, days: number, ...uncertain: string[]): Policy {
  return {
    name,
    version: 1,
    validFrom: '2021-10-05',
    source: SOURCE,
    uncertain: [...UNCERTAIN, ...uncertain],
    deadlines: [
      {
        kind: 'acknowledge',
        amount: 24,
        unit: 'hours',
        from: 'receipt',
        orLater: { amount: 1, unit: 'business-days', from: 'day-after' },
        regulatory: true,
      },
      { kind: 'early-close', amount: 5, unit: 'business-days', from: 'day-after', regulatory: true, isOption: true },
      {
        kind: 'final',
        amount: days,
        unit: 'calendar-days',
        from: 'day-after',
        regulatory: true,
        delay: {
          by: 'owner',
          when: 'Only where the complaint is complex or the reasons lie beyond our control; name them, and the right to go to AFCA.',
        },
      },
      {
        kind: 'holding-letter',
        amount: days,
        unit: 'calendar-days',
        from: 'day-after',
        regulatory: true,
        isOption: true,
      },
    ],
  };
}

/** Australia, Australian Securities and Investments Commission. */
export const asicRg271 = rg271('asic-rg271', 30);
export const asicRg271Superannuation = rg271('asic-rg271-superannuation', 45);
/** Credit hardship notices and requests to postpone enforcement. */
export const asicRg271Hardship = rg271('asic-rg271-hardship', 21);
export const asicRg271DeathBenefits = rg271(
  'asic-rg271-death-benefits',
  90,
  'The 90 days are from general knowledge, and may be counted from the end of the time to object (28 days); from receipt is never later.',
);
