import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';

/** What the bearer of a link may do with one file, and until when. */
export interface Ticket {
  may: 'put' | 'get';
  caseId: string;
  fileId: string;
  mediaType: string;
  /** Of a link to fetch. */
  name?: string;
  /** Of a place to put: the most bytes. */
  most?: number;
  until: string;
}

const SIGNATURE_CHARACTERS = 22;

/** Signed, so that nobody writes one; short-lived, so that a link that got around opens nothing. */
export function openTickets(sealer: Pick<Sealer, 'mac'>, clock: Clock) {
  const sign = (subject: string) => sealer.mac('file-ticket', subject).slice(0, SIGNATURE_CHARACTERS);
  return {
    issue(ticket: Ticket): string {
      const subject = Buffer.from(JSON.stringify(ticket)).toString('base64url');
      return `${subject}.${sign(subject)}`;
    },
    /** Nothing if it was not made here, or is over. */
    read(given: string): Ticket | undefined {
      const [subject = '', signature, ...more] = given.split('.');
      if (more.length > 0 || signature !== sign(subject)) return undefined;
      const ticket = JSON.parse(Buffer.from(subject, 'base64url').toString()) as Ticket;
      return clock.now() <= ticket.until ? ticket : undefined;
    },
  };
}
