import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FrontDoor } from '../../ports/front-door.ts';
import { setting } from './settings.ts';

/**
 * CloudFront adds the secret, in `x-origin-secret`, and says who asked, in `cloudfront-viewer-address`; from anybody else
 * neither is believed. Several secrets are good at a time, so that they can be changed without a closed door. Where
 * CloudFront does not forward the viewer's address, that of CloudFront stands for it. @throws AppError `setting-missing`.
 */
export const frontDoor: FrontDoor = ({ headers, requestContext }) => {
  const { sourceIp } = requestContext.http;
  const isThroughIt = isOneOf(headers['x-origin-secret'] ?? '', setting('ORIGIN_SECRETS'));
  if (!isThroughIt) return { isThroughIt, sourceIp };
  return { isThroughIt, sourceIp: addressIn(headers['cloudfront-viewer-address'] ?? '') ?? sourceIp };
};

/** In a time that tells nothing of how much was right, nor of which it was. */
function isOneOf(presented: string, list: string): boolean {
  const secrets = list.split(',').map((secret) => secret.trim());
  const digest = digestOf(presented);
  // An empty piece of the list is no secret: it would open to whoever sends none.
  return secrets.map((secret) => timingSafeEqual(digestOf(secret), digest) && secret !== '').includes(true);
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** `198.51.100.10:46532`, `2001:db8::1:46532`, `[2001:db8::1]:46532`. */
const ADDRESS_AND_PORT = /^\[?(?<address>[\d.:a-f]+)\]?:\d{1,5}$/i;

function addressIn(addressAndPort: string): string | undefined {
  const { address = '' } = ADDRESS_AND_PORT.exec(addressAndPort)?.groups ?? {};
  return isIP(address) === 0 ? undefined : address;
}
