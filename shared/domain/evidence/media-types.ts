/** What files may be, by what they are and not by what they say: a page, a program or an archive is none of these. */
export const MEDIA_TYPES = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'log', 'csv'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4', 'm4a', 'm4v', 'mov'],
} as const satisfies Record<string, readonly string[]>;
export type MediaType = keyof typeof MEDIA_TYPES;
export const MEDIA_TYPE_NAMES = Object.keys(MEDIA_TYPES) as MediaType[];

/** Mails as they came are kept beside what was read of them: only by the house itself, never from an upload. */
export const MAIL_TYPE = 'message/rfc822';

export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** As much of a file as it takes to say what it is. */
export const HEAD_BYTES = 4_096;

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/**
 * What a file is, by its first bytes. A short table instead of a library that knows hundreds: what is not in it is refused.
 * Plain text is what has no control characters and begins like no page: a browser that is told `text/plain` and `nosniff` shows it
 * as such.
 */
export function mediaTypeOf(head: Uint8Array): MediaType | undefined {
  if (head.length === 0) return undefined;
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/^GIF8[79]a$/.test(ascii(head, 0, 6))) return 'image/gif';
  if (ascii(head, 0, 4) === 'RIFF') {
    return { WEBP: 'image/webp', WAVE: 'audio/wav' }[ascii(head, 8, 12)] as MediaType | undefined;
  }
  if (ascii(head, 0, 5) === '%PDF-') return 'application/pdf';
  if (ascii(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  if (ascii(head, 4, 8) === 'ftyp')
    return /^(hei[cx]|mif1|msf1)$/.test(ascii(head, 8, 12)) ? 'image/heic' : 'video/mp4';
  return isPlainText(head) ? 'text/plain' : undefined;
}

function isPlainText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)) return false;
  return !/^\s*<(!doctype|\?xml|html|head|body|script|svg|[a-z]+[\s>])|^#!|^MZ/i.test(ascii(head, 0, 256));
}

/** Whether the end of the name fits what the file is; a name without an end does. */
export function fitsName(name: string, type: MediaType): boolean {
  const end = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
  return end === undefined || (MEDIA_TYPES[type] as readonly string[]).includes(end);
}
