import * as z from 'zod';

/**
 * On the queue `mails`: as S3 tells of an object that it has, or nothing in the message by which S3 tries the queue out. Read
 * leniently: S3 may add to it. On one machine the drop folder tells in the same words.
 */
export const mailArrived = z.object({
  Records: z
    .array(
      z.object({
        eventTime: z.iso.datetime(),
        s3: z.object({ object: z.object({ key: z.string().min(1).max(1_024) }) }),
      }),
    )
    .default([]),
});
export type MailArrived = z.output<typeof mailArrived>;
