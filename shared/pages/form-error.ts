import { escaped } from './page.ts';

/** One thing that is wrong with a form. */
export interface Fault {
  /** In words ready to read. */
  message: string;
  /** Id of the field at fault; nothing where it is none of the form's. */
  field?: string;
}

/** What was wrong with a form that was sent: the page is shown again, with what was typed in it. */
export interface FormError {
  /** In the order of the page; at least one. */
  faults: readonly Fault[];
  /** What was filled in, by the name of the field. */
  typed: Readonly<Record<string, string>>;
}

/** Read out at once, and a way to each field. */
export function errorSummary({ faults }: FormError): string {
  const told = faults.map(({ message, field }) => {
    return field === undefined ? escaped(message) : `<a href="#${escaped(field)}">${escaped(message)}</a>`;
  });
  const lines =
    told.length === 1 ? `<p>${told[0]}</p>` : `<ul>\n${told.map((one) => `<li>${one}</li>`).join('\n')}\n</ul>`;
  return `<div class="told error" role="alert">${lines}</div>`;
}

/** Below the label of the field at fault. */
export function fieldError(field: string, error: FormError | undefined): string {
  const fault = faultOf(field, error);
  return fault === undefined ? '' : `<p class="error" id="${escaped(field)}-error">${escaped(fault.message)}</p>\n`;
}

/** Of the field: says what else describes it, and begins there where it is the first at fault. */
export function fieldMarks(field: string, error: FormError | undefined, describedBy: readonly string[] = []): string {
  const isAtFault = faultOf(field, error) !== undefined;
  const ids = [...(isAtFault ? [`${field}-error`] : []), ...describedBy];
  const described = ids.length === 0 ? '' : ` aria-describedby="${escaped(ids.join(' '))}"`;
  const isFirst = isAtFault && error?.faults.find((fault) => fault.field !== undefined)?.field === field;
  return `${described}${isAtFault ? ' aria-invalid="true"' : ''}${isFirst ? ' autofocus' : ''}`;
}

export function faultOf(field: string, error: FormError | undefined): Fault | undefined {
  return error?.faults.find((fault) => fault.field === field);
}
