import type { Language } from '../../domain/case/vocabulary.ts';

/** What stands around a report in a mail. What the report itself says is in shared/phrases. */
export interface ReportWords {
  language: Language;
  /** Why somebody has this mail. @param of its period: `2026-W48`, `2026-11` */
  why(every: 'week' | 'month', of: string): string;
  at(address: string): string;
  open: string;
  more(lines: number): string;
  /** What is hidden, and what is not known. */
  reading: string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  en: {
    language: 'en',
    why: (every, of) => `You get this report every ${every}; this is the one for ${of}.`,
    at: (address) => `Open it in the console: ${address}`,
    open: 'Open in the console',
    more: (lines) => `${lines} more lines in the console`,
    reading: '“small” stands for too few people to be shown, a dash for what cannot be said.',
  },
  es: {
    language: 'es',
    why: (every, of) => `Recibe este informe cada ${every === 'week' ? 'semana' : 'mes'}; este es el de ${of}.`,
    at: (address) => `Ábralo en la consola: ${address}`,
    open: 'Abrir en la consola',
    more: (lines) => `${lines} líneas más en la consola`,
    reading: '«pocos» significa que son muy pocas personas para mostrarlas; un guion, que no se puede decir.',
  },
  nl: {
    language: 'nl',
    why: (every, of) => `U krijgt dit rapport elke ${every === 'week' ? 'week' : 'maand'}; dit is dat van ${of}.`,
    at: (address) => `Open het in de console: ${address}`,
    open: 'Openen in de console',
    more: (lines) => `Nog ${lines} regels in de console`,
    reading: '“klein” betekent te weinig mensen om te tonen; een streepje wat niet te zeggen is.',
  },
};
