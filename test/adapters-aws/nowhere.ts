/**
 * Where stubbed clients would go, were they not stubbed: an address that nothing listens on, whatever AWS_ENDPOINT_URL says
 * (it may be the word `account`, which no client can read). Clients of an emulator take its address in place of this one.
 */
export const NOWHERE = {
  endpoint: 'http://127.0.0.1:1',
  region: 'eu-central-1',
  credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
};
