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
  /** Gifts: one line, ready to read. */
  gift?: string;
  /** Updates and holding letters: what somebody wrote for this customer. */
  message?: string;
  /** Surveys. */
  surveyLink?: string;
  surveyUntil?: string;
}

export interface Letter {
  subject: string;
  text: string;
}

export type Template = (facts: LetterFacts) => Letter;
export type LetterName = 'acknowledgement' | 'decision' | 'survey' | 'update' | 'holding' | 'gift';

/** Every letter in one language: a file each, so that a translator sees whole letters. */
export type LetterTemplates = Readonly<Record<LetterName, Template>>;

/** Those that are there, with an empty line between. */
export const paragraphs = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');
