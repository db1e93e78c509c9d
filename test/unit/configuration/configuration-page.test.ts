import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import { firmShape } from '../../../shared/configuration/firm-shape.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { fieldRows } from './field-rows.ts';

const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
const told = [...page.matchAll(/^\| `([^`]+)` \| (.+?) \| (.+?) \| (.*?) \| (.+?) \|$/gm)].map(
  ([, path, type, otherwise, , reader]) => ({ path, type, isRequired: otherwise === 'required', reader }),
);

test('docs/configuration.md has every field that is checked and no other, with its type, and whether it may be left out', () => {
  expect(told.map(({ reader: _, ...row }) => row)).toEqual(fieldRows(firmShape));
});

test('and says of each who reads it', () => {
  expect(told.filter(({ reader }) => reader?.trim() === '')).toEqual([]);
});

/** Lists and fields of a type as they can be written to. */
type Written<T> = T extends readonly [string, string]
  ? [string, string]
  : T extends readonly (infer E)[]
    ? Written<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Written<T[K]> }
      : T;

test('what is checked is the type that the house is written against: tsc proves it, and no run can', () => {
  expectTypeOf<Written<z.infer<typeof firmShape>>>().toEqualTypeOf<Written<Configuration>>();
});
