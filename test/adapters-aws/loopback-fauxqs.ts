import { buildApp } from 'fauxqs';
import { NOWHERE } from './nowhere.ts';

/** SQS and S3 in this process, empty. */
export interface Fauxqs {
  /** What a client is told to go there; one of S3 needs `forcePathStyle`, too. */
  place: typeof NOWHERE;
  stop(): Promise<void>;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Reached from this machine only, at a free port: fauxqs' own `startFauxqs` listens to the world. */
export async function loopbackFauxqs(): Promise<Fauxqs> {
  const app = buildApp({ logger: false });
  // S3 takes 5 GB at once, and fauxqs 11 MiB: bodies of no other kind (S3's) may be as large as a mail.
  app.removeContentTypeParser('');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return { place: { ...NOWHERE, endpoint }, stop: () => app.close() };
}
