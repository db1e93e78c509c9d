/** Mails as they come over the wire: lines joined by CRLF, header first. */
export function aMail(
  headers: Readonly<Record<string, string | readonly string[] | undefined>> = {},
  body: string | Uint8Array = 'The kettle leaks.',
): Uint8Array {
  const all = {
    From: 'Robin Doe <robin@example.com>',
    To: 'complaints@northwind.example',
    Subject: 'My kettle',
    'Message-ID': '<1@example.com>',
    Date: 'Wed, 24 Jun 2026 09:00:00 -0400',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => [value ?? []].flat().map((one) => `${name}: ${one}`));
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'),
    typeof body === 'string' ? Buffer.from(body.replace(/\r?\n/g, '\r\n')) : body,
  ]);
}

export interface Part {
  headers: Readonly<Record<string, string>>;
  body: string;
}

export function parts(list: readonly Part[], type = 'mixed', boundary = 'b1') {
  const written = list.map(
    ({ headers, body }) =>
      `--${boundary}\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n')}\n\n${body}\n`,
  );
  return {
    headers: { 'Content-Type': `multipart/${type}; boundary="${boundary}"` },
    body: `${written.join('')}--${boundary}--\n`,
  };
}

export function file(name: string, content: Uint8Array, type = 'application/octet-stream'): Part {
  return {
    headers: {
      'Content-Type': `${type}; name="${name}"`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Transfer-Encoding': 'base64',
    },
    body: Buffer.from(content).toString('base64'),
  };
}

export const words = (body: string, type = 'text/plain; charset=utf-8'): Part => ({
  headers: { 'Content-Type': type },
  body,
});

/** The first bytes are what counts. */
export const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64, 7)]);
