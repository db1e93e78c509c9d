import * as z from 'zod';
import { LANGUAGES } from '../shared/domain/case/vocabulary.ts';
import { CLAUSES } from '../shared/domain/letters/clauses/clause.ts';
import { LETTER_WAYS, RECIPIENTS } from '../shared/domain/letters/ways.ts';
import { decideCommand } from './case-command.v1.ts';
import { LETTER_KINDS } from './letter.v1.ts';
import { prose } from './text.ts';

/** Body of `POST /cases/{caseNumber}/letter-preview`: a decision that is not made yet, or a kind of letter. */
export const letterPreview = z
  .union([
    decideCommand,
    z.strictObject({
      kind: z.enum(LETTER_KINDS),
      text: prose(10_000).exactOptional().meta({ description: 'What you would write in it, where it carries words.' }),
    }),
  ])
  .meta({ id: 'LetterPreview' });

const toOne = {
  to: z.enum(RECIPIENTS).meta({ description: 'The customer, or whoever acts for them.' }),
  subject: z.string(),
  text: z.string().meta({ description: 'As it will be sent; only what comes after a link is hidden.' }),
  way: z
    .enum(LETTER_WAYS)
    .nullable()
    .meta({ description: 'How it goes first; null where nobody but a person reaches them.' }),
};

/** The letter as it would go out now. */
export const letterPreviewed = z
  .strictObject({
    kind: z.enum(LETTER_KINDS),
    language: z.enum(LANGUAGES),
    ...toOne,
    copies: z.array(z.strictObject(toOne)).meta({ description: 'The same letter to others who get it, too.' }),
    clauses: z.array(z.enum(CLAUSES)).meta({ description: 'That the policy asks for and that stand in it.' }),
    missing: z
      .array(z.strictObject({ clause: z.enum(CLAUSES), field: z.string(), mend: z.string() }))
      .meta({ description: 'That it lacks; a decision whose letter lacks one is refused.' }),
    needsApproval: z.boolean(),
    refusal: z
      .strictObject({ code: z.string(), detail: z.string(), field: z.string().nullable() })
      .nullable()
      .meta({ description: 'What the law would answer to the decision.' }),
  })
  .meta({ id: 'LetterPreviewed' });
