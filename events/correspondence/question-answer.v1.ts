import * as z from 'zod';
import { line, prose } from '../text.ts';

export const answerPath = z.object({
  token: z.string().max(200).meta({ description: 'From the link in the letter.' }),
});

/** Body of `POST /status/{token}/answers`: the link is the proof. Files are uploaded first. */
export const questionAnswer = z
  .strictObject({
    questionId: line(64),
    text: prose(10_000).exactOptional(),
    files: z
      .array(line(64))
      .max(20)
      .default([])
      .meta({ description: 'Ids of files that were uploaded (`POST /status/{token}/files`).' }),
  })
  .refine(({ text, files }) => text !== undefined || files.length > 0, {
    path: ['text'],
    error: 'some words, or a file',
  })
  .meta({ id: 'QuestionAnswer' });

export const answerKept = z
  .strictObject({ caseNumber: z.string(), openQuestions: z.int().min(0), files: z.int().min(0) })
  .meta({ id: 'QuestionAnswered' });

/** What the form of the page comes to: its files come with it, and have their ids already. */
export function answerOfForm(
  { questionId, text }: Readonly<Record<string, string>>,
  files: readonly { fileId: string }[],
): unknown {
  return { questionId, ...(text === undefined ? {} : { text }), files: files.map(({ fileId }) => fileId) };
}
