import type * as z from 'zod';
import { checkConfiguration } from '../domain/check-configuration.ts';
import type { Configuration } from '../domain/configuration.ts';
import { AppError } from '../domain/errors.ts';
import { firmShape } from './firm-shape.ts';

/**
 * Everything that is wrong with a firm's configuration, each as `path: reason; mend`, in the order of the fields; empty if the
 * house can be run by it. What does not have its shape is not looked at further: what it means nobody knows.
 */
export function findingsIn(given: unknown): string[] {
  const { error } = firmShape.safeParse(given, { error: sentence });
  const issues = error?.issues ?? [];
  if (issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys'))
    return issues.map(({ message }) => `(the whole): ${message}`);
  const strangers = issues.filter((issue) => issue.code === 'unrecognized_keys');
  const broken = new Set(
    issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path: [section] }) => section),
  );
  const read = strangers.reduce<unknown>((whole, { path, keys }) => without(whole, path, keys), given);
  return [
    ...issues.flatMap(asFindings),
    ...checkConfiguration(read as Configuration, (section) => !broken.has(section)),
  ];
}

/** As the house would read it: without the keys that nobody reads. */
function without(whole: unknown, [step, ...rest]: readonly PropertyKey[], keys: readonly string[]): unknown {
  if (typeof whole !== 'object' || whole === null) return whole;
  if (step === undefined) return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key)));
  if (Array.isArray(whole)) return whole.map((item, at) => (at === step ? without(item, rest, keys) : item));
  return Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [key, key === step ? without(value, rest, keys) : value]),
  );
}

/** The same configuration, if the house can be run by it. @param where whose fault it is, as people know it: a file
 * @throws AppError `invalid-configuration` with all that is wrong */
export function sound(given: unknown, where = 'comeback.config.ts'): Configuration {
  const findings = findingsIn(given);
  if (findings.length === 0) return given as Configuration;
  const list = findings.map((finding) => `\n  ${finding}`).join('');
  throw new AppError('InvalidConfiguration', 'invalid-configuration', `${where} does not fit together:${list}`, {
    expose: true,
  });
}

/** Unknown keys come together, with a line of the message for each; each is a finding of its own. */
function asFindings({ path, message, ...issue }: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${written(path)}: ${message}`];
  const lines = message.split('\n');
  return issue.keys.map((key, at) => `${written([...path, key])}: ${lines[at]}`);
}

/** `teams[0].id`, as in the file. */
function written(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1);
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, in [ ]',
  tuple: 'a list of two, in [ ]',
  object: 'fields, in { }',
  record: 'fields, in { }',
};

/** For whatever the shape has no words of its own. */
function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `${shown(issue.input)}; write ${oneOf(issue.values as unknown[])}`;
  if (issue.code === 'invalid_key') return 'a key is empty; write something';
  if (issue.code !== 'invalid_type') return undefined;
  return `${shown(issue.input)}; write ${WORDS[String(issue.expected)] ?? String(issue.expected)}`;
}

function oneOf(values: readonly unknown[]): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? list : `one of ${list}`;
}

function shown(input: unknown): string {
  if (input === undefined) return 'it is missing';
  if (Array.isArray(input)) return 'it is a list';
  if (typeof input === 'object' && input !== null) return 'it is a group of fields';
  return `it is ${typeof input === 'string' ? JSON.stringify(input) : String(input)}`;
}
