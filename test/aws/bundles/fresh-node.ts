import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Call, Called } from './call-bundle.ts';

/** A fresh Node that knows nothing of this repository but the bundles it is asked to load. Closed with `using`. */
export function freshNode(environment: Record<string, string>) {
  const child = fork(join(import.meta.dirname, 'call-bundle.ts'), {
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The fresh Node ended with ${code}; what it said stands above.`);
  });
  // Of interest only to whoever waits for an answer.
  died.catch(() => undefined);
  return {
    /** One at a time. */
    async call(call: Call): Promise<Called> {
      child.send(call);
      const [called] = await Promise.race([once(child, 'message'), died]);
      return called;
    },
    [Symbol.dispose]: () => void child.kill(),
  };
}
