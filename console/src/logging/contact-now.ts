import { createContext, useContext } from 'react';

/** Where a complaint is logged. */
export const LOG_PATH = '/cases/new';

/** The call that one is on, or writes up: on this machine the desk's, in the agent workspace Connect's. */
export interface ContactNow {
  /** As cases know the call: of its first leg. */
  contactId: string;
  /** The other end; null where it is withheld. Never a proof of who it is. */
  from: string | null;
  /** As the contact has it: `en-US`; null where nobody said. */
  language: string | null;
  /** What it is about, as far as its flow or somebody here has said. */
  caseNumber: string | null;
  /** Says which case it is about: the case has the call from then on. Answers with what stands in the way, if anything does. */
  isAbout(caseNumber: string): Promise<string | undefined>;
}

/** A complaint that was accepted and has its number. It is opened behind that: mostly within a second. */
export interface Logged {
  caseNumber: string;
  /** In which call; null where it came otherwise. */
  contactId: string | null;
  /** `late`: the house has been asked for it long enough. */
  state: 'opening' | 'opened' | 'late';
  /** The call that it was logged in has been told that it is about this case. */
  isTold?: boolean;
}

export interface Logging {
  contact: ContactNow | undefined;
  logged: Logged | null;
  keep(logged: Logged): void;
  forget(): void;
}

export const LoggingContext = createContext<Logging | undefined>(undefined);

/** @throws Error where nobody logs anything */
export function useLogging(): Logging {
  const logging = useContext(LoggingContext);
  if (logging === undefined) throw new Error('complaints are logged inside LoggingProvider');
  return logging;
}

/** Undefined while one is on no call. */
export const useContactNow = (): ContactNow | undefined => useContext(LoggingContext)?.contact;
