import { categoriesIn } from '../../domain/called.ts';
import type { Language } from '../../domain/case/vocabulary.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { inEnglish } from '../../phrases/english.ts';
import type { Speaker } from '../../phrases/speaker.ts';
import { speakerIn } from '../../phrases/speaker-in.ts';

/** Of a report to a reader of this language. The terminal and CSV have codes. */
export function speakerFor(language: Language, firm: Pick<Configuration, 'categories'>): Speaker {
  const names = categoriesIn(language, firm);
  return language === 'en' ? inEnglish(names) : speakerIn(language, names);
}
