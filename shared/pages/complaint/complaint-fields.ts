import { type FormError, faultOf, fieldError, fieldMarks } from '../form-error.ts';
import { escaped } from '../page.ts';

/** What stands in the form: what was typed, and what is wrong with it. */
export interface Filled {
  error?: FormError | undefined;
  /** What is put behind the label of a field that need not be filled in. */
  optional: string;
}

export interface Field {
  /** Name and id. */
  name: string;
  label: string;
  hint?: string;
  longest: number;
  /** Attributes of its own. */
  more?: string;
  isRequired?: true;
}

export const typedIn = (name: string, { error }: Filled): string | undefined => error?.typed[name];

/** One line to type. */
export function lineField(field: Field, filled: Filled): string {
  const { name, longest } = field;
  const attributes = `id="${name}" name="${name}" maxlength="${longest}" value="${escaped(typedIn(name, filled) ?? '')}"`;
  return `${above(field, filled)}<input ${attributes}${marks(field, filled)}>`;
}

/** Room for words. */
export function proseField(field: Field & { rows: number }, filled: Filled): string {
  const { name, longest, rows } = field;
  const attributes = `id="${name}" name="${name}" rows="${rows}" maxlength="${longest}"`;
  // A line end right behind the tag is left out by browsers: one more, so that what was typed keeps its own.
  return `${above(field, filled)}<textarea ${attributes}${marks(field, filled)}>\n${escaped(typedIn(name, filled) ?? '')}</textarea>`;
}

/** Files to bring along: a browser gives none back. */
export function filesField(field: Omit<Field, 'longest'>, filled: Filled): string {
  const { name } = field;
  return `${above(field, filled)}<input type="file" id="${name}" name="${name}" multiple${marks(field, filled)}>`;
}

/** One of a few, in a list that opens; none is chosen at first. */
export function selectField(
  field: Omit<Field, 'longest'>,
  { choices, none }: { choices: readonly (readonly [string, string])[]; none: string },
  filled: Filled,
): string {
  const { name } = field;
  const options = choices.map(([value, words]) => {
    const selected = typedIn(name, filled) === value ? ' selected' : '';
    return `<option value="${value}"${selected}>${escaped(words)}</option>`;
  });
  return `${above(field, filled)}<select id="${name}" name="${name}"${marks(field, filled)}>
<option value="">${escaped(none)}</option>
${options.join('\n')}
</select>`;
}

/** Several things to choose from or to tick, under one question. */
export function group(legend: string, choices: readonly string[]): string {
  return `<fieldset>\n<legend>${escaped(legend)}</legend>\n${choices.join('\n')}\n</fieldset>`;
}

/** Nobody sees it, and no key leads there, until a browser fills it in by itself: then it is shown, so that it can be emptied. */
export function trapField(label: string, name: string, filled: Filled): string {
  const isShown = faultOf(name, filled.error) !== undefined;
  const hidden = isShown ? '' : ' class="aside" aria-hidden="true"';
  const unreachable = isShown ? '' : ' tabindex="-1"';
  return `<div${hidden}><label for="${name}">${escaped(label)}</label>
${fieldError(name, filled.error)}<input id="${name}" name="${name}" autocomplete="off"${unreachable}${fieldMarks(name, filled.error)}></div>`;
}

function above({ name, label, hint, isRequired }: Omit<Field, 'longest'>, { error, optional }: Filled): string {
  const said = isRequired ? label : `${label} (${optional})`;
  const hinted = hint === undefined ? '' : `<p class="hint" id="${name}-hint">${escaped(hint)}</p>\n`;
  return `<label for="${name}">${escaped(said)}</label>\n${hinted}${fieldError(name, error)}`;
}

function marks({ name, hint, more = '', isRequired }: Omit<Field, 'longest'>, { error }: Filled): string {
  const required = isRequired ? ' required' : '';
  const own = more === '' ? '' : ` ${more}`;
  return `${own}${required}${fieldMarks(name, error, hint === undefined ? [] : [`${name}-hint`])}`;
}
