import { AppError } from '../../domain/errors.ts';

/** The address cannot be served, or its owner wants no more from us: no try will help. Never says which address. */
export function undeliverable(channel: 'mail' | 'sms', cause?: Error): AppError {
  return new AppError('Undeliverable', 'undeliverable', `By ${channel} this letter cannot reach that address.`, {
    cause,
  });
}
