import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { statusBeforeOpening } from '../../../shared/domain/case/customer-status.ts';
import { CUSTOMER_ACTIONS, DEADLINE_KINDS, LANGUAGES, type Language } from '../../../shared/domain/case/vocabulary.ts';
import { wayOutside } from '../../../shared/domain/letters/clauses/way-outside.ts';
import { complaintPage } from '../../../shared/pages/complaint/complaint-page.ts';
import { receiptPage } from '../../../shared/pages/complaint/receipt-page.ts';
import { findPage } from '../../../shared/pages/find-page.ts';
import { linkedParagraph, PAGE_STYLE } from '../../../shared/pages/page.ts';
import { problemPage } from '../../../shared/pages/problem-page.ts';
import { statusPage } from '../../../shared/pages/status-page.ts';
import { surveyPage } from '../../../shared/pages/survey-page.ts';
import { complaintReply } from '../../../shared/runtime/pages/complaint-reply.ts';

const FIRM = 'Smith & <Sons>';
const AT = '2026-12-01T15:00:00.000Z';
const TOKEN = `0199f0aa-0000-7000-8000-000000000001.${'x'.repeat(22)}`;
const FAULTS = ['message', 'remedySought', 'orderId', 'product', 'files', 'name', 'email', 'phone', 'website'];
const error = {
  faults: FAULTS.map((field) => ({ field, message: 'It is wrong & it is <told>.' })),
  typed: { message: 'Late', forName: 'Kim', preferredChannel: 'sms', mayCall: 'yes' },
};

const RECEIPT = {
  firm: FIRM,
  timeZone: 'America/New_York',
  caseNumber: '482-193-7560',
  next: { who: 'us', what: 'take-up', by: AT },
  secret: 'x'.repeat(22),
  pin: '123456',
  number: '+18005550199',
  statusLink: `https://example.com/status/${TOKEN}`,
  outside: ['Ask the ombudsman.'],
} as const;

/** Every page that a customer sees, as full as it gets. */
const PAGES: Readonly<Record<string, (language: Language) => string>> = {
  complain: (language) => complaintPage({ firm: FIRM, language, number: '+18005550199', stamp: 's' }),
  'complain, with all that can be wrong': (language) =>
    complaintPage({ firm: FIRM, language, number: '+18005550199', stamp: 's', error }),
  receipt: (language) => receiptPage({ ...RECEIPT, language }),
  status: (language) =>
    statusPage({
      firm: FIRM,
      address: `/status/${TOKEN}`,
      language,
      timeZone: 'America/New_York',
      status: {
        ...statusBeforeOpening('4821937560'),
        decision: 'partly-upheld',
        decidedAt: AT,
        may: [...CUSTOMER_ACTIONS],
        remedies: [{ kind: 'refund', amountMinor: 2_500, currency: 'USD', state: 'granted' }],
        deadlines: DEADLINE_KINDS.map((kind) => ({ kind, dueAt: AT, state: 'running' })),
      },
      questions: ['a', 'b', 'c'].map((questionId) => ({ questionId, text: 'Which colour?', dueAt: AT })),
      outside: ['Ask the ombudsman.'],
    }),
  find: (language) => findPage(FIRM, language),
  survey: (language) =>
    surveyPage({
      firm: FIRM,
      caseNumber: '482-193-7560',
      language,
      survey: configuration.survey,
      usedReasons: [],
      outside: ['Ask the ombudsman.'],
      isOver: false,
    }),
  problem: (language) => problemPage('not-found', language),
};
const all = Object.entries(PAGES).flatMap(([name, made]) =>
  LANGUAGES.map((language) => ({ name, language, html: made(language) })),
);
const attributes = (html: string, tags: string, name: string) =>
  [...html.matchAll(new RegExp(`<(?:${tags})\\b[^>]*\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value);

const MOST_BYTES = 15 * 1024;
test.each(all)('$name ($language) weighs at most 15 KiB with its style and script', ({ html }) => {
  const bytes = gzipSync(html, { level: 6 }).length;
  expect(bytes, `${bytes} bytes of gzip`).toBeLessThanOrEqual(MOST_BYTES);
  // CloudFront does not compress what carries secrets, so the plain page has to be light, too.
  expect(html.length, `${html.length} characters`).toBeLessThanOrEqual(MOST_BYTES);
});

describe.each(all)('$name ($language)', ({ html, language }) => {
  test('says its language, its firm as text, and one heading', () => {
    expect(attributes(html, 'html', 'lang')).toEqual([language]);
    expect(html).not.toContain('<Sons>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  test('labels every control, and describes by what is there', () => {
    const visible = html.replace(/<input type="hidden"[^>]*>/g, '');
    const controls = attributes(visible, 'input|textarea|select', 'id');
    const ids = attributes(html, '[a-z0-9]+', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(visible.match(/<(input|textarea|select)\b/g) ?? []).toHaveLength(controls.length);
    expect(attributes(html, 'label', 'for').toSorted()).toEqual(controls.toSorted());
    const described = attributes(html, 'input|textarea|select', 'aria-describedby').flatMap((list = '') =>
      list.split(' '),
    );
    expect(described.filter((id) => !ids.includes(id))).toEqual([]);
    const targets = attributes(html, 'a', 'href').flatMap((href = '') => (href.startsWith('#') ? [href.slice(1)] : []));
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('asks nothing twice in one form', () => {
    for (const form of html.split('<form')) {
      const asked = [...form.matchAll(/<(?:label for|legend)[^>]*>([^<]+)</g)].map(([, text]) => text?.trim());
      expect(asked.filter((text, at) => asked.indexOf(text) !== at)).toEqual([]);
    }
  });

  test('loads nothing, runs nothing but its own script, and has no style beside the one of all pages', () => {
    expect(html).not.toMatch(/\b(src|on[a-z]+|style)=/);
    expect(html).not.toMatch(/<link|@import|url\(/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).toContain(`<style>${PAGE_STYLE}</style>`);
  });
});

test('a page with a script lets that one run and no other, and it may ask for nothing', () => {
  const { body, headers } = complaintReply({ language: 'en', stamp: 's' }, { configuration });
  const script = /<script>([\s\S]*?)<\/script>/.exec(String(body))?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = headers?.['content-security-policy'] ?? '';
  expect(policy).toContain(`script-src 'sha256-${hash}';`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|connect-src/);
});

test.each(LANGUAGES)('a link that is no longer good leads to the page that finds the case (%s)', (language) => {
  expect(problemPage('not-found', language)).toContain('<a href="/status">');
  expect(problemPage('wrong-status', language)).not.toContain('<a ');
});

test('whom one can ask outside is called as the language calls it, and each way to reach them stands in a line', () => {
  const outside = (language: Language) => wayOutside({ language, policy: 'everyday' }, configuration.letters);
  expect(outside('es')).toEqual([
    expect.stringContaining('ante el Better Business Bureau.'),
    expect.stringMatching(/^El Better Business Bureau: https:.*\nCorreo postal: /),
  ]);
  expect(outside('nl')[0]).toContain('naar het Better Business Bureau.');
  expect(outside('en')[1]).toMatch(/^The Better Business Bureau: /);
  const told = receiptPage({ ...RECEIPT, language: 'es', outside: outside('es') });
  const address = 'https://www.bbb.org/file-a-complaint';
  expect(told).toContain(
    `<p class="lines">El Better Business Bureau: <a href="${address}" rel="noreferrer">${address}</a>\nCorreo postal: `,
  );
});

test('a web address of the firm’s own words can be pressed, without the stop behind it; nothing else becomes a link', () => {
  const linked = (address: string) => `<a href="${address}" rel="noreferrer">${address}</a>`;
  expect(linkedParagraph('See https://a.example/x?y=1&z=2. Or <https://b.example/>, http://c.example.')).toBe(
    `<p>See ${linked('https://a.example/x?y=1&#38;z=2')}. Or &#60;${linked('https://b.example/')}&#62;, http://c.example.</p>`,
  );
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const long = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
const palettes = [...PAGE_STYLE.matchAll(/:root \{[^}]*--paper[^}]*\}/g)]
  .map(([rule]) =>
    Object.fromEntries([...rule.matchAll(/--([a-z-]+): (#\w+);/g)].map(([, name, value]) => [name, value])),
  )
  .slice(0, 2);

test.each(palettes.map((palette, at) => ({ scheme: ['light', 'dark'][at], palette })))(
  'colours of the $scheme scheme: text 4.5:1 against what it stands on, frames of fields 3:1',
  ({ palette }) => {
    const on = (name: string, ground: string) => contrast(palette[name] ?? '', palette[ground] ?? '');
    for (const ground of ['paper', 'fill']) {
      for (const text of ['ink', 'soft', 'wrong', 'key']) expect(on(text, ground), text).toBeGreaterThanOrEqual(4.5);
      expect(on('line', ground)).toBeGreaterThanOrEqual(3);
    }
    expect(on('on-key', 'key')).toBeGreaterThanOrEqual(4.5);
  },
);
test('there are two schemes', () => expect(palettes).toHaveLength(2));
