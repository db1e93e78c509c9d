import type { ReactNode } from 'react';
import type { Role } from '../../../events/answers.ts';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { useDeskTelephone } from './desk-telephone.ts';
import { DialProvider } from './dial-provider.tsx';
import { TelephoneContext } from './use-telephone.ts';

/** Who answers calls. */
const AT_THE_DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];

/** Gives the page its telephone: here the line of this machine; on AWS Connect's own panel has it, beside us in the agent workspace. */
export function TelephoneProvider({ children }: { children: ReactNode }) {
  const { person } = useSession();
  const { signIn } = useSettings();
  if (!AT_THE_DESK.includes(person.role)) return children;
  // Where people sign in on this machine, its line rings, too.
  if (signIn.how === 'local') return <AtThisDesk>{children}</AtThisDesk>;
  return <TelephoneContext value="elsewhere">{children}</TelephoneContext>;
}

function AtThisDesk({ children }: { children: ReactNode }) {
  const phone = useDeskTelephone();
  return (
    <TelephoneContext value={phone}>
      <DialProvider dial={phone.dial}>{children}</DialProvider>
    </TelephoneContext>
  );
}
