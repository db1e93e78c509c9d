/**
 * Questions as this line asks them: 0 is a person, * says it again, silence and wrong keys are told so and, after a second
 * one, end with a person. Built from the plain actions, so that no question can be asked without its ways out.
 */
import { compare, menu, repeat, say, takeDigits } from './actions.ts';
import type { Action } from './build.ts';

/** What a question says besides its own text. */
export interface Prompts {
  /** After the text of a choice: what 0 and * do. */
  tail: string;
  /** Nothing was keyed. */
  unheard: string;
  /** A key that the question does not know. */
  unknownKey: string;
}

/** Long: a caller with the telephone at the ear must take it down, look, and find the key. */
export const PATIENCE_SECONDS = 12;

type Helpers<Name extends string> = `${Name}-${'silent' | 'unheard' | 'other' | 'unknown'}`;

/**
 * One key of several. `keys` are 1 to 9; `again` (default: the question itself) is where * leads, `silence` and `onError`
 * (default: to a person) where those do. `leave`: of a question that nobody must answer, where silence, keys that it does not
 * know and a question that cannot be asked lead, after it was asked three times.
 */
export function choice<const Name extends string, const N extends string>(
  name: Name,
  {
    prompts,
    text,
    keys,
    person,
    again,
    silence,
    onError,
    leave,
  }: {
    prompts: Prompts;
    text: string;
    keys: Readonly<Record<string, N>>;
    person: N;
    again?: N;
    silence?: N;
    onError?: N;
    leave?: N;
  },
): Record<Name | Helpers<Name>, Action<N | Name | Helpers<Name>>> {
  return {
    [name]: menu<N | Name | Helpers<Name>>({
      text: `${text} ${prompts.tail}`,
      seconds: PATIENCE_SECONDS,
      keys: { ...keys, '0': person, '*': again ?? name },
      onSilence: `${name}-silent`,
      onOtherKey: `${name}-other`,
      onError: leave ?? onError ?? person,
    }),
    ...secondThoughts(name, {
      prompts,
      silence: leave ?? silence ?? person,
      otherKeys: leave ?? person,
      silences: leave === undefined ? 1 : 2,
    }),
  } as Record<Name | Helpers<Name>, Action<N | Name | Helpers<Name>>>;
}

type EntryHelpers<Name extends string> = `${Name}-${'heard' | 'silent' | 'unheard'}`;

/** Several keys and #, into `$.StoredCustomerInput`. A lone 0 is a person and a lone * says it again, as everywhere. */
export function entry<const Name extends string, const N extends string>(
  name: Name,
  { prompts, text, most, next, person }: { prompts: Prompts; text: string; most: number; next: N; person: N },
): Record<Name | EntryHelpers<Name>, Action<N | Name | EntryHelpers<Name>>> {
  type All = N | Name | EntryHelpers<Name>;
  return {
    [name]: takeDigits<All>({ text, seconds: PATIENCE_SECONDS, most, next: `${name}-heard`, onError: person }),
    [`${name}-heard`]: compare<All>(
      '$.StoredCustomerInput',
      { Timeout: `${name}-silent`, '0': person, '*': name },
      next,
    ),
    [`${name}-silent`]: repeat<All>(1, { again: `${name}-unheard`, done: person }),
    [`${name}-unheard`]: say<All>(prompts.unheard, { next: name }),
  } as Record<Name | EntryHelpers<Name>, Action<All>>;
}

function secondThoughts<const Name extends string, const N extends string>(
  name: Name,
  { prompts, silence, otherKeys, silences }: { prompts: Prompts; silence: N; otherKeys: N; silences: number },
) {
  type All = N | Name | Helpers<Name>;
  return {
    [`${name}-silent`]: repeat<All>(silences, { again: `${name}-unheard`, done: silence }),
    [`${name}-unheard`]: say<All>(prompts.unheard, { next: name }),
    [`${name}-other`]: repeat<All>(2, { again: `${name}-unknown`, done: otherKeys }),
    [`${name}-unknown`]: say<All>(prompts.unknownKey, { next: name }),
  };
}
