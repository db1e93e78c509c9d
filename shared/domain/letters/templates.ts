import type { Language } from '../case/vocabulary.ts';

/** What a letter tells; texts as the customer is to read them. */
export interface LetterFacts {
  firm: string;
  /** 482-193-7560 */
  caseNumber: string;
  /** Acknowledgement: by when we promised an answer, `YYYY-MM-DD`. */
  promisedBy?: string;
  /** Decision letters. */
  decision?: string;
  explanation?: string;
  /** One line each, ready to read. */
  remedies?: readonly string[];
  /** Surveys. */
  surveyLink?: string;
  surveyUntil?: string;
}

export interface Letter {
  subject: string;
  text: string;
}

type Template = (facts: LetterFacts) => Letter;
export type LetterName = 'acknowledgement' | 'decision' | 'survey';

const paragraphs = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

const EN: Record<LetterName, Template> = {
  acknowledgement: ({ firm, caseNumber, promisedBy }) => ({
    subject: `We have your message: ${caseNumber}`,
    text: paragraphs(
      `Thank you for telling us. Your case number is ${caseNumber}.`,
      promisedBy && `You will have our answer by ${promisedBy}.`,
      firm,
    ),
  }),
  decision: ({ firm, caseNumber, decision, explanation, remedies }) => ({
    subject: `Our answer to your complaint ${caseNumber}`,
    text: paragraphs(
      {
        upheld: 'You were right to complain.',
        'partly-upheld': 'You were right in part.',
        'not-upheld': 'We looked into it and cannot agree with you.',
      }[decision ?? ''],
      explanation,
      remedies && remedies.length > 0
        ? `What we do about it:\n${remedies.map((line) => `- ${line}`).join('\n')}`
        : undefined,
      firm,
    ),
  }),
  survey: ({ firm, caseNumber, surveyLink, surveyUntil }) => ({
    subject: `Are you satisfied with our answer to ${caseNumber}?`,
    text: paragraphs(
      surveyLink &&
        `Did we put it right? One click tells us, and there is room for what you would like us to change: ${surveyLink}`,
      surveyUntil &&
        `The link is good until ${surveyUntil}. If there are new facts, or something we promised did not come, say so there and we open the case again.`,
      firm,
    ),
  }),
};

const ES: Record<LetterName, Template> = {
  acknowledgement: ({ firm, caseNumber, promisedBy }) => ({
    subject: `Hemos recibido su mensaje: ${caseNumber}`,
    text: paragraphs(
      `Gracias por decírnoslo. Su número de caso es ${caseNumber}.`,
      promisedBy && `Tendrá nuestra respuesta a más tardar el ${promisedBy}.`,
      firm,
    ),
  }),
  decision: ({ firm, caseNumber, decision, explanation, remedies }) => ({
    subject: `Nuestra respuesta a su queja ${caseNumber}`,
    text: paragraphs(
      {
        upheld: 'Usted tenía razón.',
        'partly-upheld': 'Usted tenía razón en parte.',
        'not-upheld': 'Lo hemos investigado y no podemos darle la razón.',
      }[decision ?? ''],
      explanation,
      remedies && remedies.length > 0
        ? `Lo que haremos:\n${remedies.map((line) => `- ${line}`).join('\n')}`
        : undefined,
      firm,
    ),
  }),
  survey: ({ firm, caseNumber, surveyLink, surveyUntil }) => ({
    subject: `¿Está satisfecho con nuestra respuesta a ${caseNumber}?`,
    text: paragraphs(
      surveyLink &&
        `¿Lo hemos resuelto? Un clic nos lo dice, y hay espacio para lo que le gustaría que cambiáramos: ${surveyLink}`,
      surveyUntil &&
        `El enlace vale hasta el ${surveyUntil}. Si hay hechos nuevos o algo prometido no llegó, dígalo ahí y reabrimos el caso.`,
      firm,
    ),
  }),
};

const NL: Record<LetterName, Template> = {
  acknowledgement: ({ firm, caseNumber, promisedBy }) => ({
    subject: `Wij hebben uw bericht: ${caseNumber}`,
    text: paragraphs(
      `Dank u dat u het ons laat weten. Uw zaaknummer is ${caseNumber}.`,
      promisedBy && `U krijgt ons antwoord uiterlijk op ${promisedBy}.`,
      firm,
    ),
  }),
  decision: ({ firm, caseNumber, decision, explanation, remedies }) => ({
    subject: `Ons antwoord op uw klacht ${caseNumber}`,
    text: paragraphs(
      {
        upheld: 'U had gelijk.',
        'partly-upheld': 'U had deels gelijk.',
        'not-upheld': 'Wij hebben het onderzocht en kunnen u geen gelijk geven.',
      }[decision ?? ''],
      explanation,
      remedies && remedies.length > 0 ? `Wat wij doen:\n${remedies.map((line) => `- ${line}`).join('\n')}` : undefined,
      firm,
    ),
  }),
  survey: ({ firm, caseNumber, surveyLink, surveyUntil }) => ({
    subject: `Bent u tevreden met ons antwoord op ${caseNumber}?`,
    text: paragraphs(
      surveyLink &&
        `Hebben wij het opgelost? Eén klik vertelt het ons, en er is ruimte voor wat u anders zou willen: ${surveyLink}`,
      surveyUntil &&
        `De link geldt tot en met ${surveyUntil}. Zijn er nieuwe feiten, of kwam iets niet dat beloofd was, zeg het daar en wij heropenen de zaak.`,
      firm,
    ),
  }),
};

const TEMPLATES: Record<Language, Record<LetterName, Template>> = { en: EN, es: ES, nl: NL };

/** The text of a letter. What people wrote stands in it as it is: text, never markup or a template. */
export function writeLetter(name: LetterName, language: Language, facts: LetterFacts): Letter {
  return TEMPLATES[language][name](facts);
}
