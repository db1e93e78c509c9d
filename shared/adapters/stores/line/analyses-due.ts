import type { AnalysisDue } from '../../../../events/contact-analysis.v1.ts';
import type { Queues } from '../../../ports/queue.ts';

/** Calls whose analysis may have come before their case, on their way to contact-analysis. */
export interface AnalysesDue {
  /** Is on its queue when it resolves. */
  send(due: Omit<AnalysisDue, 'schema'>): Promise<void>;
}

export function openAnalysesDue({ queues }: { queues: Queues }): AnalysesDue {
  return {
    async send(due) {
      const message: AnalysisDue = { schema: 'analysis-due.v1', ...due };
      await queues.send('analyses', [{ body: JSON.stringify(message) }]);
    },
  };
}
