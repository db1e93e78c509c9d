import { AppError } from '../../domain/errors.ts';

/** As services, the SDK and Node name and number what passes by itself; the same in every service. */
const AWAY_NAME =
  /^(KmsThrottl|Throttl|RequestThrottled|RequestLimitExceeded|TooManyRequests|SlowDown|ProvisionedThroughputExceeded|ServiceUnavailable|InternalServer|InternalFailure|TimeoutError|RequestTimeout)/;
const AWAY_CODES: ReadonlySet<unknown> = new Set(
  'ECONNRESET ECONNREFUSED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN'.split(' '),
);

/** Asks a service of AWS. @throws AppError `busy`, retryable, where it throttles, breaks or is away; else its own error. */
export async function asking<T>(service: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw isAway(error) ? serviceBusy(service, error) : error;
  }
}

/** Named as the state machine's retries know it. */
export const serviceBusy = (service: string, cause?: unknown) =>
  new AppError('Contention', 'busy', `${service} is overloaded or away`, { retryable: true, expose: true, cause });

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? 0;
  return AWAY_NAME.test(error.name) || AWAY_CODES.has(code) || status === 429 || status >= 500;
}

/** The address cannot be served, or its owner wants no more from us: no try will help. Never says which address. */
export function undeliverable(channel: 'mail' | 'sms', cause?: Error): AppError {
  return new AppError('Undeliverable', 'undeliverable', `By ${channel} this letter cannot reach that address.`, {
    cause,
  });
}
