import { createHash, createHmac } from 'node:crypto';

/** What S3 would answer to what somebody holds who was given a signature: a status, and its word for a refusal. */
export interface Judgement {
  status: number;
  code?: string;
}

const GOOD: Judgement = { status: 200 };
const refused = (status: number, code: string): Judgement => ({ status, code });
const NO_MATCH = refused(403, 'SignatureDoesNotMatch');
const DENIED = refused(403, 'AccessDenied');

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature version 4: `credential` is `KEY/DATE/REGION/s3/aws4_request`. */
function signature(secret: string, credential: string, text: string): string {
  const [, date = '', region = '', service = '', end = ''] = credential.split('/');
  const key = [date, region, service, end].reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

/** `20260624T140000Z` as milliseconds. */
const millisecondsOf = (amzDate: string) =>
  Date.parse(amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** As S3 judges a link: AWS, "Authenticating Requests: Using Query Parameters (AWS Signature Version 4)". */
export function judgeLink(link: string, secret: string, now: Date): Judgement {
  const { host, pathname, searchParams } = new URL(link);
  const said = Object.fromEntries(searchParams);
  const encoded = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const query = Object.entries(said)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const request = ['GET', pathname, query, `host:${host}`, '', said['X-Amz-SignedHeaders'], 'UNSIGNED-PAYLOAD'];
  const [date = '', credential = ''] = [said['X-Amz-Date'], said['X-Amz-Credential']];
  const hash = createHash('sha256').update(request.join('\n')).digest('hex');
  const scope = credential.split('/').slice(1).join('/');
  const text = [said['X-Amz-Algorithm'], date, scope, hash].join('\n');
  if (said['X-Amz-Signature'] !== signature(secret, credential, text)) return NO_MATCH;
  if (now.getTime() > millisecondsOf(date) + Number(said['X-Amz-Expires']) * 1_000) return DENIED;
  return GOOD;
}

type Condition = Record<string, string> | readonly [rule: string, of: string | number, value: string | number];
export interface Policy {
  expiration: string;
  conditions: readonly Condition[];
}

export const policyOf = (fields: Readonly<Record<string, string>>): Policy =>
  JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString('utf8'));

/** Fields of a form that no condition needs to name. */
const UNJUDGED = new Set(['policy', 'x-amz-signature', 'file']);

/** As S3 judges a form: AWS, "POST Policy". Names of fields are the same in any case; the bucket is the one of the address. */
export function judgeForm(
  bucket: string,
  form: Readonly<Record<string, string>>,
  bytes: number,
  secret: string,
  now: Date,
): Judgement {
  const said = new Map(Object.entries(form).map(([name, value]) => [name.toLowerCase(), value]));
  said.set('bucket', bucket);
  const policy = said.get('policy') ?? '';
  const signed = signature(secret, said.get('x-amz-credential') ?? '', policy);
  if (said.get('x-amz-signature') !== signed) return NO_MATCH;
  const { expiration, conditions } = policyOf({ Policy: policy });
  if (now.getTime() > Date.parse(expiration)) return DENIED;

  const named = new Set<string>();
  for (const condition of conditions) {
    const [rule, of, value] = Array.isArray(condition)
      ? (condition as [string, string | number, string | number])
      : (['eq', `$${Object.keys(condition)[0]}`, Object.values(condition)[0]] as [string, string, string]);
    if (rule === 'content-length-range') {
      if (bytes < Number(of)) return refused(400, 'EntityTooSmall');
      if (bytes > Number(value)) return refused(400, 'EntityTooLarge');
      continue;
    }
    const name = `${of}`.slice(1).toLowerCase();
    named.add(name);
    const is = said.get(name);
    const holds = rule === 'eq' ? is === value : rule === 'starts-with' && is?.startsWith(`${value}`);
    if (!holds) return DENIED;
  }
  const unnamed = [...said.keys()].filter((name) => !UNJUDGED.has(name) && !named.has(name));
  return unnamed.length === 0 ? { status: 204 } : DENIED;
}
