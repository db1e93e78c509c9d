import { buildApp } from 'fauxqs';
import { NOWHERE } from './nowhere.ts';

/** SQS and S3 in this process, empty. */
export interface Fauxqs {
  /** What a client is told to go there; one of S3 needs `forcePathStyle`, too. */
  place: typeof NOWHERE;
  stop(): Promise<void>;
}

/** Reached from this machine only, at a free port: fauxqs' own `startFauxqs` listens to the world. */
export async function loopbackFauxqs(): Promise<Fauxqs> {
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return { place: { ...NOWHERE, endpoint }, stop: () => app.close() };
}
