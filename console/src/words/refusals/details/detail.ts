/**
 * What the house says in particular, in the reader's words; `en` where the house's own English is not for people. Places in braces:
 * `{sum}` holds minor units, all others a code, an instant, a number or a list of them.
 */
export interface Detail {
  en?: string;
  es: string;
  nl: string;
}

/** By the English of the house, as `test/unit/console/details.test.ts` finds it in its source. */
export type Details = Readonly<Record<string, Detail>>;
