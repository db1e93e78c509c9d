import * as z from 'zod';

export const LETTER_KINDS = ['acknowledgement', 'decision', 'survey', 'update', 'holding', 'gift'] as const;

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
});
export type LetterDue = z.infer<typeof letterDue>;
export type LetterKind = LetterDue['kind'];
