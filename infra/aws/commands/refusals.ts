import { AppError } from '../../../shared/domain/errors.ts';

/** Names by which the SDK and services say that nobody, or somebody no longer, is asking. */
const NOBODY =
  /^(CredentialsProviderError|TokenProviderError|UnrecognizedClientException|InvalidClientTokenId|ExpiredToken|AuthFailure|InvalidAccessKeyId|SignatureDoesNotMatch)/;
const FORBIDDEN = /^(AccessDenied|UnauthorizedOperation|NotAuthorized)/;

/**
 * Does a command of an operator against AWS.
 *
 * @throws AppError `no-credentials`, `not-allowed`, each a sentence; all else as it comes
 */
export async function asOperator<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

function refusalOf(error: unknown): AppError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (NOBODY.test(error.name)) {
    const message = `AWS does not know who you are (${error.name}): sign in, or set AWS_PROFILE, and try again.`;
    return new AppError('NoCredentials', 'no-credentials', message, { expose: true, cause: error });
  }
  if (FORBIDDEN.test(error.name)) {
    const message = `AWS does not let you do this: ${error.message}`;
    return new AppError('NotAllowed', 'not-allowed', message, { expose: true, cause: error });
  }
  return undefined;
}
