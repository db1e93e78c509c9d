import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frontDoor } from '../../shared/adapters/aws/front-door.ts';

const EDGE = '130.176.0.1';
const [NEW, OLD] = ['newest-secret', 'older-secret'];
const request = (headers: Record<string, string | undefined>) => ({
  headers,
  requestContext: { http: { sourceIp: EDGE } },
});
const through = (address?: string) =>
  frontDoor(request({ 'x-origin-secret': NEW, 'cloudfront-viewer-address': address }));

beforeEach(() => vi.stubEnv('ORIGIN_SECRETS', `${NEW}, ${OLD}`));
afterEach(() => vi.unstubAllEnvs());

test.each([NEW, OLD])('a request with any of the accepted secrets (%s) came by the front door', (secret) => {
  expect(frontDoor(request({ 'x-origin-secret': secret })).isThroughIt).toBe(true);
});

test.each([
  undefined,
  '',
  ' ',
  'guessed',
  NEW.slice(0, -1),
  `${NEW} `,
  NEW.toUpperCase(),
  `${NEW},${OLD}`,
  `${NEW}, ${OLD}`,
])('a request with %j for a secret came past it, and its word for the address is not taken', (secret) => {
  const headers = { 'x-origin-secret': secret, 'cloudfront-viewer-address': '198.51.100.10:46532' };
  expect(frontDoor(request(headers))).toEqual({ isThroughIt: false, sourceIp: EDGE });
});

test.each([',', ' , ', `${NEW},`, `,,${NEW}`])('an empty piece in the list (%j) opens to nobody', (list) => {
  vi.stubEnv('ORIGIN_SECRETS', list);
  for (const secret of [undefined, '', ' ']) {
    expect(frontDoor(request({ 'x-origin-secret': secret })).isThroughIt).toBe(false);
  }
});

test.each([undefined, ''])('without the setting (%j) nobody is let in, and the fault is named', (list) => {
  vi.stubEnv('ORIGIN_SECRETS', list);
  for (const secret of [undefined, '', NEW]) {
    expect(() => frontDoor(request({ 'x-origin-secret': secret }))).toThrow(
      expect.objectContaining({ code: 'setting-missing', message: expect.stringContaining('ORIGIN_SECRETS') }),
    );
  }
});

test.each([
  ['198.51.100.10:46532', '198.51.100.10'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348:46532', '2001:db8:85a3:8d3:1319:8a2e:370:7348'],
  ['2001:db8::1:46532', '2001:db8::1'],
  ['[2001:db8::1]:46532', '2001:db8::1'],
])('who asks by way of CloudFront is known: %s', (address, sourceIp) => {
  expect(through(address)).toEqual({ isThroughIt: true, sourceIp });
});

test.each([undefined, '', 'unknown', '198.51.100.10', ':443', '999.1.1.1:80', '198.51.100.10:1, 203.0.113.9:2'])(
  'without an address that can be read (%j), that of CloudFront stands for it',
  (address) => {
    expect(through(address)).toEqual({ isThroughIt: true, sourceIp: EDGE });
  },
);
