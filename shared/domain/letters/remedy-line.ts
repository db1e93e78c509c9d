import type { Remedy } from '../case/case.ts';
import type { Language, RemedyKind } from '../case/vocabulary.ts';

const NAMES: Record<Language, Record<RemedyKind, string>> = {
  en: {
    apology: 'we apologise',
    explanation: 'we explain what happened',
    replacement: 'a replacement',
    repair: 'a repair',
    refund: 'a refund',
    credit: 'a credit',
    gift: 'a gift',
  },
  es: {
    apology: 'le pedimos disculpas',
    explanation: 'le explicamos lo ocurrido',
    replacement: 'un reemplazo',
    repair: 'una reparación',
    refund: 'un reembolso',
    credit: 'un abono',
    gift: 'un obsequio',
  },
  nl: {
    apology: 'onze excuses',
    explanation: 'een uitleg van wat er gebeurde',
    replacement: 'een vervangend exemplaar',
    repair: 'een reparatie',
    refund: 'een terugbetaling',
    credit: 'een tegoed',
    gift: 'een attentie',
  },
};

/** A remedy as a customer reads it: `a refund ($25.00)`. The sum is written as the language writes sums. */
export function remedyLine({ kind, amountMinor, currency }: Remedy, language: Language): string {
  const name = NAMES[language][kind];
  if (amountMinor === undefined || currency === undefined) return name;
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return `${name} (${format.format(amountMinor / 10 ** digits)})`;
}
