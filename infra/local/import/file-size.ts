import { createReadStream } from 'node:fs';

/** Larger files are history: agents' pages would be busy for hours with purchases that nobody looks at. */
export const REMEMBERED_ROWS = 200_000;

/** Whether a file has at most so many lines; looks no further than it must. */
export async function hasAtMostLines(file: string, most: number): Promise<boolean> {
  let lines = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
    if (lines > most) return false;
  }
  return true;
}
