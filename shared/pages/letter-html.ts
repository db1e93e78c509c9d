import type { Language } from '../domain/case/vocabulary.ts';
import { escaped } from './page.ts';

/** In pixels: 16 is what mail programs take themselves, 24 is 18 points, the least that is called large print. */
const TYPE_PX = { usual: 16, large: 24 } as const;

/**
 * A letter as HTML, word for word as its text: for who reads mail in a program that shows it, in large print where they need it. Only
 * our own links are links, styles stand on the elements (mail programs drop others), and nothing is loaded.
 */
export function letterHtml(
  text: string,
  { language, isLarge, publicUrl }: { language: Language; isLarge: boolean; publicUrl: string },
): string {
  const size = isLarge ? TYPE_PX.large : TYPE_PX.usual;
  const paragraphs = text.split('\n\n').map((part) => `<p>${linked(part, publicUrl).replaceAll('\n', '<br>\n')}</p>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
</head>
<body style="max-width: 36em; font: ${size}px/1.5 sans-serif; overflow-wrap: anywhere">
${paragraphs.join('\n')}
</body>
</html>
`;
}

/** Text with the links to our own pages in it. */
function linked(text: string, publicUrl: string): string {
  return text
    .split(/(\s+)/)
    .map((word) =>
      word.startsWith(`${publicUrl}/`) ? `<a href="${escaped(word)}">${escaped(word)}</a>` : escaped(word),
    )
    .join('');
}
