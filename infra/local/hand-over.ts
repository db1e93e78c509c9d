import { chmodSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { AppError } from '../../shared/domain/errors.ts';
import { findSocket, placeSocket, removeSocket } from './hand-over-socket.ts';

/**
 * Work that the holder of a data folder does for another process. Arguments, progress and result are JSON.
 * It runs to its end even if whoever asked for it is gone.
 */
export type Job = (args: unknown, progress: (report: unknown) => void) => Promise<unknown>;

/** The open door for jobs. */
export interface JobServer {
  /** Takes no more jobs and waits for those under way. */
  close(): Promise<void>;
}

/**
 * One request line `{ job, args }`; then lines `{ progress }`, and at last `{ result }` or `{ error: { code, message } }`.
 */
type Line = { progress: unknown } | { result: unknown } | { error: { code: string; message: string } };

/**
 * Takes jobs on a socket that only the folder's owner can reach. Only for the process that has claimed the folder: a
 * socket found there is a dead process's and is replaced.
 */
export async function serveJobs(folder: string, jobs: Record<string, Job>): Promise<JobServer> {
  removeSocket(folder);
  const path = placeSocket(folder);
  const underWay = new Set<Promise<void>>();
  const sockets = new Set<Socket>();
  let closing = false;

  const server = createServer((socket) => {
    sockets.add(socket);
    // The asking process may vanish at any time; its job goes on, unheard.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    const lines = createInterface(socket);
    // It passes on the socket's errors, and one that nobody hears ends the process.
    lines.on('error', () => {});
    lines.once('line', (line) => {
      const work = answer(line, socket, closing ? {} : jobs).finally(() => underWay.delete(work));
      underWay.add(work);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);

  return {
    async close() {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all(underWay);
      for (const socket of sockets) socket.destroySoon();
      await closed;
      removeSocket(folder);
    },
  };
}

async function answer(line: string, socket: Socket, jobs: Record<string, Job>): Promise<void> {
  const say = (message: Line) => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  try {
    const { job, args } = JSON.parse(line);
    const run = Object.hasOwn(jobs, job) ? jobs[job] : undefined;
    if (run === undefined)
      throw new AppError('UnknownJob', 'unknown-job', `The server takes no job "${job}", or is stopping.`);
    // Progress is worth nothing late: what a stopped reader does not take is left out, not piled up.
    const result = await run(args, (progress) => socket.writableNeedDrain || say({ progress }));
    say({ result: result ?? null });
  } catch (error) {
    say({
      error: {
        code: error instanceof AppError ? error.code : 'unexpected',
        message: error instanceof Error ? error.message : String(error),
      },
    });
  }
  socket.end();
}

/**
 * Gives a job to the process that holds the folder and waits for its end; `done: false` where none takes jobs.
 * @throws AppError with the job's own code and message; `server-stopped` if the server ended before the job did.
 */
export async function handOver(
  folder: string,
  job: string,
  args: unknown,
  onProgress: (report: unknown) => void,
): Promise<{ done: true; result: unknown } | { done: false }> {
  const socket = await reach(folder);
  if (socket === undefined) return { done: false };
  try {
    socket.write(`${JSON.stringify({ job, args })}\n`);
    for await (const text of createInterface(socket)) {
      const line: Line = JSON.parse(text);
      if ('result' in line) return { done: true, result: line.result };
      if ('error' in line) throw new AppError('JobFailed', line.error.code, line.error.message, { expose: true });
      onProgress(line.progress);
    }
    throw serverStopped();
  } catch (error) {
    throw isBrokenOff(error) ? serverStopped(error) : error;
  } finally {
    socket.destroy();
  }
}

function serverStopped(cause?: unknown) {
  return new AppError(
    'ServerStopped',
    'server-stopped',
    'The server that did this stopped before the end; what it has done is kept, and running the command again is safe.',
    { expose: true, retryable: true, cause },
  );
}

/** A killed server leaves a reset connection, or half a line. */
function isBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return error instanceof SyntaxError || code === 'ECONNRESET' || code === 'EPIPE';
}

/** No folder, no socket, or one that a dead process left. */
const NOBODY_THERE = new Set(['ENOENT', 'ENOTDIR', 'ECONNREFUSED']);

function reach(folder: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(findSocket(folder));
    socket.once('connect', () => resolve(socket));
    // After the promise is settled this changes nothing: whoever reads the lines gets the error too.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      NOBODY_THERE.has(error.code ?? '') ? resolve(undefined) : reject(error),
    );
  });
}
