import * as z from 'zod';
import { LANGUAGES, type Language } from '../domain/case/vocabulary.ts';
import { nearest } from './nearest.ts';

/**
 * Some fields and no others: a key that nobody reads is a slip, and the firm would wait in vain for what it says. One line for each
 * such key, in the order of `keys` of the issue.
 */
export function fields<S extends z.core.$ZodLooseShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? strangers(issue.keys as string[], known) : undefined),
  });
}

/** Some of these keys, or all, each with the same kind of value. @param by what a key is, in a word */
export function some<K extends string, V extends z.core.$ZodType>(by: string, keys: readonly K[], value: V) {
  const shape = Object.fromEntries(keys.map((key) => [key, z.exactOptional(value)]));
  return fields(shape as Record<K, z.ZodExactOptional<V>>).meta({ by });
}

/** Each of these keys, with the same kind of value. @param by what a key is, in a word */
export function each<K extends string, V extends z.core.$ZodType>(by: string, keys: readonly K[], value: V) {
  return fields(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>).meta({ by });
}

/** Keys of the firm's own, each with the same kind of value. @param by what a key is, in a word */
export function own<V extends z.core.$ZodType>(by: string, value: V) {
  return z.record(text, value).meta({ by });
}

export const number = z.number();
/** Something is said. */
export const text = z.string().regex(/\S/, 'it is empty; write something');
/** A name for machines: queues, keys and columns are made of it. */
export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'it is no code; write lower-case words joined by dashes, like "late-delivery"');
/** As words are looked for in what people write: whole, without case. */
export const word = z
  .string()
  .regex(/^[\p{L}\p{N}]+$/u, 'it is no single word, so nothing would ever match it; write letters only')
  .refine((given) => given === given.toLowerCase(), 'nothing would ever match it; write it in lower case');
export const country = z.string().regex(/^[A-Z]{2}$/, 'it is no country; write two capitals, like "US"');
export const byLanguage = each<Language, typeof text>('language', LANGUAGES, text);

function strangers(keys: readonly string[], known: readonly string[]): string {
  return keys
    .map((key) => {
      const meant = nearest(key, known);
      return meant === undefined
        ? `nobody reads it; leave it out, or write one of ${known.join(', ')}`
        : `nobody reads it; did you mean ${meant}?`;
    })
    .join('\n');
}
