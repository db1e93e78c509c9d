import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useSession } from '../../session/session.ts';
import { useNotify } from '../../shell/notices.tsx';
import { WhyRefused } from '../../states/why-refused.tsx';
import { useWords } from '../../words/words.ts';
import { type BulkCommand, sendToMany } from '../../worklist/bulk.ts';

/** Cases that go from one to another, how far it is, and who refused: for handovers, and for who is taken off the roster. */
export function usePassOn() {
  const { words } = useWords();
  const { ask } = useSession();
  const client = useQueryClient();
  const notify = useNotify();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [error, setError] = useState<Problem>();

  /** @returns whether all went over; what single cases refused is said as a notice */
  async function passOn(which: readonly string[] | { ownedBy: string }, command: BulkCommand): Promise<boolean> {
    setError(undefined);
    setProgress({ done: 0, of: 'ownedBy' in which ? 0 : which.length });
    try {
      const { answers } = await sendToMany(ask, which, command, setProgress);
      const refused = answers.filter(({ status }) => status !== 200);
      const done = answers.length - refused.length;
      if (done > 0) notify({ type: 'success', text: words.handover.done(done) });
      if (refused.length > 0) {
        const lines = refused.map(({ caseNumber, ...why }) => (
          <li key={caseNumber}>
            {caseNumber}: <WhyRefused {...why} />
          </li>
        ));
        notify({
          type: 'warning',
          text: (
            <>
              {words.roster.notPassed}
              <ul>{lines}</ul>
            </>
          ),
        });
      }
      return refused.length === 0;
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      setError(thrown);
      return false;
    } finally {
      setProgress(undefined);
      for (const name of ['GET /handover', 'GET /cases', 'GET /load']) client.invalidateQueries({ queryKey: [name] });
    }
  }

  return { passOn, progress, error };
}
