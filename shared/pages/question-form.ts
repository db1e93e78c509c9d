import { MEDIA_TYPE_NAMES } from '../domain/evidence/media-types.ts';
import { type FormError, fieldError, fieldMarks } from './form-error.ts';
import { escaped, paragraph } from './page.ts';
import type { StatusWords } from './status-words/words.ts';

/** A question of ours that waits for the customer. */
export interface AskedQuestion {
  questionId: string;
  text: string;
  dueAt: string;
}

/** Longest answer, as the contract has it (events/correspondence/question-answer.v1.ts). */
const LONGEST = 10_000;

/** Ids of the two fields of a question's form. */
export const answerField = (questionId: string): string => `answer-${questionId}`;
export const filesField = (questionId: string): string => `files-${questionId}`;

/** The question, and where to answer it: in words, by files, or both. A browser sends the files along without any script. */
export function questionForm(
  { questionId, text, dueAt }: AskedQuestion,
  {
    words,
    day,
    address,
    error,
  }: { words: StatusWords; day(instant: string): string; address: string; error?: FormError | undefined },
): string {
  const [answer, files] = [answerField(questionId), filesField(questionId)];
  const isThis = error?.typed.questionId === questionId;
  return `<form method="post" action="${escaped(address)}/answers" enctype="multipart/form-data" autocomplete="off">
<input type="hidden" name="questionId" value="${escaped(questionId)}">
<p class="asked" id="asked-${escaped(questionId)}">${escaped(text)}</p>
${paragraph(words.answerBy(day(dueAt)))}
<label for="${answer}">${escaped(words.answer)}</label>
${fieldError(answer, error)}<textarea id="${answer}" name="text" rows="4" maxlength="${LONGEST}"${fieldMarks(answer, error, [`asked-${questionId}`])}>${escaped(isThis ? (error?.typed.text ?? '') : '')}</textarea>
<label for="${files}">${escaped(words.files)}</label>
<p class="hint" id="${files}-hint">${escaped(words.filesHint)}</p>
${fieldError(files, error)}<input type="file" id="${files}" name="files" multiple accept="${MEDIA_TYPE_NAMES.join(',')}"${fieldMarks(files, error, [`${files}-hint`])}>
<button>${escaped(words.answerButton)}</button>
</form>`;
}
