import * as z from 'zod';
import { LANGUAGES } from '../shared/domain/case/vocabulary.ts';
import { NOT_SENT } from '../shared/domain/letters/kept-letter.ts';
import { LETTER_WAYS, RECIPIENTS } from '../shared/domain/letters/ways.ts';
import { moment } from './text.ts';

export const LETTER_KINDS = [
  'acknowledgement',
  'decision',
  'survey',
  'early-close',
  'update',
  'holding',
  'gift',
  'question',
] as const;

/** On the queue `letters`: one letter record per transition; text and address are looked up when it is sent. */
export const letterDue = z.strictObject({
  schema: z.literal('letter-due.v1'),
  /** From case, history entry and kind: a repeat is the same letter. */
  letterId: z.string(),
  caseId: z.uuid(),
  kind: z.enum(LETTER_KINDS),
  /** Of the case at the transition; the letter tells that round. */
  round: z.int().positive(),
  /** The text beside the case that it carries; without one, what the round says. */
  textId: z.string().exactOptional(),
  /** Goes to whoever acts for the customer, named by the text of this id; without it, to the customer. */
  representativeId: z.string().exactOptional(),
});
export type LetterDue = z.infer<typeof letterDue>;
export type LetterKind = LetterDue['kind'];

/** A letter as it is kept beside its case; what comes after a link is hidden, for it is the customer's proof. */
export const keptLetterView = z
  .strictObject({
    letterId: z.string(),
    kind: z.enum(LETTER_KINDS),
    language: z.enum(LANGUAGES),
    writtenAt: moment,
    subject: z.string().nullable(),
    text: z.string().nullable().meta({ description: 'The very words. Null where the person was erased.' }),
    to: z.enum(RECIPIENTS).meta({ description: 'Whom it was written to.' }),
    heldUntil: moment.nullable().meta({ description: 'A text message that waits for the end of the quiet hours.' }),
    sentAt: moment.nullable(),
    way: z.enum(LETTER_WAYS).nullable(),
    messageId: z.string().nullable().meta({ description: 'As the provider calls it.' }),
    notSent: z.enum(NOT_SENT).nullable().meta({ description: 'Why it stayed: tell the customer some other way.' }),
  })
  .meta({ id: 'KeptLetter' });
