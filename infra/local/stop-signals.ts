/** npm passes on a Ctrl-C that the terminal has already given to us: two within this time are one. */
const SAME_PRESS_MS = 500;

/** Resolves at the first SIGINT or SIGTERM. A later one ends the process at once, with exit code 130. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const stop = () => {
      first ??= performance.now();
      if (performance.now() - first > SAME_PRESS_MS) process.exit(130);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
