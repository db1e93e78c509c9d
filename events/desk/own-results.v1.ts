import * as z from 'zod';
import { moment } from '../text.ts';

const count = z.int().min(0);
const share = z.number().min(0).max(1).nullable();

const period = z.strictObject({
  from: moment,
  decided: count,
  withBrokenPromise: count.meta({ description: 'A promise had been broken by then, in whoever’s hands the case was.' }),
  reopened: count.meta({ description: 'Opened again since.' }),
  reactions: z
    .strictObject({
      satisfied: count,
      mollified: count,
      dissatisfied: count,
      'no-reply': count,
      'not-asked': count,
      pending: count.meta({ description: 'Can answer still.' }),
    })
    .nullable()
    .meta({ description: 'Null where they are of fewer people than `smallestGroup`.' }),
});

const calls = z.strictObject({
  from: moment,
  handled: count.meta({ description: 'Calls of customers of which all is done, the work after the call too.' }),
  averageHandleSeconds: count.nullable().meta({ description: 'Null where they are fewer than `smallestGroup`.' }),
  called: count.meta({ description: 'Calls to customers who answered.' }),
});

/** Answer of `GET /own-results`: of whoever asks, and of nobody else. */
export const ownResultsView = z
  .strictObject({
    at: moment,
    now: z.strictObject({
      inHand: count,
      dueToday: count.meta({ description: 'With a promise that is to be kept by the end of the business day.' }),
      broken: count.meta({ description: 'With a promise that was broken.' }),
    }),
    last30Days: period,
    last90Days: period,
    calls: z
      .strictObject({ last30Days: calls, last90Days: calls })
      .nullable()
      .meta({ description: 'Null where no call is known to be theirs, and no user of Amazon Connect is.' }),
    cameBack: z
      .strictObject({
        days: count,
        people: count.meta({
          description: 'Customers with an order before, whose days are over; of the last 100 decided for.',
        }),
        unmatched: count.meta({ description: 'Customers of whom it cannot be said.' }),
        cameBack: count.nullable(),
        rate: share,
        lower: share,
        upper: share,
      })
      .meta({ description: 'Counts and rates are null where `people` are fewer than `smallestGroup`.' }),
  })
  .meta({ id: 'OwnResults' });
