import type { Language } from '../domain/case/vocabulary.ts';
import { blocks, escaped, page, paragraph } from './page.ts';
import { STATUS_WORDS } from './status-words/status-words.ts';

/** For who has the receipt and not the letter: number and secret lead to the page of the case. */
export function findPage(firm: string, language: Language): string {
  const words = STATUS_WORDS[language];
  return page(
    language,
    `${words.findTitle}: ${firm}`,
    blocks(
      `<h1>${escaped(words.findTitle)}</h1>`,
      paragraph(words.find),
      `<form method="post" action="/status" autocomplete="off">
<label for="caseNumber">${escaped(words.caseNumber)}</label>
<input id="caseNumber" name="caseNumber" inputmode="numeric" maxlength="14" required>
<label for="secret">${escaped(words.secret)}</label>
<input id="secret" name="secret" maxlength="100" spellcheck="false" autocapitalize="off" required>
<button>${escaped(words.findButton)}</button>
</form>`,
    ),
  );
}
