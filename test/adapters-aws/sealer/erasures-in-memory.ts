import { S3Client } from '@aws-sdk/client-s3';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { NOWHERE } from '../nowhere.ts';
import { type Answer, type SentCommand, stub } from '../stubbed-client.ts';

/** A client whose S3 is one bucket in memory: objects by key, listed in pages. */
export interface ErasuresInMemory {
  client: S3Client;
  sent: SentCommand[];
  objects: Map<string, { body: string; at: Date }>;
  /** Answers instead of S3 from now on. */
  answerWith(answer: Answer): void;
}

export function erasuresInMemory(): ErasuresInMemory {
  const client = new S3Client({
    ...clientSettings(),
    ...NOWHERE,
  });
  const objects: ErasuresInMemory['objects'] = new Map();

  let instead: Answer | undefined;

  const answer: Answer = (command, nth) => {
    if (instead !== undefined) return instead(command, nth);
    const { name, input } = command;
    const key = String(input.Key);
    if (name === 'PutObject') {
      objects.set(key, { body: String(input.Body), at: new Date() });
      return {};
    }
    if (name === 'GetObject') return { Body: { transformToString: async () => objects.get(key)?.body } };
    const first = Number(input.ContinuationToken ?? 0);
    const next = first + Number(input.MaxKeys);
    const keys = [...objects.keys()].filter((each) => each.startsWith(String(input.Prefix))).sort();
    return {
      Contents: keys.slice(first, next).map((Key) => ({ Key, LastModified: objects.get(Key)?.at })),
      ...(next < keys.length ? { NextContinuationToken: `${next}` } : {}),
    };
  };

  return {
    client,
    sent: stub(client, answer),
    objects,
    answerWith: (other) => {
      instead = other;
    },
  };
}
