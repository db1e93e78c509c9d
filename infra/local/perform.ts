import configuration from '../../comeback.config.ts';
import type { Clock } from '../../shared/ports/surroundings.ts';
import type { Engine } from './engine.ts';
import { handOver, type Job } from './hand-over.ts';
import type { JobName } from './hand-over-jobs.ts';

type Progress = (report: unknown) => void;

/** Jobs over one data folder, one after the other. */
export interface Performer {
  /** `isByServer`: the process that holds the folder did it. */
  perform(job: JobName, args: unknown, progress?: Progress): Promise<{ result: unknown; isByServer: boolean }>;
  /** Gives the folder back. */
  close(): Promise<void>;
}

/**
 * Hands each job to the server that holds the folder; where none does, opens an engine of its own for the first one, and
 * keeps it for those that follow.
 * @param clock of that engine, instead of the machine's
 */
export function openPerformer(folder: string, clock?: Clock): Performer {
  let own: { engine: Engine; jobs: Record<JobName, Job> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** Else two jobs at once would each open an engine, and one of them find the folder held. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    perform: (job, args, progress = () => {}) =>
      inTurn(async () => {
        if (own === undefined) {
          const handed = await handOver(folder, job, args, progress);
          if (handed.done) return { result: handed.result, isByServer: true };
          // Most of what a command would read, and nothing to one whose work the server does, or that is refused.
          const [{ openEngine }, { jobsOf }] = await Promise.all([
            import('./engine.ts'),
            import('./hand-over-jobs.ts'),
          ]);
          const engine = await openEngine({ folder, configuration, ...(clock === undefined ? {} : { clock }) });
          own = { engine, jobs: jobsOf(engine, { isRunning: false }) };
        }
        return { result: await own.jobs[job](args, progress), isByServer: false };
      }),
    close: () =>
      inTurn(async () => {
        await own?.engine.close();
        own = undefined;
      }),
  };
}

/** Does one job over a data folder. */
export async function perform(folder: string, job: JobName, args: unknown, progress?: Progress) {
  const performer = openPerformer(folder);
  try {
    return await performer.perform(job, args, progress);
  } finally {
    await performer.close();
  }
}
