import type { Language } from '../domain/case/vocabulary.ts';

/**
 * Of every page for customers: readable on a small phone, in either colour scheme, at any size of type, and on paper. Contrasts are
 * those of WCAG 2.2 AA, a test computes them; what is pressed is 44 pixels high and more.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; --paper: #fff; --ink: #1a1e23; --soft: #48525c; --line: #68727d; --fill: #eef2f6; --key: #0a4a94; --on-key: #fff; --wrong: #9a001b; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171b; --ink: #e8ecf0; --soft: #b4bdc7; --line: #939da8; --fill: #20262c; --key: #a3cdff; --on-key: #0b1a2a; --wrong: #ff9eab; } }
:root.large { font-size: 1.5rem; }
body { max-width: 36rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; background: var(--paper); color: var(--ink); }
header { border-bottom: 1px solid var(--line); padding-bottom: 0.5rem; color: var(--soft); font-weight: 600; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; line-height: 1.25; margin: 2rem 0 0.5rem; }
ul { padding-left: 1.25rem; }
a { color: var(--key); }
fieldset { min-width: 0; margin: 0 0 1.5rem; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
label { font-weight: 600; }
label.choice { display: flex; gap: 0.75rem; align-items: center; box-sizing: border-box; min-height: 2.75rem; padding: 0.25rem 0; line-height: 1.25; font-weight: inherit; }
.marks { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
.marks label.choice { gap: 0.5rem; min-width: 2.75rem; }
input[type=radio], input[type=checkbox] { flex: none; width: 1.375rem; height: 1.375rem; margin: 0; accent-color: var(--key); }
textarea, select, input:not([type=radio], [type=checkbox]) { display: block; box-sizing: border-box; width: 100%; min-height: 2.75rem; margin: 0.25rem 0 1.5rem; padding: 0.5rem; border: 1px solid var(--line); border-radius: 0.375rem; background: var(--paper); color: inherit; font: inherit; }
button { min-height: 2.75rem; margin: 0 0.5rem 0.75rem 0; padding: 0.5rem 1.5rem; border: 0.125rem solid var(--key); border-radius: 0.375rem; background: var(--key); color: var(--on-key); font: inherit; font-weight: 600; }
button.even { background: var(--paper); color: var(--key); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
nav li, nav a { display: inline-flex; align-items: center; min-height: 2.75rem; min-width: 2.75rem; }
details { margin: 0 0 1.5rem; }
summary { display: list-item; line-height: 2.75rem; color: var(--key); font-weight: 600; cursor: pointer; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.number { font-size: 1.5rem; white-space: nowrap; }
dt { margin-top: 1rem; font-weight: 600; }
dd { margin: 0; }
.lines { white-space: pre-line; }
.told { border-left: 0.3rem solid; padding: 0.25rem 1rem; background: var(--fill); }
.asked { border-left: 0.15rem solid; padding-left: 0.85rem; white-space: pre-line; }
.hint { margin: 0; color: var(--soft); }
.error { color: var(--wrong); font-weight: 600; }
p.error { margin: 0; }
.error a { color: inherit; }
[aria-invalid=true] { outline: 0.125rem solid var(--wrong); }
:focus-visible { outline: 0.2rem solid var(--key); outline-offset: 0.1rem; }
@media print { :root { --paper: #fff; --ink: #000; --soft: #000; --fill: #fff; --key: #000; } form, nav { display: none; } }
@supports selector(:has(*)) { form:has(input[name=reaction]):not(:has(#reaction-dissatisfied:checked)) #because { display: none; } }
`;

export interface PageFacts {
  language: Language;
  title: string;
  /** Stands on top, as text. */
  firm?: string;
  /** In large print: 24 pixels, which is 18 points, where the browser's own type is not larger still. */
  isLarge?: boolean | undefined;
}

/** One page, whole: `body` is HTML, whatever people wrote in it escaped. Works without a script. */
export function page({ language, title, firm, isLarge = false }: PageFacts, body: string): string {
  return `<!doctype html>
<html lang="${language}"${isLarge ? ' class="large"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${firm === undefined ? '' : `<header>${escaped(firm)}</header>\n`}<main>
${body}
</main>
</body>
</html>
`;
}

/** Text as it reads, whatever signs stand in it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Those that are there, one under the other. */
export function blocks(...parts: (string | undefined | false)[]): string {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n');
}

/** A paragraph of text; lines in it stay lines. */
export const paragraph = (text: string): string =>
  `<p${text.includes('\n') ? ' class="lines"' : ''}>${escaped(text)}</p>`;

/** The same of the firm's own words, whose web addresses can be pressed. Never of what people wrote. */
export const linkedParagraph = (text: string): string =>
  paragraph(text).replaceAll(
    /https:\/\/(?:&#38;|[^\s<&])*[^\s<&.,;:)]/g,
    (address) => `<a href="${address}" rel="noreferrer">${address}</a>`,
  );

/** A radio button inside its label: the whole line can be pressed. */
export function choice(name: string, value: string, words: string, attribute = ''): string {
  const id = `${name}-${value || 'none'}`;
  const input = `<input type="radio" id="${id}" name="${name}" value="${value}"${attribute === '' ? '' : ` ${attribute}`}>`;
  return `<label class="choice" for="${id}">${input} ${escaped(words)}</label>`;
}

/** A box to tick inside its label. */
export function tick(name: string, words: string, isTicked: boolean): string {
  const input = `<input type="checkbox" id="${name}" name="${name}" value="yes"${isTicked ? ' checked' : ''}>`;
  return `<label class="choice" for="${name}">${input} ${escaped(words)}</label>`;
}

/** A box for words with its label. */
export function wordsBox(name: string, label: string, longest: number, attributes = ''): string {
  const more = attributes === '' ? '' : ` ${attributes}`;
  return `<label for="${name}">${escaped(label)}</label>
<textarea id="${name}" name="${name}" rows="4" maxlength="${longest}"${more}></textarea>`;
}
