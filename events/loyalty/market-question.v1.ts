import * as z from 'zod';
import { REACTIONS } from '../../shared/domain/case/vocabulary.ts';

const fraction = z.number('a fraction from 0 to 1, please').min(0).max(1);
const amount = z.number().min(0);
const RATED = ['noProblem', 'silent', ...REACTIONS] as const;

/** Whether shares add up, and ranges lie round what is entered, the report says: it reads the same from a file. */
const inputs = {
  customers: amount.exactOptional().meta({ description: 'People in 12 months.' }),
  problemRate: fraction.exactOptional().meta({ description: 'Of customers, who had a problem.' }),
  complaintRate: fraction.exactOptional().meta({ description: 'Of those with a problem, who complained.' }),
  outcomeShares: z
    .strictObject(each(REACTIONS, fraction.exactOptional()))
    .exactOptional()
    .meta({ description: 'Of those who complained, by how it ended; they add up to 1.' }),
  repurchase: z
    .strictObject(each(RATED, fraction.nullable().exactOptional()))
    .exactOptional()
    .meta({ description: 'Who bought again; null is not known.' }),
};

const scenario = z.strictObject({
  name: z.string().min(1).max(60),
  cost: amount.exactOptional().meta({ description: 'Money in 12 months, in what the margin is in.' }),
  ...inputs,
});

/** Body of `POST /reports/market-damage`; what is left out comes from the firm's own data. */
export const marketQuestion = z
  .strictObject({
    ...inputs,
    margin: amount.exactOptional().meta({ description: 'Money for one customer kept.' }),
    ranges: z
      .record(z.string().max(60), z.tuple([z.number(), z.number()]))
      .exactOptional()
      .meta({ description: 'Lowest and highest of what is entered, as `"repurchase.silent": [0.1, 0.3]`.' }),
    scenarios: z.array(scenario).max(20).exactOptional(),
    until: z.iso.date().exactOptional().meta({ description: 'Last day of the 12 months, `YYYY-MM-DD`.' }),
  })
  .refine((question) => Object.keys(question).length > 0, 'enter at least one input, please; the GET asks without')
  .meta({ id: 'MarketQuestion' });

function each<Name extends string, Shape>(names: readonly Name[], shape: Shape): Record<Name, Shape> {
  return Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>;
}
