import { createContext, useContext } from 'react';
import type { Ask } from '../api/ask.ts';
import type { Person } from './person.ts';

/** Somebody at work: who it is, and the door to the house in their name. */
export interface Session {
  person: Person;
  ask: Ask;
  signOut(): void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('a session is read inside SessionGate');
  return session;
}
