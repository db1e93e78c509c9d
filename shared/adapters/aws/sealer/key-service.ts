import { DecryptCommand, GenerateDataKeyCommand, GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { AppError } from '../../../domain/errors.ts';
import { tampered } from '../../sealing/sealed-text.ts';
import { asking } from '../service-away.ts';

/** Another text would give other digests: nobody would be found again by phone, mail or order. */
const MAC_MESSAGE = 'comeback mac key 1';

/** Data keys of 32 bytes that only KMS can unwrap, and only for the key id that they were made for. */
export interface KeyService {
  make(keyId: string): Promise<{ plain: Uint8Array; wrapped: Uint8Array }>;
  /** @throws AppError `tampered`: wrapped for another key id, or changed. */
  unwrap(keyId: string, wrapped: Uint8Array): Promise<Uint8Array>;
  /** 32 bytes that only holders of `kms:GenerateMac` can have: the same each time. */
  macMaster(): Promise<Uint8Array>;
}

/** All throw AppError `busy` (retryable), or `key-refused` if KMS will not use the key. */
export function openKeyService(
  kms: KMSClient,
  { sealKeyId, macKeyId }: { sealKeyId: string; macKeyId: string },
): KeyService {
  return {
    async make(keyId) {
      const command = new GenerateDataKeyCommand({
        KeyId: sealKeyId,
        KeySpec: 'AES_256',
        EncryptionContext: { keyId },
      });
      const { Plaintext, CiphertextBlob } = await asked(() => kms.send(command));
      return { plain: present(Plaintext), wrapped: present(CiphertextBlob) };
    },

    async unwrap(keyId, wrapped) {
      const command = new DecryptCommand({
        KeyId: sealKeyId,
        CiphertextBlob: wrapped,
        EncryptionContext: { keyId },
      });
      const { Plaintext } = await asked(
        () => kms.send(command),
        (error) => (error.name === 'InvalidCiphertextException' ? tampered(keyId, error) : refused(error)),
      );
      return present(Plaintext);
    },

    async macMaster() {
      const command = new GenerateMacCommand({
        KeyId: macKeyId,
        MacAlgorithm: 'HMAC_SHA_256',
        Message: Buffer.from(MAC_MESSAGE),
      });
      const { Mac } = await asked(() => kms.send(command));
      return present(Mac);
    },
  };
}

async function asked<T>(ask: () => Promise<T>, explain: (error: Error) => AppError = refused): Promise<T> {
  try {
    return await asking('KMS', ask);
  } catch (error) {
    // Only what the service itself said; a fault on the way there stays what it is.
    throw error instanceof Error && '$fault' in error ? explain(error) : error;
  }
}

/** Disabled, pending deletion, gone, or not for this role: no try will help, a person must. */
function refused(cause: Error): AppError {
  return new AppError('KeyRefused', 'key-refused', `KMS does not use the key for this function: ${cause.name}.`, {
    cause,
  });
}

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('KMS answered without the bytes that were asked for.');
  return bytes;
}
