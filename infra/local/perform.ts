import configuration from '../../comeback.config.ts';
import { openEngine } from './engine.ts';
import { handOver } from './hand-over.ts';
import { type JobName, jobsOf } from './hand-over-jobs.ts';

/**
 * Does a job over a data folder: hands it to the server that holds the folder, or opens an engine of its own where none
 * does. `isByServer` says which.
 */
export async function perform(
  folder: string,
  job: JobName,
  args: unknown,
  progress: (report: unknown) => void = () => {},
): Promise<{ result: unknown; isByServer: boolean }> {
  const handed = await handOver(folder, job, args, progress);
  if (handed.done) return { result: handed.result, isByServer: true };
  const engine = await openEngine({ folder, configuration });
  try {
    return { result: await jobsOf(engine)[job](args, progress), isByServer: false };
  } finally {
    await engine.close();
  }
}
