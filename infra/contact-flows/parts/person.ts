import type { Language } from '../../../shared/domain/case/vocabulary.ts';
import { aimAtQueue, compare, enterQueue, log, say } from '../language/actions.ts';
import type { Action } from '../language/build.ts';
import { prioritise } from '../language/waiting-actions.ts';
import { PRIORITIES, queueName } from '../queues.ts';
import type { LineFacts, Words } from '../words/words.ts';
import { hoursPart } from './hours.ts';

/** One action per queue, one name to the compiler (see `complaint.ts`). */
const queueStep = (queue: string) => `queue-${queue}` as 'queue-(name)';

/**
 * To a person: urgency and queue as the house said, or the fallback's, then the hours, then the queue. The queue is aimed
 * at before the hours are asked, since a callback that is asked for at night belongs to it, too.
 */
export function personPart(
  language: Language,
  words: Words,
  { teams, fallbackTeam }: Pick<LineFacts, 'teams' | 'fallbackTeam'>,
) {
  const queues = teams.map((team) => queueName(team, language));
  return {
    person: log(true, { next: 'urgency' }),
    urgency: compare(
      '$.Attributes.priority',
      Object.fromEntries(PRIORITIES.map((priority) => [priority, `urgency-${priority}` as const])),
      'queue',
    ),
    ...(Object.fromEntries(
      PRIORITIES.map((priority) => [`urgency-${priority}`, prioritise(priority, { next: 'queue' })]),
    ) as Record<`urgency-${(typeof PRIORITIES)[number]}`, Action<'queue'>>),
    queue: compare(
      '$.Attributes.queue',
      Object.fromEntries(queues.map((queue) => [queue, queueStep(queue)])),
      queueStep(queueName(fallbackTeam, language)),
    ),
    ...(Object.fromEntries(
      queues.map((queue) => [queueStep(queue), aimAtQueue(queue, { next: 'hours', onError: 'queue-away' })]),
    ) as Record<'queue-(name)', Action<'hours' | 'queue-away'>>),
    ...hoursPart(language, words, { open: 'connecting', closed: 'has-case' }),
    connecting: say(words.connecting, { next: 'enter-queue' }),
    'enter-queue': enterQueue({ onFull: 'full', onError: 'queue-away' }),
  } as const;
}
