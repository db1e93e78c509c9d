import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { FileOrdinals } from '../ordinals.ts';
import { type Piece, readPieces } from '../records.ts';
import { openPieceReader, type PieceResult, type ReaderSettings } from './piece-reader.ts';
import type { Question } from './reading-thread.ts';

/** Reads pieces, here or in a thread, in the two steps of `PieceReader`. */
interface Reader {
  read(piece: Piece): Promise<Float64Array>;
  finish(ordinals: Uint32Array<ArrayBuffer>): Promise<PieceResult>;
  reuse(lines: PieceResult['lines']): void;
  close(): Promise<unknown>;
}

/** A smaller file is read before threads have started. */
const SMALLEST_FOR_THREADS = 4 * 1024 * 1024;
/** Beyond these, one thread's reading, counting and keeping would be the slower part. */
const MOST_THREADS = 4;
/** A thread has its next pieces while it waits for what another read before it. */
const PIECES_A_THREAD = 2;

/**
 * What the pieces of a file come to, in its order, and how many bytes are read by then. Large files are read by several threads;
 * memory is bounded by the pieces on their way. The bytes of a result are its taker's until the next is asked for.
 */
export async function* readFile(
  { file, totalBytes }: { file: string; totalBytes: number },
  settings: ReaderSettings,
): AsyncGenerator<{ result: PieceResult; bytes: number }> {
  const threads = totalBytes < SMALLEST_FOR_THREADS ? 0 : Math.min(MOST_THREADS, availableParallelism());
  const readers = threads === 0 ? [readHere(settings)] : Array.from({ length: threads }, () => readInThread(settings));
  const ordinals = new FileOrdinals();
  let counted: Promise<unknown> = Promise.resolve();
  const onTheirWay: { reader: Reader; result: ReturnType<typeof resultOf> }[] = [];

  /** Of two pieces the earlier one is counted first, whichever was read first. */
  async function resultOf(reader: Reader, piece: Piece, bytes: number) {
    const reading = reader.read(piece);
    const before = counted;
    const counting = (async () => {
      const hashes = await reading;
      await before;
      return ordinals.nextOfAll(hashes);
    })();
    counted = counting;
    return { result: await reader.finish(await counting), bytes };
  }

  async function* oldest() {
    const { reader, result } = onTheirWay.shift() as (typeof onTheirWay)[number];
    const done = await result;
    yield done;
    reader.reuse(done.result.lines);
  }

  try {
    let number = 0;
    for await (const { piece, bytes } of readPieces(file, settings.options.delimiter)) {
      const reader = readers[number % readers.length] as Reader;
      number += 1;
      const result = resultOf(reader, piece, bytes);
      // Whoever awaits it hears of a failure; until then it must not pass for one that nobody hears.
      result.catch(() => {});
      onTheirWay.push({ reader, result });
      if (onTheirWay.length >= readers.length * PIECES_A_THREAD) yield* oldest();
    }
    while (onTheirWay.length > 0) yield* oldest();
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
  }
}

function readHere(settings: ReaderSettings): Reader {
  const reader = openPieceReader(settings);
  return {
    read: async (piece) => reader.read(piece),
    finish: async (ordinals) => reader.finish(ordinals),
    reuse: (lines) => reader.reuse(lines),
    close: async () => {},
  };
}

/** A thread answers in the order in which it was asked. */
function readInThread(settings: ReaderSettings): Reader {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: settings,
    // The rows of a piece die together: room for them spares most of the collecting.
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  const waiting: { resolve(answer: unknown): void; reject(error: unknown): void }[] = [];
  let failure: unknown;
  thread.on('message', (answer) => waiting.shift()?.resolve(answer));
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('A thread of the import ended before its work did.')));

  const tell = (question: Question, moved: ArrayBuffer[]) => thread.postMessage(question, moved);

  function ask(question: Question, moved: ArrayBuffer[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure);
      waiting.push({ resolve, reject });
      tell(question, moved);
    });
  }

  return {
    read(piece) {
      if ('records' in piece) return ask({ piece }, []) as Promise<Float64Array>;
      const { number, bytes } = piece;
      return ask({ piece: { number, bytes } }, [bytes.buffer]) as Promise<Float64Array>;
    },
    finish: (ordinals) => ask({ ordinals }, [ordinals.buffer]) as Promise<PieceResult>,
    reuse: (lines) =>
      tell(
        { spent: lines },
        lines.map(({ bytes }) => bytes.buffer),
      ),
    close: () => thread.terminate(),
  };
}
