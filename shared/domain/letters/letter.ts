import type { Clause } from './clauses/clause.ts';

/** What a letter tells; texts and days as the customer is to read them. */
export interface LetterFacts {
  /** How the firm signs (`letters.signature` of the configuration). */
  firm: string;
  /** The name of whoever acts for the customer, where the letter goes to them. */
  addressedTo?: string;
  /** 482-193-7560 */
  caseNumber: string;
  /** By when we promised an answer: `Friday 11 December 2026`. */
  promisedBy?: string;
  /** What somebody wrote for this one letter: how it stands, or why it takes longer. */
  message?: string;
  /** The page of the case. */
  statusLink?: string;
  /** Decision letters. */
  decision?: string;
  explanation?: string;
  /** One line each, ready to read. */
  remedies?: readonly string[];
  /** Gifts: one line, ready to read. */
  gift?: string;
  /** Surveys. */
  surveyLink?: string;
  surveyUntil?: string;
  /** The line's number, of a complaint by phone: its caller was told the PIN. */
  surveyPhone?: string;
  /** Letters with a question: its words, until when, and where to answer. */
  question?: string;
  answerBy?: string;
  answerLink?: string;
  /** Whether the customer told us what we should know to deal with them well; what it is stands in no letter. */
  hasSupportNeeds?: boolean;
}

/** A piece of a letter, with the clauses that it fulfils. */
export interface Part {
  text: string;
  clauses: readonly Clause[];
}

/** A letter in its parts, the signature last: what a policy asks for beside goes before that. */
export interface Draft {
  subject: string;
  text: readonly Part[];
}

/** As it goes out. `clauses`: those that stand in it. */
export interface Letter {
  subject: string;
  text: string;
  clauses: readonly Clause[];
}

export type Template = (facts: LetterFacts) => Draft;
export type LetterName =
  | 'acknowledgement'
  | 'update'
  | 'holding'
  | 'decision'
  | 'early-close'
  | 'survey'
  | 'gift'
  | 'question';

/** Every letter in one language: a file each, so that a translator sees whole letters. */
export type LetterTemplates = Readonly<Record<LetterName, Template>>;

type Given = string | Part | undefined;

/** Those that are there, one under the other. */
export function paragraphs(...parts: Given[]): Part[] {
  return parts.flatMap((given) => (typeof given === 'string' ? (clause([], given) ?? []) : (given ?? [])));
}

/** A paragraph that fulfils these clauses; blank text fulfils none, and is no paragraph. */
export function clause(clauses: Clause | readonly Clause[], text: string | undefined): Part | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  return { text, clauses: typeof clauses === 'string' ? [clauses] : clauses };
}

/** A heading and one line each; nothing where there are no lines. */
export function bulleted(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `- ${line}`)].join('\n');
}
