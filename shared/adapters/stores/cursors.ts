import { invalidInput } from '../../domain/errors.ts';
import type { Sealer } from '../../ports/sealer.ts';

/** Opaque places in a list, bound by a keyed digest to the person and the filter they were given for. */
export interface Cursors {
  seal(place: string, scope: string): string;
  /** @throws AppError `invalid-input` on a cursor that was changed, or made for another person or filter */
  open(cursor: string, scope: string): string;
}

export function openCursors({ sealer }: { sealer: Pick<Sealer, 'mac'> }): Cursors {
  const signature = (place: string, scope: string) => sealer.mac('cursor', JSON.stringify([scope, place]));
  return {
    seal: (place, scope) => `${Buffer.from(place).toString('base64url')}.${signature(place, scope)}`,
    open(cursor, scope) {
      const [encoded = '', given] = cursor.split('.');
      const place = Buffer.from(encoded, 'base64url').toString();
      if (given !== signature(place, scope)) {
        throw invalidInput('cursor', 'This cursor is not of this list. Begin again without one.');
      }
      return place;
    },
  };
}
