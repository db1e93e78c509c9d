import * as z from 'zod';
import type { ProblemSurvey } from '../../shared/domain/loyalty/problem-survey.ts';
import { line } from '../text.ts';

/** More people than live: what is above it is a slip of the keys. */
const people = z.int().min(0).max(10_000_000_000);

/** Body of `POST /problem-surveys`: what a random sample of customers said about the last 12 months, in people. */
export const problemSurvey = z
  .strictObject({
    surveyId: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code, please: lower-case words joined by dashes')
      .max(40)
      .meta({ description: 'A code of your choice (`2026-autumn`); told again, the newest word counts.' }),
    heldOn: z.iso
      .date('a day that exists, please: 2026-11-21')
      .meta({ description: 'The last day on which answers were taken.' }),
    product: line(200)
      .normalize('NFC')
      .optional()
      .meta({ description: 'As orders name it (`productCategory`); left out: customers of all products.' }),
    population: people.meta({ description: 'Customers that the sample was drawn from, at random.' }),
    invited: people,
    answered: people,
    hadProblem: people.meta({ description: 'Of those who answered.' }),
    complained: people.meta({ description: 'Of those with a problem, who told the firm; the others are the silent.' }),
    silentBoughtAgain: people.optional().meta({ description: 'Of the silent; left out where it was not asked.' }),
    complainantsBoughtAgain: people.optional().meta({ description: 'Of those who complained.' }),
  })
  .meta({ id: 'ProblemSurvey' }) satisfies z.ZodType<ProblemSurvey>;

export const problemSurveyKept = z.strictObject({ surveyId: z.string() }).meta({ id: 'ProblemSurveyKept' });
