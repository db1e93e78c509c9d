import type { Policy } from '../deadlines/policy.ts';

/** United Kingdom, Financial Conduct Authority: complaints in general. Payments and e-money: fca-payments.ts. */
export const fcaDisp: Policy = {
  name: 'fca-disp',
  version: 1,
  validFrom: '2016-06-30',
  source: 'FCA Handbook, DISP 1.5 (early close, text of 2016-06-30) and DISP 1.6 (time limits).',
  uncertain: [
    'DISP asks for a "prompt" acknowledgement and for word on the progress, without a number: 2 and 20 business days are ours, and internal.',
    'The wording of DISP 1.6 was read in an older text and has been amended since; the eight weeks stand in every one seen.',
    'Business days are those of the firm’s calendar; the Handbook’s leave out bank holidays of the United Kingdom only.',
  ],
  deadlines: [
    { kind: 'acknowledge', amount: 2, unit: 'business-days', from: 'day-after', regulatory: false },
    {
      kind: 'update',
      amount: 20,
      unit: 'business-days',
      from: 'day-after',
      regulatory: false,
      repeats: { amount: 20, unit: 'business-days', from: 'day-after' },
    },
    // By the close of the third business day after the day of receipt, and accepted: then a summary resolution communication.
    {
      kind: 'early-close',
      amount: 3,
      unit: 'business-days',
      from: 'day-after',
      regulatory: true,
      isOption: true,
    },
    // 8 weeks x 7 days = 56, for the final response or a letter that says why not.
    {
      kind: 'final',
      amount: 56,
      unit: 'calendar-days',
      from: 'day-after',
      regulatory: true,
      delay: {
        by: 'owner',
        when: 'Say why there is no final response yet, when to expect it, and that the ombudsman may be asked now.',
      },
    },
    {
      kind: 'holding-letter',
      amount: 56,
      unit: 'calendar-days',
      from: 'day-after',
      regulatory: true,
      isOption: true,
    },
  ],
};
