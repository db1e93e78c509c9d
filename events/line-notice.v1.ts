import * as z from 'zod';
import type { LANGUAGES } from '../shared/domain/case/vocabulary.ts';
import { instant, moment, prose } from './text.ts';

/** Two or three sentences: callers hear all of it before anything else. */
const words = prose(500).exactOptional();
const texts = z
  .strictObject({ en: words, es: words, nl: words } satisfies Record<(typeof LANGUAGES)[number], unknown>)
  .refine((said) => Object.keys(said).length > 0, 'in one language at least, please');

/** Body of `POST /line/notice`: what every caller hears first, or null for nothing more. */
export const lineNotice = z
  .strictObject({
    texts: texts.nullable().meta({
      description: 'In whose language it is not given, callers hear it in the firm’s own, or the first there is.',
    }),
    until: instant
      .exactOptional()
      .meta({ description: 'When it falls silent by itself; else it stays until taken away.' }),
  })
  .meta({ id: 'LineNotice' });

/** Answer of `GET` and `POST /line/notice`: what callers hear now; texts null where that is nothing. */
export const currentLineNotice = z
  .strictObject({
    texts: texts.nullable(),
    until: moment.nullable(),
    by: z.string().nullable(),
    at: moment.nullable(),
  })
  .meta({ id: 'CurrentLineNotice' });
