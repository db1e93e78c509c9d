import type { Language } from '../../case/vocabulary.ts';
import { clause, type LetterFacts, type LetterName, type Part } from '../letter.ts';
import type { ExternalBody } from './external-body.ts';
import { externalContact, externalRight, leadIn, leaflet } from './external-parts.ts';
import type { Rulebook } from './required.ts';

/** What a rulebook adds to a letter of that kind, before the signature. */
type Additions = (
  kind: LetterName,
  facts: LetterFacts,
  body: ExternalBody,
  language: Language,
) => readonly (Part | undefined)[];

/**
 * The text that DISP 1 Annex 3R(1) prescribes where the firm does not agree to a referral after six months, word for word: it is the
 * rule itself, and exists in English only. The house knows no other choice (docs/letters.md).
 */
const ANNEX_3R =
  'You have the right to refer your complaint to the Financial Ombudsman Service, free of charge – but you must do so within six months of the date of this letter.\n\n' +
  'If you do not refer your complaint in time, the Ombudsman will not have our permission to consider your complaint and so will only be able to do so in very limited circumstances. For example, if the Ombudsman believes that the delay was as a result of exceptional circumstances.';

const NOTHING_MORE: Readonly<Record<Language, string>> = {
  en: 'Nothing more is to be done on our side.',
  es: 'Por nuestra parte no queda nada más por hacer.',
  nl: 'Van onze kant hoeft er niets meer te gebeuren.',
};

const wayOutside: Additions = (kind, _facts, body, language) => {
  if (kind === 'decision') return [externalRight(body, language), externalContact(body, language)];
  if (kind === 'holding') return [externalRight(body, language, 'now'), externalContact(body, language)];
  return [];
};

export const ADDITIONS: Readonly<Record<Rulebook, Additions>> = {
  everyday(kind, facts, body, language) {
    const isAgainst = facts.decision === 'not-upheld' || facts.decision === 'partly-upheld';
    return kind === 'decision' && isAgainst ? [externalRight(body, language), externalContact(body, language)] : [];
  },

  fca(kind, _facts, body, language) {
    const prescribed = clause(['external-right', 'six-months', 'waiver'], ANNEX_3R);
    const where = [externalContact(body, language), leaflet(body, language)];
    if (kind === 'decision') return [leadIn(body, language), prescribed, ...where];
    if (kind === 'early-close') {
      return [externalRight(body, language, 'later'), leadIn(body, language), prescribed, ...where];
    }
    return kind === 'holding' ? [externalRight(body, language, 'now'), ...where] : [];
  },

  asic: wayOutside,
  ireland: wayOutside,

  cfpb(kind, facts, body, language) {
    if (kind !== 'decision') return [];
    const isAllDone = (facts.remedies ?? []).length === 0;
    return [
      isAllDone ? clause('follow-up', NOTHING_MORE[language]) : undefined,
      externalRight(body, language),
      externalContact(body, language),
    ];
  },
};
