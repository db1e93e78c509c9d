import * as z from 'zod';

export const REGISTER_FORMATS = ['json', 'cfpb-csv', 'fca-return'] as const;

const day = z.iso.date();

/** Query of `GET /register`: complaints received in these days, or the counters of a return over them. */
export const registerQuery = z.strictObject({
  from: day.meta({ description: 'First day, in the business time zone.' }),
  until: day.meta({ description: 'Last day, included.' }),
  format: z.enum(REGISTER_FORMATS).default('json'),
});

const row = z
  .record(z.string(), z.string())
  .meta({ id: 'RegisterRow', description: 'The CFPB’s columns; what is not kept is empty (docs/record/record.md).' });

const count = z.int().min(0);
const counts = {
  opened: count,
  closed: count,
  closedWithin4Weeks: count,
  closedIn4To8Weeks: count,
  closedAfter8Weeks: count,
  upheld: count,
  outstandingAtStart: count,
  outstandingAtEnd: count,
  redressMinor: z.record(z.string(), z.int()),
};

/** Answer of `GET /register`: lines, or a return. As `cfpb-csv` it is text. */
export const registerAnswer = z
  .union([
    z.strictObject({ from: day, until: day, rows: z.array(row) }),
    z.strictObject({
      form: z.string(),
      from: day,
      until: day,
      total: z.strictObject(counts),
      byProductAndCause: z.array(z.strictObject({ product: z.string(), cause: z.string(), ...counts })),
      notes: z.array(z.string()),
    }),
    z.string(),
  ])
  .meta({ id: 'RegisterAnswer' });
