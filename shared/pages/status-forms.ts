import type { CustomerStatus } from '../domain/case/customer-status.ts';
import { type FormError, fieldError, fieldMarks } from './form-error.ts';
import { escaped, paragraph } from './page.ts';
import type { StatusWords } from './status-words/words.ts';

/** Id of the box for additional words. */
export const ADD_FIELD = 'text';

/** What can be done about the case, each where it may be; all of it goes to the page's own address. */
export function offer({ may }: CustomerStatus, words: StatusWords, address: string): string | undefined {
  if (!may.includes('accept')) return undefined;
  return `<h2>${escaped(words.offerHeading)}</h2>
${paragraph(words.offer)}
${buttons(address, [
  ['accept', words.accept],
  ['decline', words.decline],
])}`;
}

/** What we offered for a broken promise of ours: nobody has to have it. */
export function gift({ may }: CustomerStatus, words: StatusWords, address: string): string | undefined {
  if (!may.includes('decline-gift')) return undefined;
  return `<h2>${escaped(words.giftHeading)}</h2>
${paragraph(words.gift)}
${buttons(address, [['decline-gift', words.giftButton]])}`;
}

/** @param open questions that have a box of their own: what was typed for another one is not lost, but stands here. */
export function addition(
  { may }: CustomerStatus,
  words: StatusWords,
  address: string,
  error: FormError | undefined,
  open: readonly { questionId: string }[],
): string | undefined {
  if (!may.includes('add')) return undefined;
  const { do: did, questionId, text = '' } = error?.typed ?? {};
  const isGone = questionId !== undefined && !open.some((question) => question.questionId === questionId);
  const typed = did === 'add' || isGone ? text : '';
  return `<h2>${escaped(words.addHeading)}</h2>
<form method="post" action="${escaped(address)}" autocomplete="off">
<label for="${ADD_FIELD}">${escaped(words.add)}</label>
${fieldError(ADD_FIELD, error)}<textarea id="${ADD_FIELD}" name="text" rows="4" maxlength="5000" required${fieldMarks(ADD_FIELD, error)}>${escaped(typed)}</textarea>
<button name="do" value="add">${escaped(words.send)}</button>
</form>`;
}

export function withdrawal({ may }: CustomerStatus, words: StatusWords, address: string): string | undefined {
  if (!may.includes('withdraw')) return undefined;
  return `<h2>${escaped(words.withdrawHeading)}</h2>
${paragraph(words.withdraw)}
${buttons(address, [['withdraw', words.withdrawButton]])}`;
}

function buttons(address: string, choices: readonly (readonly [string, string])[]): string {
  const all = choices.map(
    ([value, label]) => `<button class="even" name="do" value="${value}">${escaped(label)}</button>`,
  );
  return `<form method="post" action="${escaped(address)}">\n${all.join('\n')}\n</form>`;
}
