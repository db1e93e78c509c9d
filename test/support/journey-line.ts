import { randomUUID } from 'node:crypto';
import { callEvent } from '../../infra/local/call-event.ts';
import type { Sighting } from '../../shared/domain/line/contact.ts';
import type { EngineDriver } from './journey-engine.ts';

/** One call to the toll-free line, with what the contact centre makes of it. */
export interface CallSteps {
  contactId: string;
  /** A block of the flow. */
  asks(purpose: string, parameters?: Record<string, string>): Promise<Record<string, string>>;
  /** What becomes of the call, noted in the contact centre; the event of it comes if `isTold`. */
  goesOn(more: Partial<Sighting>, isTold?: boolean): void;
  waits(): void;
  isAnswered(): void;
  /** Hangs up, and all that follows happens. */
  ends(isTold?: boolean): Promise<void>;
}

export function callSteps(driver: EngineDriver, from?: string, facts: Partial<Sighting> = {}): CallSteps {
  const contactId = facts.contactId ?? randomUUID();
  const { contactCentre } = driver.engine.services;
  const known: Sighting = { contactId, channel: 'VOICE', initiation: 'INBOUND', startedAt: driver.now(), ...facts };
  const goesOn: CallSteps['goesOn'] = (more, isTold = true) => {
    const sighting = { ...known, ...more };
    const type = more.endedAt
      ? 'DISCONNECTED'
      : more.agentAt
        ? 'CONNECTED_TO_AGENT'
        : more.queuedAt
          ? 'QUEUED'
          : 'INITIATED';
    if (isTold) contactCentre.tell(type, sighting, from);
    else contactCentre.note(sighting, from);
  };
  return {
    contactId,
    asks: (purpose, parameters = {}) =>
      driver.call(callEvent({ contactId, from, parameters: { purpose, block: purpose, ...parameters } })),
    goesOn,
    waits: () => goesOn({ queuedAt: driver.now() }),
    isAnswered: () => goesOn({ agentAt: driver.now() }),
    async ends(isTold = true) {
      goesOn({ endedAt: driver.now() }, isTold);
      await driver.settle();
    },
  };
}
