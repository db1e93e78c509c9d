import type { Language } from '../domain/case/vocabulary.ts';

/** Of every page for customers: readable on a small phone, in either colour scheme, at any size of type. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
:root.large { font-size: 1.5rem; }
body { max-width: 36rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; line-height: 1.25; margin: 2rem 0 0.5rem; }
ul { padding-left: 1.25rem; }
fieldset { min-width: 0; margin: 0 0 1.5rem; padding: 0.5rem 1rem; }
legend { font-weight: 600; padding: 0 0.25rem; }
fieldset label { display: flex; gap: 0.75rem; align-items: baseline; padding: 0.5rem 0; }
.marks { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
label { font-weight: 600; }
fieldset label { font-weight: inherit; }
textarea, input:not([type=radio]) { display: block; box-sizing: border-box; width: 100%; margin: 0.25rem 0 1.5rem; padding: 0.5rem; font: inherit; }
button { min-height: 2.75rem; margin: 0 0.5rem 0.75rem 0; padding: 0.5rem 1.5rem; font: inherit; }
.told { border-left: 0.3rem solid; padding: 0.25rem 1rem; }
.asked { border-left: 0.15rem solid; padding-left: 0.85rem; white-space: pre-line; }
.hint { margin: 0; }
.error { color: light-dark(#a4001d, #ff9aa8); font-weight: 600; }
.error a { color: inherit; }
[aria-invalid=true] { border: 0.15rem solid light-dark(#a4001d, #ff9aa8); }
:focus-visible { outline: 0.2rem solid light-dark(#00449e, #9ecbff); outline-offset: 0.1rem; }
@supports selector(:has(*)) { form:has(input[name=reaction]):not(:has(#reaction-dissatisfied:checked)) #because { display: none; } }
`;

/**
 * One page, whole: `body` is HTML, whatever people wrote in it escaped. Works without a script, for there is none. `isLarge`: in large
 * print, 24 pixels, which is 18 points, where the browser's own type is not larger still.
 */
export function page(language: Language, title: string, body: string, isLarge = false): string {
  return `<!doctype html>
<html lang="${language}"${isLarge ? ' class="large"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
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

/** A paragraph of text. */
export const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

/** A radio button inside its label: the whole line can be pressed. */
export function choice(name: string, value: string, words: string, attribute = ''): string {
  const id = `${name}-${value || 'none'}`;
  const input = `<input type="radio" id="${id}" name="${name}" value="${value}"${attribute === '' ? '' : ` ${attribute}`}>`;
  return `<label for="${id}">${input} ${escaped(words)}</label>`;
}

/** A box for words with its label. */
export function wordsBox(name: string, label: string, longest: number, attributes = ''): string {
  const more = attributes === '' ? '' : ` ${attributes}`;
  return `<label for="${name}">${escaped(label)}</label>
<textarea id="${name}" name="${name}" rows="4" maxlength="${longest}"${more}></textarea>`;
}
