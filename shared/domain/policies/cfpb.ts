import type { Policy } from '../deadlines/policy.ts';

/** United States, Consumer Financial Protection Bureau. Its clocks run from the day it sent the complaint, never from receipt. */
export const cfpb: Policy = {
  name: 'cfpb',
  version: 1,
  validFrom: '2012-01-01',
  source: 'CFPB consumer complaint manual (May 2015): 15 calendar days, 60 where the answer was "in progress".',
  uncertain: [
    'validFrom is not from a text: the Bureau has taken complaints since 2011, and the figures have not changed since.',
    'That days end at midnight in the firm’s own time zone is ours; the Bureau’s portal may show another hour.',
    'The acknowledgement is ours, and internal: the only clock that runs before the day of sending is on record.',
  ],
  deadlines: [
    { kind: 'acknowledge', amount: 1, unit: 'business-days', from: 'day-after', regulatory: false },
    {
      kind: 'final',
      amount: 15,
      unit: 'calendar-days',
      from: 'day-after',
      anchor: 'sent-to-company',
      regulatory: true,
      delay: {
        until: { amount: 60, unit: 'calendar-days', from: 'day-after' },
        by: 'owner',
        when: 'The answer to the Bureau is "in progress": say what was done, what comes next, and by when.',
      },
    },
    {
      kind: 'holding-letter',
      amount: 15,
      unit: 'calendar-days',
      from: 'day-after',
      anchor: 'sent-to-company',
      regulatory: true,
      isOption: true,
    },
  ],
};
