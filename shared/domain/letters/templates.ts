import type { Language } from '../case/vocabulary.ts';
import type { LettersConfiguration } from './clauses/external-body.ts';
import { rulebookOf } from './clauses/required.ts';
import { ADDITIONS } from './clauses/rulebooks.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { clause, type Letter, type LetterFacts, type LetterName, type LetterTemplates } from './letter.ts';
import { nl } from './nl.ts';

const TEMPLATES: Readonly<Record<Language, LetterTemplates>> = { en, es, nl };

/** What we do for who needs support, whatever it is: never what they told us. */
const SUPPORT: Readonly<Record<Language, string>> = {
  en: 'You can enlarge this letter or have it read aloud. If you need it in large print or larger, on paper or another way, or would rather talk to us, tell us and we do it that way.',
  es: 'Puede ampliar esta carta o hacer que se la lean en voz alta. Si la necesita en letra grande o más grande, en papel o de otra forma, o prefiere hablar con nosotros, díganoslo y así lo hacemos.',
  nl: 'U kunt deze brief vergroten of laten voorlezen. Hebt u hem nodig in grote letters of groter, op papier of anders, of spreekt u liever met ons, laat het weten en wij doen het zo.',
};

/** Before all else, where somebody acts for the customer: the words below it say "you", and mean the customer. */
const ADDRESSED: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) =>
    `To ${name}. You get this letter because you act for our customer in this case; "you" below means our customer.`,
  es: (name) =>
    `A la atención de ${name}. Recibe esta carta porque actúa en nombre de nuestro cliente en este caso; donde más abajo dice "usted", nos referimos a nuestro cliente.`,
  nl: (name) =>
    `Aan ${name}. U krijgt deze brief omdat u in deze zaak namens onze klant optreedt; waar hieronder "u" staat, bedoelen wij onze klant.`,
};

/** By whose rules the letter is written, and what the firm brings to it. */
export interface Written {
  /** As on the case, `fca-disp@1`. */
  policy: string;
  letters: LettersConfiguration;
}

/**
 * The text of a letter, with what the policy of its case asks for before the signature. What people wrote stands in it as it is:
 * text, never markup or a template.
 */
export function writeLetter(
  name: LetterName,
  language: Language,
  facts: LetterFacts,
  { policy, letters }: Written,
): Letter {
  const { subject, text } = TEMPLATES[language][name](facts);
  const rulebook = rulebookOf(policy);
  const asked = ADDITIONS[rulebook](name, facts, letters.externalBodies[rulebook], language);
  const support = facts.hasSupportNeeds === true ? clause([], SUPPORT[language]) : undefined;
  const { addressedTo } = facts;
  const opening = addressedTo === undefined ? undefined : clause([], ADDRESSED[language](addressedTo));
  const parts = [opening, ...text.slice(0, -1), ...asked, support, text.at(-1)].filter((part) => part !== undefined);
  return {
    subject,
    text: parts.map((part) => part.text).join('\n\n'),
    clauses: [...new Set(parts.flatMap((part) => part.clauses))],
  };
}
