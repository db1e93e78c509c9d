import { QUARTER, type Quarter } from '../../../domain/indicators/quarters.ts';
import type { PulseAnswer } from '../../../domain/pulse/tally.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Ids } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { answerOf, markOf, pulseSealKey, textOfAnswer } from './pulse-items.ts';

/** What a link says of whoever has it: the team, and nothing else. */
export interface PulseLink {
  quarter: Quarter;
  team: string;
  /** Drawn for this link alone; kept nowhere until it is burnt. */
  nonce: string;
}

/** The pulse while its quarter runs: links and answers. It cannot read an answer. */
export interface Pulse {
  /** A link for this person, once a quarter; nothing where they have had theirs. That they had it is kept, the link is not. */
  issue(quarter: Quarter, team: string, personId: string): Promise<string | undefined>;
  /** Nothing if the token was not made here. */
  read(token: string): PulseLink | undefined;
  isBurnt(link: PulseLink): Promise<boolean>;
  /** Seals the answer, burns the link, then keeps the answer under a name of its own. False where it was burnt already. */
  answer(link: PulseLink, answer: PulseAnswer): Promise<boolean>;
}

interface Ports {
  table: Pick<Table, 'get' | 'put'>;
  sealer: Pick<Sealer, 'seal' | 'mac'>;
  ids: Ids;
}

export function openPulse({ table, sealer, ids }: Ports): Pulse {
  // Ids of the house rise with the clock: a digest of one tells no time and stands in no order.
  const drawn = () => sealer.mac('pulse', `drawn:${ids.next()}`).slice(0, 22);
  const signature = (subject: string) => sealer.mac('pulse', `link:${subject}`).slice(0, 22);
  const burnt = ({ quarter, nonce }: PulseLink) => markOf(quarter, 'BURNT', sealer.mac('pulse', `burnt:${nonce}`));

  return {
    async issue(quarter, team, personId) {
      const taken = markOf(quarter, 'TAKEN', sealer.mac('pulse', `taken:${quarter}:${personId}`));
      if (!(await table.put(taken, { absent: true }))) return undefined;
      const subject = [quarter, team, drawn()].join('.');
      return `${subject}.${signature(subject)}`;
    },

    read(token) {
      const parts = token.split('.');
      const given = parts.pop();
      const [quarter = '', team = '', nonce = '', ...more] = parts;
      if (more.length > 0 || !QUARTER.test(quarter) || given !== signature(parts.join('.'))) return undefined;
      return { quarter, team, nonce };
    },

    isBurnt: async (link) => (await table.get(burnt(link))) !== undefined,

    async answer(link, answer) {
      // Sealed first: where the key service is away, the link stays good for another try.
      const sealed = await sealer.seal(pulseSealKey(link.quarter), textOfAnswer(answer));
      if (!(await table.put(burnt(link), { absent: true }))) return false;
      await table.put({ ...answerOf(link.quarter, drawn()), sealed }, { absent: true });
      return true;
    },
  };
}
