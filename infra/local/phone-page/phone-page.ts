import { PHONE_SCRIPT } from './phone-script.ts';
import { PHONE_STYLE } from './phone-style.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** A handset that calls the line: plain HTML without any resource, its words put in by its script in the browser's language. */
export function phonePage(firm: string, number: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(firm)}</title>
<style>${PHONE_STYLE}</style>
</head>
<body>
<h1>${escaped(firm)} · ${escaped(number)}</h1>
<noscript><p>This page needs JavaScript.</p></noscript>
<main>
<section id="phone" aria-labelledby="title">
<h2 id="title" data-word="title"></h2>
<div id="display"><span id="state" role="status"></span><span id="elapsed" aria-hidden="true"></span></div>
<div>
<label for="from" data-word="callerId"></label>
<input id="from" type="tel" value="+12025550143" autocomplete="off">
<label class="check" for="withheld"><input id="withheld" type="checkbox"><span data-word="withheld"></span></label>
</div>
<div class="pair">
<button id="call" type="button" data-word="call"></button>
<button id="hang-up" type="button" data-word="hangUp"></button>
</div>
<div id="keys" role="group" aria-labelledby="keys-title">
${KEYS.map((key) => `<button type="button" data-key="${key}">${key}</button>`).join('\n')}
</div>
<span id="keys-title" data-word="keys" hidden></span>
<label class="check" for="mute"><input id="mute" type="checkbox"><span data-word="mute"></span></label>
</section>
<section id="talk" aria-labelledby="captions-title">
<h2 id="captions-title" data-word="captions"></h2>
<dl id="case" hidden>
<dt data-word="caseNumber"></dt><dd id="case-number"></dd>
<dt data-word="pin"></dt><dd id="pin"></dd>
</dl>
<div id="captions" role="log" aria-live="polite" tabindex="0" aria-labelledby="captions-title"></div>
<p id="asked" data-word="asked" hidden></p>
<form id="answer" hidden>
<div><label for="words" data-word="answer"></label><input id="words" type="text" maxlength="1000" autocomplete="off"></div>
<button data-word="send"></button>
</form>
</section>
</main>
<script>${PHONE_SCRIPT}</script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
