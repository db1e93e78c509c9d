import { useFormat } from '../format/use-format.ts';
import { useSettings } from '../session/settings.ts';
import type { WaitingQueue } from './telephone.ts';

type Queue = Omit<WaitingQueue, 'calls'>;

/** `orders-en` as `Orders and delivery, English`; a queue that is not among those known keeps its code. */
export function useQueueName(queues: readonly Queue[]): (code: string) => string {
  const { teams } = useSettings();
  const format = useFormat();
  return (code) => {
    const known = queues.find(({ queue }) => queue === code);
    if (known === undefined) return code;
    const team = teams.find(({ id }) => id === known.team)?.name ?? known.team;
    return `${team}, ${format.language(known.language)}`;
  };
}
