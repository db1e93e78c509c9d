import { Writable } from 'node:stream';
import type { Log } from '../../../shared/ports/surroundings.ts';
import { openLog } from '../../../shared/runtime/logger.ts';
import type { Ports } from '../../../shared/runtime/services.ts';

/** The house's own logger, with what it has written so far. */
export function heardLog(): { log: Log; text(): string; lines(): Record<string, unknown>[] } {
  let written = '';
  const to = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  return {
    log: openLog(to),
    text: () => written,
    lines: () =>
      written
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
  };
}

/** As much of an engine as a handler without needs of its own asks for; what it counts goes nowhere unless asked for. */
export function portsWith(parts: Partial<Ports>): Ports {
  return { meter: { count: () => {} }, ...parts } as Ports;
}
