import type { SurveyWords } from './words.ts';

export const nl: SurveyWords = {
  title: 'Hebben wij het opgelost?',
  intro: (firm, caseNumber) => `${firm} vraagt u naar het antwoord op uw klacht ${caseNumber}.`,
  reaction: {
    satisfied: 'Ja, ik ben tevreden',
    mollified: 'Niet helemaal, maar ik kan ermee leven',
    dissatisfied: 'Nee, ik ben niet tevreden',
  },
  because: 'Als u niet tevreden bent: wat moeten wij doen?',
  reasons: {
    'new-facts': 'De zaak heropenen: er zijn nieuwe feiten',
    'remedy-not-received': 'De zaak heropenen: iets dat beloofd was kwam niet',
    review: 'Een leidinggevende die niet besloot er opnieuw naar laten kijken',
  },
  noReason: 'Verder niets',
  optional: 'niet verplicht',
  inOwnWords: 'In uw eigen woorden',
  agreement: '1 is helemaal niet, 5 is volledig',
  send: 'Verstuur mijn antwoord',
  done: {
    answered: 'Dank u: uw antwoord is bij uw zaak.',
    reopened: 'Dank u: wij hebben uw zaak heropend.',
    reviewed: 'Dank u: een leidinggevende die niet besloot kijkt er opnieuw naar.',
  },
  referral: (code) =>
    `Wilt u ons aanbevelen? Dit is uw code: ${code}. Wie voor het eerst bij ons koopt, kan die opgeven.`,
  outside: 'Als u het niet met ons eens bent',
  over: 'De tijd voor een antwoord is voorbij. Schrijf of bel ons, dan kijken wij er opnieuw naar.',
};
