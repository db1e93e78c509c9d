import { escaped } from './page.ts';

/** What was wrong with a form that was sent: the page is shown again, with what was typed in it. */
export interface FormError {
  /** In words ready to read. */
  message: string;
  /** Id of the field at fault; nothing where it is none of the form's. */
  field?: string;
  /** What was filled in, by the name of the field. */
  typed: Readonly<Record<string, string>>;
}

/** Read out at once, and a way to the field. */
export function errorSummary({ message, field }: FormError): string {
  const told = field === undefined ? escaped(message) : `<a href="#${escaped(field)}">${escaped(message)}</a>`;
  return `<div class="told error" role="alert"><p>${told}</p></div>`;
}

/** Below the label of the field at fault. */
export function fieldError(field: string, error: FormError | undefined): string {
  return error?.field === field ? `<p class="error" id="${escaped(field)}-error">${escaped(error.message)}</p>\n` : '';
}

/** Of the field: says what else describes it, and begins there where it is at fault. */
export function fieldMarks(field: string, error: FormError | undefined, describedBy: readonly string[] = []): string {
  const isAtFault = error?.field === field;
  const ids = [...(isAtFault ? [`${field}-error`] : []), ...describedBy];
  const described = ids.length === 0 ? '' : ` aria-describedby="${escaped(ids.join(' '))}"`;
  return `${described}${isAtFault ? ' aria-invalid="true" autofocus' : ''}`;
}
