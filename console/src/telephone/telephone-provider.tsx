import type { ReactNode } from 'react';
import type { Role } from '../../../events/answers.ts';
import { LoggingProvider } from '../logging/logging-provider.tsx';
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
  return (
    <TelephoneContext value="elsewhere">
      <LoggingProvider contact={undefined}>{children}</LoggingProvider>
    </TelephoneContext>
  );
}

function AtThisDesk({ children }: { children: ReactNode }) {
  const phone = useDeskTelephone();
  const { call } = phone.state;
  const isInHand = call?.stage === 'talking' || call?.stage === 'wrapping';
  const contact = isInHand ? { ...call.facts, contactId: call.facts.callId, isAbout: phone.isAbout } : undefined;
  return (
    <TelephoneContext value={phone}>
      <DialProvider dial={phone.dial}>
        <LoggingProvider contact={contact}>{children}</LoggingProvider>
      </DialProvider>
    </TelephoneContext>
  );
}
