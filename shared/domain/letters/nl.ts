import { bulleted, clause, type LetterTemplates, paragraphs } from './letter.ts';

export const nl: LetterTemplates = {
  acknowledgement: ({ firm, caseNumber, promisedBy, statusLink }) => ({
    subject: `Wij hebben uw bericht: ${caseNumber}`,
    text: paragraphs(
      `Dank u dat u het ons laat weten. Uw zaaknummer is ${caseNumber}.`,
      promisedBy && `U krijgt ons antwoord uiterlijk op ${promisedBy}.`,
      statusLink && `Hoe het ervoor staat en wat er nu gebeurt, ziet u altijd hier: ${statusLink}`,
      firm,
    ),
  }),
  update: ({ firm, caseNumber, message, promisedBy }) => ({
    subject: `Hoe uw zaak ${caseNumber} ervoor staat`,
    text: paragraphs(
      `Zo staat uw klacht ${caseNumber} ervoor.`,
      message,
      promisedBy && `U krijgt ons antwoord uiterlijk op ${promisedBy}.`,
      firm,
    ),
  }),
  holding: ({ firm, caseNumber, message, promisedBy }) => ({
    subject: `Uw zaak ${caseNumber} duurt langer dan wij hoopten`,
    text: paragraphs(
      `Wij hebben ons antwoord op uw klacht ${caseNumber} nog niet.`,
      clause('why-not-yet', message),
      clause('when', promisedBy && `Wij verwachten het uiterlijk op ${promisedBy}.`),
      firm,
    ),
  }),
  decision: ({ firm, caseNumber, decision, explanation, remedies }) => ({
    subject: `Ons antwoord op uw klacht ${caseNumber}`,
    text: paragraphs(
      clause(
        'outcome',
        {
          upheld: 'U had gelijk.',
          'partly-upheld': 'U had deels gelijk.',
          'not-upheld': 'Wij hebben het onderzocht en kunnen u geen gelijk geven.',
        }[decision ?? ''],
      ),
      clause(['reasons', 'findings', 'steps-taken'], explanation),
      clause('follow-up', remedies && bulleted('Wat wij doen:', remedies)),
      firm,
    ),
  }),
  'early-close': ({ firm, caseNumber, remedies }) => ({
    subject: `Uw zaak ${caseNumber} is opgelost`,
    text: paragraphs(
      clause(
        'resolved',
        `U hebt ons antwoord op uw klacht ${caseNumber} aangenomen. Wij beschouwen haar als opgelost.`,
      ),
      clause('follow-up', remedies && bulleted('Wat wij doen:', remedies)),
      firm,
    ),
  }),
  survey: ({ firm, caseNumber, surveyLink, surveyPhone, surveyUntil }) => ({
    subject: `Bent u tevreden met ons antwoord op ${caseNumber}?`,
    text: paragraphs(
      surveyLink &&
        `Hebben wij het opgelost? Eén klik vertelt het ons, en er is ruimte voor wat u anders zou willen: ${surveyLink}`,
      surveyPhone &&
        `Hebt u toen u belde een pincode gekregen, dan kunt u ook telefonisch antwoorden: bel ${surveyPhone} en toets uw zaaknummer en de pincode in.`,
      surveyUntil &&
        `De link geldt tot en met ${surveyUntil}. Zijn er nieuwe feiten, of kwam iets niet dat beloofd was, zeg het daar en wij heropenen de zaak.`,
      firm,
    ),
  }),
  question: ({ firm, caseNumber, question, answerBy, answerLink }) => ({
    subject: `Wij hebben een vraag over ${caseNumber}`,
    text: paragraphs(
      `Om verder te gaan met ${caseNumber} moeten wij iets van u weten:`,
      question,
      answerLink &&
        `U kunt op dit bericht antwoorden, of hier schrijven en foto’s of papieren toevoegen: ${answerLink}`,
      answerBy && `Laat het ons uiterlijk ${answerBy} weten. Hebt u meer tijd nodig, zeg het ons.`,
      firm,
    ),
  }),
  gift: ({ firm, caseNumber, gift }) => ({
    subject: `Wij zijn te laat met uw zaak ${caseNumber}`,
    text: paragraphs(
      'U had al van ons moeten horen, en dat is niet gebeurd. Het spijt ons.',
      gift && `Neem dit van ons aan, wat er ook uit uw zaak komt: ${gift}.`,
      'Het regelt niets af en neemt u geen enkel recht: uw zaak gaat door. Hebt u het liever niet, laat het ons weten.',
      firm,
    ),
  }),
};
