import { AmazonConnectApp } from '@amazon-connect/app';
import { ContactClient } from '@amazon-connect/contact';
import { VoiceClient } from '@amazon-connect/voice';
import { keepOfContact, type SaidOfContact, saidOfContact } from './said-of-contact.ts';

/** The agent workspace of Amazon Connect round us, as far as it has answered. */
export type WorkspaceState =
  | { is: 'connecting' }
  /** Nobody answered: we stand in a tab of our own, or in a page that is no workspace. */
  | { is: 'absent' }
  /** `contactId`: which contact we are to show; null where there is none. `said`: what was said here of the case that it is about. */
  | { is: 'present'; contactId: string | null; said: SaidOfContact | null };

/** What the workspace says of a contact: hints, and no proof of anything. The house is asked by the person's own token. */
export interface ContactHints {
  contactId: string;
  /** Of the first leg of the call: cases know it by that. */
  firstContactId: string;
  /** As the flow noted it. */
  caseId: string | null;
  /** Null where it is withheld, or the contact is no call. */
  from: string | null;
  isCall: boolean;
  language: string | null;
}

export interface Workspace {
  state(): WorkspaceState;
  subscribe(listener: () => void): () => void;
  /** @throws Error where the workspace lets us know nothing of it */
  hintsOf(contactId: string): Promise<ContactHints>;
  /**
   * Lets Connect call this number, E.164, as an agent would by hand: from the queue of their routing profile. Answers the contact's
   * id, if Connect tells it. @throws Error where this app, or the agent, may not call, or Connect does not call that country
   */
  call(number: string, caseNumber: string): Promise<string | undefined>;
  /** Which case the contact is about, from now on and over a reload. */
  isAbout(contactId: string, caseNumber: string): void;
}

const CALLS: readonly string[] = ['voice', 'queue_callback'];

let opened: Workspace | undefined;

/** Greets the workspace, once for the whole page: it must be soon, since after seconds it gives an app up. */
export function openWorkspace(): Workspace {
  opened ??= greet();
  return opened;
}

function greet(): Workspace {
  const listeners = new Set<() => void>();
  let now: WorkspaceState = { is: 'connecting' };
  function become(next: WorkspaceState): void {
    now = next;
    for (const listener of listeners) listener();
  }
  const heard = {
    state: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  // Not framed at all, so that nobody need be waited for.
  if (window.parent === window) {
    become({ is: 'absent' });
    const refuse = () => Promise.reject(new Error('no workspace is round us'));
    return { ...heard, hintsOf: refuse, call: refuse, isAbout() {} };
  }

  const { provider } = AmazonConnectApp.init({
    async onCreate({ context: { scope } }) {
      // Of a contact each its own app, or one app that goes from contact to contact: as the operator has set it.
      if (scope?.type === 'contact') show(scope.contactId);
      else follow();
    },
  });
  provider.getProxy().onConnectionStatusChange(({ status }) => {
    // Later on somebody may be in the middle of a sentence: what they see stays.
    if (status === 'error' && now.is === 'connecting') become({ is: 'absent' });
  });
  const contacts = new ContactClient(provider);
  const voice = new VoiceClient(provider);
  const show = (contactId: string | null) =>
    become({ is: 'present', contactId, said: contactId === null ? null : saidOfContact(contactId) });
  function say(contactId: string, said: SaidOfContact): void {
    keepOfContact(contactId, said);
    // It may be shown already, when it was not known yet what it is about.
    if (now.is === 'present') show(now.contactId);
  }

  function follow(): void {
    let held: readonly string[] = [];
    const hold = (next: readonly string[]) => {
      held = next;
      show(held.at(-1) ?? null);
    };
    contacts.onConnected(async ({ contactId }) => hold([...held.filter((id) => id !== contactId), contactId]));
    contacts.onCleared(async ({ contactId }) => hold(held.filter((id) => id !== contactId)));
    hold(held);
    // We may be opened in the middle of a call. A workspace that does not say so tells us of the next one all the same.
    contacts.listContacts().then(
      (listed) => hold([...listed.map(({ contactId }) => contactId).filter((id) => !held.includes(id)), ...held]),
      (error: unknown) => provider.sendError('contacts of before are not known', { error: String(error) }),
    );
  }

  return {
    ...heard,
    async call(number, caseNumber) {
      const { contactId } = await voice.createOutboundCall(number);
      if (contactId === undefined) return undefined;
      say(contactId, { caseNumber, isOutbound: true });
      return contactId;
    },
    isAbout: (contactId, caseNumber) => say(contactId, { ...saidOfContact(contactId), caseNumber }),
    async hintsOf(contactId) {
      const [attributes, channel, first] = await Promise.all([
        contacts.getAttributes(contactId, ['caseId', 'language']),
        contacts.getChannelType(contactId),
        contacts.getInitialContactId(contactId),
      ]);
      const isCall = CALLS.includes(channel.type);
      return {
        contactId,
        firstContactId: first ?? contactId,
        caseId: attributes.caseId ?? null,
        language: attributes.language ?? null,
        isCall,
        from: isCall ? await numberOf(contactId) : null,
      };
    },
  };

  /** Whose number is not told may still have a case by its attribute. */
  async function numberOf(contactId: string): Promise<string | null> {
    try {
      const number = await voice.getInitialCustomerPhoneNumber(contactId);
      return number?.startsWith('+') ? number : null;
    } catch (error) {
      provider.sendError('the number of the contact is not known', { error: String(error) });
      return null;
    }
  }
}
