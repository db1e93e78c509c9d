/** Elements of which nothing is read to anybody. */
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object', 'iframe']);
/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'p div br tr li ul ol table h1 h2 h3 h4 h5 h6 blockquote section article header footer hr pre dd dt'.split(' '),
);
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  eacute: 'é',
  iexcl: '¡',
  iquest: '¿',
  ntilde: 'ñ',
};

/**
 * The words of an HTML mail. Reads each character once, so that no markup makes it slow; loads nothing, keeps no address of a
 * picture or link. Quoted mails (`blockquote`, what Gmail and Outlook mark) begin their lines with `>`, so that they are cut
 * like those of plain text.
 */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  let unseen: string | undefined;
  let at = 0;
  const isWithin = (name: string) => unseen === undefined || unseen === name;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open === -1 ? html.length : open;
    if (unseen === undefined) out.push(html.slice(at, until));
    if (open === -1) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close === -1) {
      // No tag any more: what is left is text.
      if (unseen === undefined) out.push(html.slice(open));
      break;
    }
    const tag = html.slice(open + 1, Math.min(close, open + 300));
    const isEnd = tag.startsWith('/');
    const name = /^\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase();
    if (name === undefined && unseen === undefined) {
      // "<3" is a heart.
      out.push('<');
      at = open + 1;
      continue;
    }
    at = close + 1;
    if (name === undefined || !isWithin(name)) continue;
    if (UNSEEN.has(name)) unseen = isEnd || tag.endsWith('/') ? undefined : name;
    else if (!isEnd && (name === 'blockquote' || /class="?'?(gmail_quote|moz-cite)|id="?'?divRplyFwdMsg/i.test(tag))) {
      out.push(`\n${QUOTE_BEGINS}\n`);
    } else if (BLOCKS.has(name)) out.push('\n');
  }
  return decoded(out.join(''))
    .replace(/[ \t\f\v\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A line that stands for what a mail program marks as the beginning of an older mail. */
export const QUOTE_BEGINS = '> [...]';

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()] ?? whole;
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  });
}
