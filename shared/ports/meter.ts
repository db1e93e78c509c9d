/** What the house counts about itself. Alarms and the dashboard read these names; docs/runbook.md says what they mean. */
export const METRICS = [
  /** A caller's block got an error for an answer, and went on by the flow's default branch. */
  'CallsFailed',
  /** A request ended in a fault of ours. */
  'RequestsFailed',
  /** A request came past the front door. */
  'RequestsNotThroughFrontDoor',
  /** A message failed and comes again. */
  'MessagesFailed',
  /** A change could not be followed for good, and waits on a queue of its own. */
  'RecordsSetAside',
  /** A complaint became a case. */
  'CasesOpened',
  /** A promise to a customer was broken. */
  'DeadlinesMissed',
  /** One that a regulator has set was. */
  'RegulatoryBreaches',
  /** A letter was handed to mail or SMS. */
  'LettersSent',
  /** A letter had no address to go to, or none that it could reach. */
  'LettersWithoutAddress',
  /** A letter did not go: too many went to that address today. */
  'LettersHeldBack',
  /** A person who asked for it was erased. */
  'PersonsErased',
  /** A mail opened no case and joined none: a machine wrote it, or it could not be read. */
  'MailsSetAside',
  /** A form came faster than people write, without a stamp of ours or with the trap filled in: it is to be sent again. */
  'FormsSentBack',
  /** A case's state machine was found dead and started again. */
  'WorkflowsRestarted',
  /** Room in a limit was taken, and what became of it had to be found out. */
  'ReservationsStuck',
  /** A gift was offered for a promise that we broke. */
  'GiftsOffered',
  /** None was, because a budget was used up. */
  'GiftsNotOffered',
  /** What Athena read for the questions of a report; none where an earlier answer was used again. */
  'BytesScanned',
  /** The order system paid what was no longer due. */
  'RemediesPaidUnasked',
] as const;
export type Metric = (typeof METRICS)[number];

/** Counts. By function; nothing about persons. */
export interface Meter {
  count(metric: Metric, value?: number): void;
}
