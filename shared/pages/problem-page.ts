import { LANGUAGES, type Language } from '../domain/case/vocabulary.ts';
import { blocks, escaped, page, paragraph } from './page.ts';
import { STATUS_WORDS } from './status-words/status-words.ts';

/** The first language of ours that a browser asks for, in its own order (`nl-BE, en;q=0.8`). */
export function languageFrom(acceptLanguage: string, otherwise: Language = 'en'): Language {
  const asked = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((code) => LANGUAGES.filter((language) => language === code))[0] ?? otherwise;
}

/** What a customer sees of a refusal: in words of theirs, by its code. */
export function problemPage(code: string, language: Language): string {
  const words = STATUS_WORDS[language];
  return page(
    { language, title: words.problemTitle },
    blocks(
      `<h1>${escaped(words.problemTitle)}</h1>`,
      paragraph(words.problems[code] ?? words.problem),
      // Who holds an old link holds the receipt as well.
      code === 'not-found' && `<p><a href="/status">${escaped(words.findTitle)}</a></p>`,
    ),
  );
}
