import { describe, expect, test } from 'vitest';
import { caseNumberAt, printedCaseNumber } from '../../../shared/domain/case/case-number.ts';
import { machineBehind } from '../../../shared/domain/mail/automatic.ts';
import { clean, saidNow } from '../../../shared/domain/mail/said.ts';
import { threadsOf } from '../../../shared/domain/mail/thread.ts';
import { verdictsOf } from '../../../shared/domain/mail/verdicts.ts';
import { mailIdOf, partsOf } from '../../../shared/runtime/mail/mail-parts.ts';
import { readMail } from '../../../shared/runtime/mail/read-mail.ts';
import { aMail, file, PNG, parts, words } from '../../support/mails.ts';

const OWN = 'complaints@northwind.example';
const NUMBER = caseNumberAt(482_193_756);
const PRINTED = printedCaseNumber(NUMBER);
const TOKEN = '0123456789abcdef01234567';

async function read(raw: Uint8Array) {
  const mail = await readMail(raw);
  if (mail === undefined) throw new Error('not read');
  return mail;
}
async function said(raw: Uint8Array) {
  return saidNow((await read(raw)).text);
}
async function kept(raw: Uint8Array) {
  const mail = await read(raw);
  return partsOf(mail, raw, mailIdOf(mail));
}
const withParts = (...list: Parameters<typeof parts>[0]) => {
  const { headers, body } = parts(list);
  return aMail(headers, body);
};

describe('what people write', () => {
  test('plain words are the complaint', async () => {
    expect(await said(aMail())).toBe('The kettle leaks.');
  });

  test('of two forms of the same words, the plain one', async () => {
    const { headers, body } = parts([words('plain'), words('<p>rich</p>', 'text/html')], 'alternative');
    expect(await said(aMail(headers, body))).toBe('plain');
  });

  test('words in HTML only, without what nobody reads and without loading anything', async () => {
    const html =
      '<html><head><title>x</title><style>p{}</style></head><body><p>Caf&eacute; &amp; <b>bar</b></p>' +
      '<script>alert(1)</script><img src="https://track.example/1.gif" alt=""><div>second<br>third</div></body></html>';
    expect(await said(aMail({ 'Content-Type': 'text/html; charset=utf-8' }, html))).toBe('Café & bar\n\nsecond\nthird');
  });

  test.each([
    ['iso-8859-1', 'quoted-printable', 'El art=EDculo est=E1 roto', 'El artículo está roto'],
    ['windows-1252', 'quoted-printable', '=93kapot=94 =80 5', '“kapot” € 5'],
    ['utf-8', 'base64', Buffer.from('Más tarde').toString('base64'), 'Más tarde'],
    ['shift_jis', 'base64', Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]).toString('base64'), 'テスト'],
    ['x-no-such-charset', '7bit', 'still words', 'still words'],
  ])('a charset %s in %s', async (charset, encoding, body, expected) => {
    const headers = { 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': encoding };
    expect(await said(aMail(headers, body))).toBe(expected);
  });

  test('bytes that are of no charset become marks, not a failure', async () => {
    const raw = aMail({ 'Content-Type': 'text/plain; charset=utf-8' }, Buffer.from([0x61, 0xff, 0xfe, 0x62]));
    expect(await said(raw)).toMatch(/^a\ufffd+b$/);
  });

  test('a name and a subject in encoded words', async () => {
    const mail = await read(
      aMail({ From: '=?utf-8?B?Sm9zw6k=?= <jose@example.com>', Subject: '=?iso-8859-1?Q?Caf=E9?= =?utf-8?Q?_roto?=' }),
    );
    expect(mail.from).toEqual({ name: 'José', address: 'jose@example.com' });
    expect(mail.subject).toBe('Café roto');
  });

  test('no words at all', async () => {
    expect(await said(aMail({}, ''))).toBe('');
  });

  test.each([
    ['English', 'On Tue, 23 Jun 2026 at 10:00, Northwind <complaints@northwind.example> wrote:'],
    ['Spanish', 'El mar, 23 jun 2026 a las 10:00, Northwind (<complaints@northwind.example>) escribió:'],
    ['Dutch', 'Op di 23 jun 2026 om 10:00 schreef Northwind <complaints@northwind.example>:'],
    ['Outlook', '-----Original Message-----'],
    ['a rule of underscores', '________________________________'],
    ['a block of headers', 'From: Northwind <complaints@northwind.example>\nSent: Tuesday, 23 June 2026 10:00'],
    [
      'a heading over two lines',
      'On Tue, 23 Jun 2026 at 10:00, Northwind Appliances\n<complaints@northwind.example> wrote:',
    ],
  ])('the mail below is cut: %s', async (_, heading) => {
    expect(await said(aMail({}, `Here it is.\n\n${heading}\n> What is the number?\n> Yours`))).toBe('Here it is.');
  });

  test('quoted lines at the end without a heading are cut; who answers below them is read', async () => {
    expect(await said(aMail({}, 'Mine.\n> theirs\n> theirs'))).toBe('Mine.');
    expect(await said(aMail({}, '> What is the number?\nIt is 4711.'))).toBe('> What is the number?\nIt is 4711.');
  });

  test('a quoted mail in HTML is cut like one in plain text', async () => {
    const html = '<div>Mine.</div><div class="gmail_quote">On Tue wrote:<blockquote>theirs</blockquote></div>';
    expect(await said(aMail({ 'Content-Type': 'text/html' }, html))).toBe('Mine.');
  });
});

describe('mails that are made to harm', () => {
  test('a line end in a subject splits no header of ours', async () => {
    const mail = await read(aMail({ Subject: '=?utf-8?Q?Hello=0D=0ABcc:_all@example.com?=' }));
    expect(clean(mail.subject).split('\n').length).toBeGreaterThan(0);
    expect(mail.recipients).not.toContain('all@example.com');
  });

  test('text that turns its direction around, and half characters, are taken out', () => {
    expect(clean('pay \u202etxt.exe\u202c now\u0000\u0007')).toBe('pay txt.exe now');
    expect(clean('\ud83d')).toBe('\ufffd');
  });

  test('ten thousand recipients: a hundred are read', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `p${n}@example.com`).join(', ');
    expect((await read(aMail({ To: many }))).recipients).toHaveLength(100);
  });

  test('nested beyond reason it is not read, and not followed', async () => {
    let body = 'deep';
    let headers: Record<string, string> = { 'Content-Type': 'text/plain' };
    for (let depth = 0; depth < 100; depth += 1) {
      const outer = parts([{ headers, body }], 'mixed', `b${depth}`);
      headers = outer.headers;
      body = outer.body;
    }
    expect(await readMail(aMail(headers, body))).toBeUndefined();
  });

  test('mails within mails: a few are read, the rest stay files', async () => {
    let inner = Buffer.from(aMail()).toString();
    for (let depth = 0; depth < 12; depth += 1) {
      inner = `From: a@example.com\nSubject: ${depth}\nContent-Type: message/rfc822\n\n${inner}`;
    }
    expect(await readMail(Buffer.from(inner))).toBeDefined();
  });

  test('headers by the megabyte are not read', async () => {
    expect(await readMail(aMail({ 'X-Long': 'x'.repeat(2 * 1024 * 1024) }))).toBeUndefined();
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from(Array.from({ length: 4_096 }, (_, n) => (n * 7919) % 256))],
    ['a page', Buffer.from('<!doctype html><p>hello')],
    ['no header', Buffer.from('\r\n\r\njust words')],
  ])('%s is no mail', async (_, raw) => {
    expect(await readMail(raw)).toBeUndefined();
  });

  test('a file named as a path, a device or with a turned direction gets a name that is none of these', async () => {
    const names = ['../../etc/passwd.png', 'C:\\con.png', 'a\u202egnp.exe.png', '.png', `${'x'.repeat(300)}.png`];
    const { parts: files } = await kept(withParts(words('see'), ...names.map((name) => file(name, PNG, 'image/png'))));
    for (const { name } of files.slice(1)) expect(name).toMatch(/^(?!con\.)[^/\\\u202e]{1,100}$/);
    expect(files).toHaveLength(1 + names.length);
  });

  test.each([
    ['a program', 'photo.jpg', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1')],
    ['a page', 'photo.jpg', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing with a script', 'drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['an archive (never expanded)', 'bomb.zip', Buffer.from(`PK\x03\x04${'\x00'.repeat(60)}`, 'latin1')],
    ['Outlook’s own wrapping', 'winmail.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 1])],
    ['nothing', 'empty.png', Buffer.alloc(0)],
    ['a picture under the name of a program', 'photo.exe', PNG],
  ])('%s is left in the mail, and counted', async (_, name, content) => {
    const { parts: files, left } = await kept(withParts(words('see'), file(name, content)));
    expect(files.map(({ mediaType }) => mediaType)).toEqual(['message/rfc822']);
    expect(left).toBe(1);
  });

  test('a file of more than ten megabytes is left in the mail', async () => {
    const { parts: files, left } = await kept(
      withParts(words('see'), file('big.png', Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]))),
    );
    expect([files.length, left]).toEqual([1, 1]);
  });

  test('of sixty files twenty-five are looked at and nineteen kept', async () => {
    const sixty = Array.from({ length: 60 }, (_, n) => file(`p${n}.png`, Buffer.concat([PNG, Buffer.from([n])])));
    const { parts: files } = await kept(withParts(words('see'), ...sixty));
    expect(files).toHaveLength(20);
  });

  test('markup without an end takes no time that matters', async () => {
    const before = process.cpuUsage();
    await said(
      aMail({ 'Content-Type': 'text/html' }, '<'.repeat(200_000) + '<!--'.repeat(50_000) + '&'.repeat(200_000)),
    );
    await said(aMail({}, 'On '.repeat(100_000)));
    await said(aMail({}, '>\n'.repeat(10_000)));
    // Of the processor: a busy machine takes longer by the clock.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e3).toBeLessThan(5_000);
  });

  test('lines without end are not read', async () => {
    expect(await readMail(aMail({}, '>\n'.repeat(300_000)))).toBeUndefined();
  });

  test('two mails with one Message-ID are two, one that comes twice is one', async () => {
    const first = await read(aMail());
    const other = await read(aMail({}, 'The toaster burns.'));
    const again = await read(aMail({ Received: 'from elsewhere by here; Wed, 24 Jun 2026 09:00:09 -0400' }));
    expect(mailIdOf(other)).not.toBe(mailIdOf(first));
    expect(mailIdOf(again)).toBe(mailIdOf(first));
    expect(mailIdOf(first)).toMatch(/^[\w-]{1,64}$/);
  });
});

describe('who wrote it', () => {
  test.each([
    [{ 'Auto-Submitted': 'auto-replied' }, 'automatic'],
    [{ 'Auto-Submitted': 'auto-generated; owner="x"' }, 'automatic'],
    [{ Precedence: 'auto_reply' }, 'automatic'],
    [{ Precedence: 'bulk' }, 'automatic'],
    [{ 'X-Autoreply': 'yes' }, 'automatic'],
    [{ From: 'noreply@shop.example' }, 'automatic'],
    [{ 'List-Id': '<news.example>' }, 'list'],
    [{ 'List-Unsubscribe': '<mailto:x@example.com>' }, 'list'],
    [{ Precedence: 'list' }, 'list'],
    [{ 'Return-Path': '<>' }, 'bounce'],
    [{ From: 'MAILER-DAEMON@mx.example' }, 'bounce'],
    [{ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b1"' }, 'bounce'],
    [{ From: `complaints+${NUMBER}-x@northwind.example` }, 'own'],
    [{ 'X-Comeback-Letter': '1' }, 'own'],
    [{ 'X-Auto-Response-Suppress': 'All' }, undefined],
    [{ 'Auto-Submitted': 'no' }, undefined],
    [{ From: 'not-complaints@northwind.example' }, undefined],
    [{}, undefined],
  ])('%o: %s', async (headers, expected) => {
    expect(machineBehind(await read(aMail(headers)), OWN)).toBe(expected);
  });

  test('what a server found out counts only where one did, and only its own word on top', async () => {
    const forged = aMail({
      'X-SES-Virus-Verdict': ['FAIL', 'PASS'],
      'Authentication-Results': 'amazonses.com; spf=pass; dkim=fail',
    });
    expect(verdictsOf(await read(forged), false)).toMatchObject({ virus: 'not-checked', dkim: 'not-checked' });
    expect(verdictsOf(await read(forged), true)).toEqual({
      virus: 'fail',
      spam: 'not-checked',
      spf: 'pass',
      dkim: 'fail',
      dmarc: 'not-checked',
    });
  });
});

describe('which case it answers', () => {
  test.each([
    ['the subject', { Subject: `RE: Re: your case [#${PRINTED} ${TOKEN}]` }],
    ['a subject that lost its case', { Subject: `re: [#${PRINTED} ${TOKEN.toUpperCase()}]` }],
    ['the address', { To: `complaints+${NUMBER}-${TOKEN}@northwind.example` }],
    ['a copy', { Cc: `x@example.com, Complaints+${NUMBER}-${TOKEN}@Northwind.example` }],
    ['what the server added', { 'Delivered-To': `complaints+${NUMBER}-${TOKEN}@northwind.example` }],
  ])('by %s', async (_, headers) => {
    expect(threadsOf(await read(aMail(headers)), OWN)).toEqual([{ caseNumber: NUMBER, token: TOKEN }]);
  });

  test.each([
    ['a number alone', { Subject: `about ${PRINTED}` }],
    ['a number that is none', { Subject: `[#000-000-0001 ${TOKEN}]` }],
    ['another firm’s address', { To: `complaints+${NUMBER}-${TOKEN}@elsewhere.example` }],
    ['half a token', { Subject: `[#${PRINTED} 0123]` }],
  ])('not by %s', async (_, headers) => {
    expect(threadsOf(await read(aMail(headers)), OWN)).toEqual([]);
  });

  test('a subject full of tries is not followed', async () => {
    const tries = Array.from({ length: 500 }, () => `[#${PRINTED} ${TOKEN}]`).join(' ');
    expect(threadsOf(await read(aMail({ Subject: tries })), OWN)).toHaveLength(5);
  });
});
