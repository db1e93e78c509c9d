import type { Language } from '../domain/case/vocabulary.ts';
import { errorSummary, type FormError, fieldError, fieldMarks } from './form-error.ts';
import { blocks, escaped, page, paragraph } from './page.ts';
import { STATUS_WORDS } from './status-words/status-words.ts';

/** For who has the receipt and not the letter: number and secret lead to the page of the case. */
export function findPage(firm: string, language: Language, error?: FormError): string {
  const words = STATUS_WORDS[language];
  const typed = (name: string) => escaped(error?.typed[name] ?? '');
  return page(
    { language, firm, title: `${error === undefined ? '' : `${words.problemTitle}: `}${words.findTitle}: ${firm}` },
    blocks(
      `<h1>${escaped(words.findTitle)}</h1>`,
      error !== undefined && errorSummary(error),
      paragraph(words.find),
      `<form method="post" action="/status" autocomplete="off">
<label for="caseNumber">${escaped(words.caseNumber)}</label>
${fieldError('caseNumber', error)}<input id="caseNumber" name="caseNumber" inputmode="numeric" maxlength="14" required value="${typed('caseNumber')}"${fieldMarks('caseNumber', error)}>
<label for="secret">${escaped(words.secret)}</label>
<input id="secret" name="secret" maxlength="100" spellcheck="false" autocapitalize="off" required value="${typed('secret')}">
<button>${escaped(words.findButton)}</button>
</form>`,
    ),
  );
}
