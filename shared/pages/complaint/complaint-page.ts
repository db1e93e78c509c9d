import {
  AUTHORITIES,
  CONTACT_CHANNELS,
  LANGUAGES,
  type Language,
  SUPPORT_DRIVERS,
} from '../../domain/case/vocabulary.ts';
import { MEDIA_TYPE_NAMES } from '../../domain/evidence/media-types.ts';
import { COMPLAINT_WORDS } from '../complaint-words/complaint-words.ts';
import type { ComplaintWords } from '../complaint-words/words.ts';
import { errorSummary, type FormError } from '../form-error.ts';
import { blocks, choice, escaped, page, paragraph, tick } from '../page.ts';
import { STATUS_WORDS } from '../status-words/status-words.ts';
import {
  type Filled,
  filesField,
  group,
  lineField,
  proseField,
  selectField,
  trapField,
  typedIn,
} from './complaint-fields.ts';
import { DRAFT_SCRIPT } from './draft-script.ts';

export interface ComplaintPageFacts {
  firm: string;
  language: Language;
  /** Of the toll-free line, if there is one. */
  number?: string | undefined;
  /** Signed: when the page was first shown. */
  stamp: string;
  /** What was sent and could not be taken. */
  error?: FormError;
}

/** The page on which customers complain: one form, one box of it that must be filled in, and nothing lost by a mistake. */
export function complaintPage({ firm, language, number, stamp, error }: ComplaintPageFacts): string {
  const words = COMPLAINT_WORDS[language];
  const filled: Filled = { error, optional: words.optional };
  // Of what was too large to be read nothing is left, either: the browser's draft is then all there is.
  const isEmpty = Object.keys(error?.typed ?? {}).length === 0;
  const failed = error === undefined ? '' : `${STATUS_WORDS[language].problemTitle}: `;
  return page(
    { language, firm, title: `${failed}${words.title}: ${firm}` },
    blocks(
      languages(language),
      `<h1>${escaped(words.title)}</h1>`,
      error !== undefined && blocks(errorSummary(error), paragraph(STATUS_WORDS[language].chooseAgain)),
      paragraph(words.intro),
      number !== undefined && `<p>${linked(words.orCall(number), number)}</p>`,
      draft(words),
      `<form id="complaint" method="post" action="/complain?lang=${language}" enctype="multipart/form-data"${isEmpty ? ' data-fresh' : ''}>
<input type="hidden" name="stamp" value="${escaped(stamp)}">`,
      whatHappened(words, filled),
      aboutYou(words, filled),
      support(words, filled),
      somebodyElse(words, filled),
      trapField(words.trap, 'website', filled),
      `<button>${escaped(words.send)}</button>
</form>
<script>${DRAFT_SCRIPT}</script>`,
    ),
  );
}

/** Each in its own words; what was typed is put back by the script. */
function languages(shown: Language): string {
  const ways = LANGUAGES.map((language) => {
    const { name } = COMPLAINT_WORDS[language];
    if (language === shown) return `<li aria-current="true">${escaped(name)}</li>`;
    return `<li><a href="/complain?lang=${language}" lang="${language}" hreflang="${language}">${escaped(name)}</a></li>`;
  });
  return `<nav aria-label="${escaped(COMPLAINT_WORDS[shown].languages)}"><ul>\n${ways.join('\n')}\n</ul></nav>`;
}

function linked(sentence: string, number: string): string {
  return escaped(sentence).replace(escaped(number), `<a href="tel:${escaped(number)}">${escaped(number)}</a>`);
}

/** Shown by the script, and only where the browser really keeps something. */
function draft({ draft: { kept, restored, forget } }: ComplaintWords): string {
  return `<div id="draft" hidden><p class="hint" role="status" data-kept="${escaped(kept)}" data-restored="${escaped(restored)}"></p>
<button type="button" class="even">${escaped(forget)}</button></div>`;
}

function whatHappened(words: ComplaintWords, filled: Filled): string {
  const { message, messageHint, remedySought, orderId, product, files, filesHint, filesTooLarge } = words;
  return blocks(
    `<h2>${escaped(words.happenedHeading)}</h2>`,
    proseField(
      { name: 'message', label: message, hint: messageHint, longest: 10_000, rows: 8, isRequired: true },
      filled,
    ),
    proseField({ name: 'remedySought', label: remedySought, longest: 1_000, rows: 3 }, filled),
    lineField({ name: 'orderId', label: orderId, longest: 64, more: 'autocomplete="off"' }, filled),
    lineField({ name: 'product', label: product, longest: 120, more: 'autocomplete="off"' }, filled),
    filesField(
      {
        name: 'files',
        label: files,
        hint: filesHint,
        more: `accept="${MEDIA_TYPE_NAMES.join(',')}" data-too-large="${escaped(filesTooLarge)}"`,
      },
      filled,
    ),
  );
}

function aboutYou(words: ComplaintWords, filled: Filled): string {
  const { fullName, email, phone } = words;
  const chosen = typedIn('preferredChannel', filled);
  const ways = [['', words.anyChannel], ...CONTACT_CHANNELS.map((channel) => [channel, words.channels[channel]])];
  return blocks(
    `<h2>${escaped(words.youHeading)}</h2>`,
    paragraph(words.youHint),
    lineField({ name: 'name', label: fullName, longest: 120, more: 'autocomplete="name"' }, filled),
    lineField(
      { name: 'email', label: email, longest: 254, more: 'type="email" autocomplete="email" spellcheck="false"' },
      filled,
    ),
    lineField({ name: 'phone', label: phone, longest: 40, more: 'type="tel" autocomplete="tel"' }, filled),
    group(words.consent, [
      tick('mayCall', words.mayCall, typedIn('mayCall', filled) !== undefined),
      tick('mayText', words.mayText, typedIn('mayText', filled) !== undefined),
    ]),
    group(
      words.channel,
      ways.map(([value = '', says = '']) =>
        choice('preferredChannel', value, says, value === (chosen ?? '') ? 'checked' : ''),
      ),
    ),
  );
}

function support(words: ComplaintWords, filled: Filled): string {
  return blocks(
    `<h2>${escaped(words.supportHeading)}</h2>`,
    proseField(
      { name: 'supportNeeds', label: words.supportNeeds, hint: words.supportHint, longest: 1_000, rows: 3 },
      filled,
    ),
    group(
      `${words.drivers} (${words.optional})`,
      SUPPORT_DRIVERS.map((driver) => {
        const name = `supportDrivers.${driver}`;
        return tick(name, words.driver[driver], typedIn(name, filled) !== undefined);
      }),
    ),
  );
}

/** Folded away: most people write for themselves. Open where something stands in it. */
function somebodyElse(words: ComplaintWords, filled: Filled): string {
  const { forName, forAuthority, forNote, noAuthority } = words;
  const names = ['forName', 'forAuthority', 'forNote'];
  const isOpen = names.some((name) => typedIn(name, filled) !== undefined);
  return `<details${isOpen ? ' open' : ''}><summary>${escaped(words.behalf)}</summary>
${blocks(
  lineField({ name: 'forName', label: forName, longest: 120, more: 'autocomplete="off"' }, filled),
  selectField(
    { name: 'forAuthority', label: forAuthority },
    { none: noAuthority, choices: AUTHORITIES.map((authority) => [authority, words.authorities[authority]]) },
    filled,
  ),
  proseField({ name: 'forNote', label: forNote, longest: 500, rows: 2 }, filled),
)}
</details>`;
}
