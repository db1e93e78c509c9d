import type { CaseCommand } from '../api/routes.ts';
import { instantIn } from '../format/zoned-time.ts';
import { type Field, FORMS, type FormCommand } from './command-fields.ts';

/** What stands in a form: texts and codes, ticks, lists; a moment as `YYYY-MM-DDTHH:MM` of the firm's clocks. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export const fieldsOf = (type: FormCommand): [string, Field][] => Object.entries(FORMS[type].fields);

/** The fields that must not stay empty and are. */
export function missingIn(type: FormCommand, values: Values): string[] {
  return fieldsOf(type)
    .filter(([name, field]) => field.isOptional !== true && partOf(name, field, values, 'UTC') === undefined)
    .map(([name]) => name);
}

/** The command that the form asks for; what is empty stays out of it. */
export function commandOf(type: FormCommand, values: Values, timeZone: string): CaseCommand {
  const parts = fieldsOf(type).map(([name, field]) => [name, partOf(name, field, values, timeZone)] as const);
  // The fields are those of the contract, by the type of FORMS.
  return { type, ...Object.fromEntries(parts.filter(([, part]) => part !== undefined)) } as CaseCommand;
}

function partOf(name: string, field: Field, values: Values, timeZone: string): unknown {
  const value = values[name];
  const text = typeof value === 'string' ? value.trim() : '';
  switch (field.as) {
    case 'tick':
      return field.isOn ? value !== false : value === true || undefined;
    case 'choices':
      return Array.isArray(value) && value.length > 0 ? value : undefined;
    case 'people': {
      const people = text.split(/[\s,;]+/).filter((id) => id !== '');
      return people.length > 0 ? people : undefined;
    }
    case 'moment': {
      const [day = '', time = ''] = text.split('T');
      if (day === '') return undefined;
      // A day that is none, or half of one, goes as it is: the house says so beside the field.
      return instantIn(timeZone, day, /^\d\d:\d\d$/.test(time) ? time : '17:00') ?? text;
    }
    case 'case':
      return text === '' ? undefined : text.replace(/[\s-]/g, '');
    case 'causes':
      return text === '' ? undefined : { primary: text };
    case 'contact': {
      const parts = ['name', 'email', 'phone'].map((part) => [part, `${values[`${name}.${part}`] ?? ''}`.trim()]);
      const given = Object.fromEntries(parts.filter(([, part]) => part !== ''));
      return given.name === undefined ? undefined : given;
    }
    default:
      return text === '' ? undefined : text;
  }
}
