import type { EmbeddedSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { type Ports, servicesFor } from '../../../shared/runtime/services.ts';
import { sendReplays } from '../../record/send-replays.ts';

/**
 * On opening. The table notes how much of the list of destroyed keys it knows; one put back from a backup knows less, and what it
 * still holds of the persons behind the rest is taken away again. The messages are kept before the note: a kill in between sends them
 * once more.
 */
export async function replayErasures(ports: Ports & { sealer: EmbeddedSealer }): Promise<void> {
  const { sweeps } = servicesFor(['sweeps'], ports);
  const listed = ports.sealer.erasedKeys();
  const known = Number((await sweeps.place('replayed-erasures')) ?? 0);
  if (listed.length <= known) return;
  await sendReplays(listed.slice(known), ports.queues);
  await sweeps.stopAt('replayed-erasures', String(listed.length));
}
