import type { Language } from '../../../shared/domain/case/vocabulary.ts';
import type { BusinessCalendar } from '../../../shared/domain/deadlines/policy.ts';
import type { Line } from '../../../shared/domain/line/line.ts';
import type { SurveyDefinition } from '../../../shared/domain/survey/definition.ts';

/** The firm's own facts that the flows are made of. */
export interface LineFacts {
  firm: string;
  /** Address of the web form, as it is said: without `https://`. */
  web: string;
  calendar: BusinessCalendar;
  /** Ids from the firm's configuration. */
  categories: readonly string[];
  teams: readonly string[];
  fallbackTeam: string;
  defaultLanguage: Language;
  /** Country of numbers that are keyed without a prefix, ISO 3166-1 alpha-2. */
  phoneCountry: string;
  survey: SurveyDefinition;
  callback: Line['callback'];
  voicemail: Line['voicemail'];
}

/**
 * Every sentence of the line in one language. What it may hold of a call are the paths that `shared/domain` or the functions
 * make to be spoken (`$.External.caseNumberSpoken`); never a name, an address or what somebody wrote.
 */
export interface Words {
  language: Language;
  /** As Connect writes languages, and a voice of Amazon Polly of that language that has the neural engine. */
  code: string;
  voice: string;
  /** Whether Contact Lens takes personal data out of this language: if not, calls in it are not analysed at all. */
  isRedacted: boolean;

  // The first question, and its answer from last time.
  chooseLanguage: string;
  keepLanguage: string;

  // Every question.
  tail: string;
  tailWithoutPerson: string;
  unheard: string;
  unknownKey: string;
  moment: string;

  // Arrival.
  welcome: string;
  welcomeBack: string;
  consent: string;
  notRecorded: string;
  mainMenu: string;

  // A new complaint.
  about: string;
  /** By id of the category: what stands between "for" and "press". */
  categories: Readonly<Record<string, string>>;
  aboutSomethingElse: string;
  aboutDanger: string;
  /** One line of a menu. */
  forKey: (what: string, key: string) => string;
  /** The same where the firm's own words stand as they are. */
  keyFor: (what: string, key: string) => string;
  danger: string;
  takingNumber: string;
  number: string;
  numberAgain: string;
  afterNumber: string;
  noNumberNow: string;

  // How a case stands.
  keyCaseNumber: string;
  keyPin: string;
  noMatch: string;
  locked: string;
  statusAway: string;
  afterStatus: string;

  // The survey; the questions themselves are the firm's.
  surveyOffer: string;
  surveyReaction: string;
  surveyBecause: string;
  surveyRecommend: string;
  surveyNoMark: string;
  surveyMarkLeft: string;
  /** As one of the choices. */
  surveyChangeLeaves: string;
  surveyNotKept: string;
  surveyLeft: string;
  surveyWords: string;
  statusNext: string;

  // To a person, or not.
  connecting: string;
  closedUntil: string;
  /** Where the house does not say when it opens next. */
  closed: string;
  full: string;
  queueAway: string;
  offer: string;
  goodbyeWithCase: string;
  goodbyeWithoutCase: string;

  // Callback.
  callbackNoNumber: string;
  callbackNotCallable: string;
  callbackTooLate: string;
  callbackWhenOpen: string;
  callbackKey: string;
  callbackConfirm: string;
  callbackAway: string;
  callbackPromised: string;

  // Waiting.
  queueAlone: string;
  queueSize: string;
  /** How long the first in the queue has waited, in steps: metrics lag, so seconds would be a false precision. */
  longestWait: { underTwo: string; underFive: string; underTen: string; underTwenty: string; longer: string };
  queueMenu: string;
  queueTail: string;
  whileWaiting: readonly [string, string, string];

  // Voicemail.
  voicemailNotRecorded: string;
  voicemailBefore: string;
  voicemailSpeak: string;
  voicemailGoOn: string;
  voicemailThanks: string;
  voicemailAway: string;

  // In one ear only.
  agentNotProven: string;
  agentNewCase: string;
  agentKnownCase: string;
  agentNoCase: string;
  customerRecorded: string;
  customerNotRecorded: string;
  callbackHello: string;
  /** To whom an agent calls by themselves. */
  outboundHello: string;
  agentLeft: string;
  lineAway: string;
}

export type WordsOf = (facts: Pick<LineFacts, 'firm' | 'web' | 'calendar'>) => Words;

/** The language in which a call is analysed, where the caller agreed to be recorded; undefined: it is not. */
export function analysedIn({ code, isRedacted }: Words): string | undefined {
  return isRedacted ? code : undefined;
}
