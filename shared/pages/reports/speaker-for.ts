import { categoriesIn } from '../../domain/called.ts';
import type { Language } from '../../domain/case/vocabulary.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { ENGLISH, type Speaker } from '../../phrases/speaker.ts';
import { speakerIn } from '../../phrases/speaker-in.ts';

/** Of a report to a reader of this language. English keeps the firm's codes, as the terminal and CSV do. */
export function speakerFor(language: Language, firm: Pick<Configuration, 'categories'>): Speaker {
  return language === 'en' ? ENGLISH : speakerIn(language, categoriesIn(language, firm));
}
