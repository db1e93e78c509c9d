import { AppError } from '../../../domain/errors.ts';
import { HEAD_BYTES } from '../../../domain/evidence/media-types.ts';
import { addMilliseconds } from '../../../domain/time.ts';
import type { FilePlace, Files } from '../../../ports/files.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import { openFileShelf } from './file-shelf.ts';
import { openTickets, type Ticket } from './tickets.ts';

/** Files of cases on one machine, and what the door in front of them asks for. */
export interface EmbeddedFiles extends Files {
  /** Where the door stands: another origin than the API's. */
  setOrigin(origin: string): void;
  /** Of a link that is good now. */
  ticket(given: string): Ticket | undefined;
  /** @throws AppError `too-large` */
  receive(ticket: Ticket, content: Uint8Array): Promise<void>;
  fetch(ticket: Ticket): Promise<Uint8Array | undefined>;
}

/** Long enough to choose and send a file over a slow line. */
const PUT_MS = 15 * 60_000;
const GET_MS = 5 * 60_000;

/**
 * Each file is sealed whole under the key of its case, so erasing the case's key makes files unreadable with the texts: also those
 * in a copy of the folder. 10 MB take a third of a second and three times their size in memory.
 *
 * @param folder undefined keeps everything in memory
 */
export function openFiles(
  folder: string | undefined,
  { sealer, clock }: { sealer: Pick<Sealer, 'seal' | 'unseal' | 'mac'>; clock: Clock },
): EmbeddedFiles {
  const shelf = openFileShelf(folder);
  const tickets = openTickets(sealer, clock);
  const keyOf = (caseId: string) => `case:${caseId}`;
  let origin = 'http://127.0.0.1:4401';

  async function put(room: 'arrived' | 'kept', { caseId, fileId }: FilePlace, content: Uint8Array) {
    const sealed = await sealer.seal(keyOf(caseId), Buffer.from(content).toString('base64'));
    shelf.put(room, { caseId, fileId }, sealed);
  }
  async function get(room: 'arrived' | 'kept', { caseId, fileId }: FilePlace): Promise<Uint8Array | undefined> {
    const sealed = shelf.get(room, { caseId, fileId });
    const opened = sealed === undefined ? undefined : await sealer.unseal(keyOf(caseId), sealed);
    return opened === undefined ? undefined : Buffer.from(opened, 'base64');
  }
  const linkFor = (ticket: Ticket) => `${origin}/${tickets.issue(ticket)}`;

  return {
    setOrigin(url) {
      origin = url;
    },
    ticket: (given) => tickets.read(given),

    async uploadPlace({ caseId, fileId, mediaType, mostBytes }) {
      const until = addMilliseconds(clock.now(), PUT_MS);
      const url = linkFor({ may: 'put', caseId, fileId, mediaType, most: mostBytes, until });
      return { url, method: 'PUT', fields: { 'content-type': mediaType }, until };
    },
    async receive(ticket, content) {
      if (ticket.may !== 'put' || content.length > (ticket.most ?? 0)) {
        throw new AppError('TooLarge', 'too-large', `At most ${ticket.most} bytes, please.`, { expose: true });
      }
      // Once kept, what is put there again is another file: it stays among what is never kept.
      await put('arrived', ticket, content);
    },
    async arrived(place) {
      const content = (await get('arrived', place)) ?? (await get('kept', place));
      return content === undefined ? undefined : { bytes: content.length, head: content.subarray(0, HEAD_BYTES) };
    },
    async keep(place) {
      shelf.keep(place);
    },
    putFile: ({ caseId, fileId }, content) => put('kept', { caseId, fileId }, content),
    // Nobody looks here, and to say anything else would be a lie that somebody relies on.
    scanOf: async () => 'not-scanned',
    async linkTo({ caseId, fileId, name, mediaType }) {
      return linkFor({ may: 'get', caseId, fileId, name, mediaType, until: addMilliseconds(clock.now(), GET_MS) });
    },
    fetch: async (ticket) => (ticket.may === 'get' ? get('kept', ticket) : undefined),
    async removeFiles(caseId) {
      shelf.remove(caseId);
    },
  };
}
