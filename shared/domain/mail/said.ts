/** Where mail programs begin what was written before, in the languages that we serve and those of big programs. */
const QUOTE_HEADINGS = [
  /^-{2,}\s*(original message|mensaje original|oorspronkelijk bericht|forwarded message|mensaje reenviado|doorgestuurd bericht)\s*-*$/i,
  /^(on|el|op)\b.{5,200}(?<!\p{L})(wrote|escribió|schreef)(?!\p{L}).{0,100}:\s*$/iu,
  /^_{20,}$/,
  /^> \[\.\.\.\]$/,
];
/** Outlook's block of headers: two of them in a row. */
const QUOTED_HEADER = /^\s*\*?(from|de|van|sent|enviado|verzonden|to|para|aan|date|fecha|datum)\s*:\*?\s+\S/i;

/** As long as a complaint may be. */
const MOST_CHARACTERS = 10_000;
const CUT = '\n[...]';

/**
 * What the sender wrote now: without the mails below it, and without what no text may hold. The whole mail is kept beside it, so
 * nothing is lost where a person writes between quoted lines or this takes words for a heading.
 */
export function saidNow(text: string): string {
  const lines = clean(text).split('\n');
  const onlyQuotes = quotedToTheEnd(lines);
  const end = lines.findIndex((line, at) => at === onlyQuotes || isQuoteBegin(line, lines[at + 1] ?? ''));
  const own = (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
  // Somebody who answers below or between the lines: everything but the quoted lines.
  return own !== ''
    ? own
    : lines
        .filter((line) => !line.startsWith('>'))
        .join('\n')
        .trim();
}

/** Fits a text into what a complaint or reply may be; the rest is in the mail. */
export function fitted(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const kept = text.slice(0, MOST_CHARACTERS - CUT.length);
  // Not half of a character that takes two places.
  return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept) + CUT;
}

/** Without control characters, half characters and marks that turn the direction of text around. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** A subject, a name: one line of at most so many characters. */
export function cleanLine(text: string, most: number): string {
  return clean(text)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Where the quoted lines begin that go on to the end of the mail; -1 where it ends in words of its own. */
function quotedToTheEnd(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => !line.startsWith('>') && line.trim() !== '');
  return lines.findIndex((line, at) => at > last && line.startsWith('>'));
}

function isQuoteBegin(line: string, next: string): boolean {
  const trimmed = line.trim();
  if (QUOTE_HEADINGS.some((heading) => heading.test(trimmed.slice(0, 400)))) return true;
  // Gmail breaks its heading over two lines.
  if (/^(on|el|op)\b/i.test(trimmed) && QUOTE_HEADINGS[1]?.test(`${trimmed} ${next.trim()}`.slice(0, 400))) return true;
  return QUOTED_HEADER.test(line.slice(0, 400)) && QUOTED_HEADER.test(next.slice(0, 400));
}
