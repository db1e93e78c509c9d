import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import { contention } from '../../domain/errors.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { openDigests } from '../sealing/digests.ts';
import { erased, sealText, unsealText } from '../sealing/sealed-text.ts';
import { clientSettings } from './clients.ts';
import type { ErasureList } from './sealer/erasure-list.ts';
import { openKeyCache } from './sealer/key-cache.ts';
import { openKeyService } from './sealer/key-service.ts';
import { type KeysTable, openKeysTable } from './sealer/keys-table.ts';
import { setting } from './settings.ts';

interface SealerSettings {
  keysTable: string;
  sealKeyId: string;
  macKeyId: string;
  erasuresBucket: string;
}

const settingsOfEnvironment = (): SealerSettings => ({
  keysTable: setting('KEYS_TABLE_NAME'),
  sealKeyId: setting('SEAL_KEY_ID'),
  macKeyId: setting('MAC_KEY_ID'),
  erasuresBucket: setting('ERASURES_BUCKET'),
});

/**
 * Envelope encryption by KMS: one data key per key id, kept wrapped in a table of its own. Plain keys stay in memory for at
 * most a minute, so that long an erasure elsewhere may go unnoticed here. Asks KMS while opening, once, for the master of
 * the keyed digests, if `operations` has `mac`.
 */
export async function openSealer({
  clock,
  operations,
  kms = new KMSClient(clientSettings()),
  keys,
  s3,
  settings = settingsOfEnvironment(),
}: {
  clock: Clock;
  operations: readonly string[];
  kms?: KMSClient;
  keys?: DynamoDBClient;
  s3?: S3Client;
  settings?: SealerSettings;
}): Promise<Sealer> {
  const service = openKeyService(kms, settings);
  // Opened when a key is first asked for: who only makes digests asks no table, and its bundle has no client of one.
  let opened: KeysTable | undefined;
  const table = () => (opened ??= openKeysTable(keys ?? new DynamoDBClient(clientSettings()), settings.keysTable));
  const cache = openKeyCache(clock);
  const hasDigests = operations.includes('mac');

  let erasures: Promise<ErasureList> | undefined;

  const read = async (keyId: string) => {
    const kept = await table().read(keyId);
    return kept instanceof Uint8Array ? service.unwrap(keyId, kept) : kept;
  };
  const sharedRead = shared(read);
  const make = shared(async (keyId) => {
    const { plain, wrapped } = await service.make(keyId);
    return (await table().add(keyId, wrapped)) ? plain : read(keyId);
  });

  return {
    async seal(keyId, text) {
      const key = await cache.getOr(keyId, async () => (await sharedRead(keyId)) ?? make(keyId));
      if (key === 'destroyed') throw erased();
      if (key === undefined) throw contention(`the key ${keyId}`);
      return sealText(key, keyId, text);
    },

    async unseal(keyId, sealed) {
      // Once more by itself: the shared answer may be older than a key that was made in between.
      const key = await cache.getOr(keyId, async () => (await sharedRead(keyId)) ?? read(keyId));
      return key === 'destroyed' ? undefined : unsealText(key, keyId, sealed);
    },

    async destroyKey(keyId) {
      // Loaded here: few functions erase, and S3's client is the largest of all.
      erasures ??= import('./sealer/erasure-list.ts').then((list) => list.openErasureList(settings.erasuresBucket, s3));
      // First the list: what breaks off in between is made good by the next try, or by a replay.
      await (await erasures).append(keyId);
      await table().destroy(keyId, clock.now());
      cache.forget(keyId);
    },

    mac: hasDigests ? openDigests(await service.macMaster()) : noDigests,
  };
}

/** Those who ask for the same key at the same time wait for one answer: a batch seals a thousand texts under one. */
function shared<T>(ask: (keyId: string) => Promise<T>): (keyId: string) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (keyId) => {
    const answer = underWay.get(keyId) ?? ask(keyId).finally(() => underWay.delete(keyId));
    underWay.set(keyId, answer);
    return answer;
  };
}

function noDigests(): never {
  throw new Error('This function does not name sealer.mac among what it uses, so it was opened without digests.');
}
