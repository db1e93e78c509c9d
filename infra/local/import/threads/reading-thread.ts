/** A thread that reads pieces of a file for an import: answers each message in turn. Started by `reading.ts` alone. */
import { parentPort, workerData } from 'node:worker_threads';
import { openPieceReader, type PieceReader, type ReaderSettings } from './piece-reader.ts';

/** What a thread is asked: one of the two steps; or told, without an answer: what it can reuse. */
export type Question =
  | { piece: Parameters<PieceReader['read']>[0] }
  | { ordinals: Uint32Array }
  | { spent: Parameters<PieceReader['reuse']>[0] };

const reader = openPieceReader(workerData as ReaderSettings);

parentPort?.on('message', (question: Question) => {
  if ('spent' in question) return reader.reuse(question.spent);
  if ('piece' in question) {
    const hashes = reader.read(question.piece);
    parentPort?.postMessage(hashes, [hashes.buffer]);
    return;
  }
  const result = reader.finish(question.ordinals);
  parentPort?.postMessage(
    result,
    result.lines.map(({ bytes }) => bytes.buffer),
  );
});
