/**
 * Where stubbed clients would go, were they not stubbed: an address that nothing listens on, whatever AWS_ENDPOINT_URL says
 * (it may be the word `account`, which no client can read). Clients of an emulator take its address in place of this one.
 */
export const NOWHERE = {
  endpoint: 'http://127.0.0.1:1',
  region: 'eu-central-1',
  credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
};

/**
 * Where emulated services are: at this address, at AWS itself (`account`), or in this process. Known to all files of a worker from the first
 * on, as the variable is gone then: the SDK reads it itself, and takes `account` for an address.
 */
export const AWS_ENDPOINT = process.env.AWS_ENDPOINT_URL;
if (AWS_ENDPOINT === 'account') delete process.env.AWS_ENDPOINT_URL;
