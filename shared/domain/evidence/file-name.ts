/** Names that Windows takes for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST_CHARACTERS = 100;

/**
 * A name under which a file can be saved anywhere: no folders, no control characters, nothing that turns the direction of text
 * around and makes `gpj.exe` of `exe.jpg`, no device. What is left of nothing is `file`.
 */
export function safeFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;%]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const end = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - end.length)]
    .slice(0, MOST_CHARACTERS - end.length)
    .join('')
    .trim();
  if (stem === '' || DEVICES.test(stem)) return `file${end}`;
  return stem + end;
}
