import { createHmac, randomBytes } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { decrypt, encrypt, KEY_BYTES } from '../../../shared/adapters/sealing/cipher.ts';
import { NOWHERE } from '../nowhere.ts';
import { type Answer, type SentCommand, serviceError, stub } from '../stubbed-client.ts';

export const SEAL_KEY = 'alias/seal';
export const MAC_KEY = 'alias/mac';

/** A client whose KMS wraps for real, bound to the encryption context as KMS binds it, and what was asked of it. */
export interface KmsInMemory {
  client: KMSClient;
  sent: SentCommand[];
  /** Answers instead of KMS from now on; nothing: KMS itself again. */
  answerWith(answer?: Answer): void;
}

export function kmsInMemory(): KmsInMemory {
  const keys = new Map([SEAL_KEY, MAC_KEY].map((id) => [id, randomBytes(KEY_BYTES)]));
  const client = new KMSClient({
    // Two tries, not four: throttling costs a second of waiting each.
    ...clientSettings(1_500, 2),
    ...NOWHERE,
  });
  let instead: Answer | undefined;

  const answer: Answer = (command, nth) => {
    if (instead !== undefined) return instead(command, nth);
    const { name, input } = command;
    const key = keys.get(String(input.KeyId));
    if (key === undefined) return serviceError('NotFoundException');
    const context = JSON.stringify(input.EncryptionContext);
    if (name === 'GenerateDataKey') {
      const plain = randomBytes(input.KeySpec === 'AES_256' ? KEY_BYTES : 0);
      return { Plaintext: plain, CiphertextBlob: encrypt(key, context, plain) };
    }
    if (name === 'Decrypt') {
      try {
        return { Plaintext: decrypt(key, context, input.CiphertextBlob as Uint8Array) };
      } catch {
        return serviceError('InvalidCiphertextException');
      }
    }
    return {
      Mac: createHmac('sha256', key)
        .update(input.Message as Uint8Array)
        .digest(),
    };
  };

  return {
    client,
    sent: stub(client, answer),
    answerWith: (other) => {
      instead = other;
    },
  };
}
