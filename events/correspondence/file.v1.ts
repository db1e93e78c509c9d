import * as z from 'zod';
import { MEDIA_TYPE_NAMES, MOST_FILE_BYTES } from '../../shared/domain/evidence/media-types.ts';
import { caseNumberText, line, moment } from '../text.ts';
import { answerPath } from './question-answer.v1.ts';

/** Body of `POST /cases/{caseNumber}/files` and `POST /status/{token}/files`: what is to be uploaded. */
export const fileOffer = z
  .strictObject({
    name: line(255),
    mediaType: z.enum(MEDIA_TYPE_NAMES),
    bytes: z.int().min(1).max(MOST_FILE_BYTES).meta({ description: 'Its exact size; at most 10 MiB.' }),
  })
  .meta({ id: 'FileOffer' });
export type FileOffer = z.infer<typeof fileOffer>;

export const filePlace = z
  .strictObject({
    fileId: z.string(),
    upload: z.strictObject({
      url: z.string(),
      method: z.enum(['PUT', 'POST']),
      fields: z.record(z.string(), z.string()).meta({
        description:
          'Of `PUT`: headers, with the bytes as body. Of `POST`: fields of a form, with the bytes as its last, `file`.',
      }),
      until: moment,
    }),
  })
  .meta({
    id: 'FilePlace',
    description: 'Where the bytes go. Then say that they are there: `POST .../files/{fileId}`.',
  });

export const caseFilesPath = z.object({ caseNumber: caseNumberText });
export const caseFilePath = z.object({ caseNumber: caseNumberText, fileId: line(80) });
export const sentFilePath = answerPath.extend({ fileId: line(80) });

export const fileKept = z
  .strictObject({
    fileId: z.string(),
    name: z.string(),
    mediaType: z.string().meta({ description: 'What it is by its first bytes, whatever it was said to be.' }),
    bytes: z.int(),
  })
  .meta({ id: 'FileKept' });

export const fileLink = z
  .strictObject({
    link: z.string().meta({ description: 'Good for a few minutes, of another origin; saves the file, shows nothing.' }),
    scan: z.enum(['clean', 'scanning', 'not-scanned']).meta({
      description: '`not-scanned`: nobody has looked for malware. An infected file has no link.',
    }),
  })
  .meta({ id: 'FileLink' });
