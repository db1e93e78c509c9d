/** Work for a person, offered in the contact centre beside the calls. */
export interface OfferedTask {
  /** The same id is offered once, however often it is sent. At most 64 characters. */
  id: string;
  /** What the agent reads first; no personal data. At most 512 characters. */
  name: string;
  /** At most 4,096 characters; no personal data. */
  description: string;
  /** Where to work on it. */
  link: string;
  /** The case it is about: the only thing of ours that the contact centre keeps. */
  caseId: string;
}

/** The contact centre, as far as we call it; it calls us by `connect-call`. */
export interface ContactCentre {
  /** Answers the contact's id. */
  offerTask(task: OfferedTask): Promise<string>;
}
