import type { Language } from '../../case/vocabulary.ts';
import type { Rulebook } from './required.ts';

/** Who outside the firm can be asked; as customers are told, in the body's own language where nobody says otherwise. */
export interface ExternalBody {
  /** As it stands within a sentence: `the Better Business Bureau`. */
  name: string;
  /** The same in each language, with its article: `el Better Business Bureau`. */
  names?: Readonly<Record<Language, string>>;
  website: string;
  phone?: string;
  email?: string;
  address?: string;
}

/** What the firm itself brings to every letter. */
export interface LettersConfiguration {
  /** Under every letter; may have several lines. */
  signature: string;
  /** Where the customer can go who does not agree with us, by whose rules the case is handled. */
  externalBodies: Readonly<Record<Rulebook, ExternalBody>>;
}

/** What is wrong with it, each with its path and the mend. */
export function checkLetters({ signature, externalBodies }: LettersConfiguration): string[] {
  const unsigned = signature.trim() === '' ? ['letters.signature: it is empty; write how the firm signs'] : [];
  return [...unsigned, ...Object.entries(externalBodies).flatMap(([rulebook, body]) => bodyProblems(rulebook, body))];
}

function bodyProblems(rulebook: string, { name, website, phone, email, address }: ExternalBody): string[] {
  const path = `letters.externalBodies.${rulebook}`;
  const isReached = [phone, email, address].some((way) => way !== undefined && way.trim() !== '');
  return [
    ...(name.trim() === '' ? [`${path}.name: it is empty; write the name of the body`] : []),
    ...(URL.canParse(website) ? [] : [`${path}.website: "${website}" is no web address; write it like "https://..."`]),
    ...(isReached ? [] : [`${path}: a website alone reaches not everybody; add phone, email or address`]),
  ];
}
