import configuration from '../../comeback.config.ts';
import { LANGUAGES, type Language } from '../../shared/domain/case/vocabulary.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';

/** A queue of the line: one team's callers of one language. `connect-call` answers with its name. */
export interface LineQueue {
  /** `orders-es` */
  name: string;
  team: string;
  language: Language;
  /** The flow in the caller's ear when an agent calls back from this queue; Connect sets it on the queue, not in a flow. */
  outboundWhisper: string;
}

/** Urgency as Connect has it, 1 first. What is not given has the last, Connect's own default. */
export const PRIORITIES = ['1', '2', '3', '4', '5'] as const;

export function queueName(team: string, language: Language): string {
  return `${team}-${language}`;
}

export function queuesOf({ teams }: Pick<Configuration, 'teams'>): readonly LineQueue[] {
  return teams.flatMap(({ id }) =>
    LANGUAGES.map((language) => ({
      name: queueName(id, language),
      team: id,
      language,
      outboundWhisper: `callback-whisper-${language}`,
    })),
  );
}

/** Every queue that the flows can send a caller to. */
export const QUEUES_OF_LINE: readonly LineQueue[] = queuesOf(configuration);
