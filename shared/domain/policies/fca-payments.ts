import type { Policy } from '../deadlines/policy.ts';

/** United Kingdom, Financial Conduct Authority: payment services and electronic money. */
export const fcaPayments: Policy = {
  name: 'fca-payments',
  version: 1,
  validFrom: '2018-01-13',
  source: 'FCA Handbook, DISP 1.6.1R and 1.6.2AR (payment services and electronic money) and DISP 1.5 (early close).',
  uncertain: [
    'DISP 1.6.1R says within 15 (35) business days of receipt, as read on 1 June 2026; that they count from the day after is ours.',
    'validFrom is the day on which the second Payment Services Directive began to apply, from general knowledge.',
    'The acknowledgement of 2 business days is ours, and internal.',
  ],
  deadlines: [
    { kind: 'acknowledge', amount: 2, unit: 'business-days', from: 'day-after', regulatory: false },
    {
      kind: 'early-close',
      amount: 3,
      unit: 'business-days',
      from: 'day-after',
      regulatory: true,
      isOption: true,
    },
    {
      kind: 'final',
      amount: 15,
      unit: 'business-days',
      from: 'day-after',
      regulatory: true,
      delay: {
        until: { amount: 35, unit: 'business-days', from: 'day-after' },
        by: 'supervisor',
        when: 'Only in exceptional circumstances beyond our control; say which, and when the final response comes.',
      },
    },
    {
      kind: 'holding-letter',
      amount: 15,
      unit: 'business-days',
      from: 'day-after',
      regulatory: true,
      isOption: true,
    },
  ],
};
