import { useState } from 'react';
import type { CaseDetail, CaseView } from '../api/routes.ts';
import { useSession } from '../session/session.ts';

/** How a case stood when somebody began to decide on it. */
export interface Seen {
  version: number;
  entries: number;
}

/**
 * What I decide on. It goes along with what I did myself and what the house's clock did; what a colleague or the customer did
 * stays unseen until I have been shown it.
 */
export function useSeen(it: CaseView) {
  const { person } = useSession();
  const [seen, setSeen] = useState<Seen>(() => seenOf(it));
  const [of, setOf] = useState(it.caseNumber);
  const isOurs = (by: string) => by === person.id || by.startsWith('system');
  const goesAlong = it.version > seen.version && it.history.slice(seen.entries).every(({ by }) => isOurs(by));
  if (goesAlong || of !== it.caseNumber) {
    setSeen(seenOf(it));
    setOf(it.caseNumber);
  }
  return { seen, see: (newer: CaseDetail | CaseView) => setSeen(seenOf(newer)) };
}

const seenOf = ({ version, history }: CaseDetail | CaseView): Seen => ({ version, entries: history.length });
