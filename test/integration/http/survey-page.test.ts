import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { ANSWER_REASONS, ANSWERS, LANGUAGES } from '../../../shared/domain/case/vocabulary.ts';
import { checkSurvey, type SurveyDefinition } from '../../../shared/domain/survey/definition.ts';
import { PAGE_STYLE } from '../../../shared/pages/page.ts';
import { type SurveyFacts, surveyPage } from '../../../shared/pages/survey-page.ts';
import { htmlReply } from '../../../shared/runtime/pages/html-reply.ts';

const { survey } = configuration;
const FACTS: SurveyFacts = {
  firm: 'Smith & <Sons>',
  caseNumber: '482-193-7560',
  language: 'en',
  survey,
  usedReasons: [],
  outside: ['Ask <the> ombudsman.'],
  isOver: false,
};
/** What stands in the attribute of each tag of that name, in order. */
const attributes = (html: string, tag: string, name: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*\\b${name}="([^"]*)"`, 'g'))].map(([, value]) => value);

describe.each(LANGUAGES)('the page in %s', (language) => {
  const html = surveyPage({ ...FACTS, language });

  test('asks every question of the definition, in its order and in that language', () => {
    const places = survey.items.map(({ asks }) => html.indexOf(asks[language].replaceAll("'", '&#39;')));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('says its language, and labels every control', () => {
    expect(attributes(html, 'html', 'lang')).toEqual([language]);
    const controls = [...attributes(html, 'input', 'id'), ...attributes(html, 'textarea', 'id')];
    expect(new Set(controls).size).toBe(controls.length);
    expect(attributes(html, 'label', 'for').toSorted()).toEqual(controls.toSorted());
  });

  test('offers what the law takes, and nothing else', () => {
    const offered = (name: string) =>
      [...html.matchAll(/<input[^>]*name="([^"]*)" value="([^"]*)"/g)].flatMap(([, at, value]) =>
        at === name ? [value] : [],
      );
    expect(offered('reaction')).toEqual([...ANSWERS]);
    expect(offered('because')).toEqual([...ANSWER_REASONS, '']);
    expect(offered('recommend')).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(offered('change')).toEqual(['speed', 'reach', 'listening', 'clarity', 'promises', 'remedy', 'nothing']);
    expect(offered('agreement.fairly')).toEqual(['1', '2', '3', '4', '5']);
  });
});

test('needs no script: none is there, and none may run', () => {
  const html = surveyPage(FACTS);
  expect(html).not.toMatch(/<script|\bon\w+=/);
  expect(html).not.toMatch(/\b(src|href)=/);
  const policy = htmlReply({ page: html, style: PAGE_STYLE }).headers?.['content-security-policy'] ?? '';
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/script-src|unsafe/);
  expect(html).toContain(`<style>${PAGE_STYLE}</style>`);
});

test('what the firm and the configuration write is text, whatever signs stand in it', () => {
  const html = surveyPage(FACTS);
  expect(html).toContain('Smith &#38; &#60;Sons&#62;');
  expect(html).toContain('Ask &#60;the&#62; ombudsman.');
});

test('a reason that was used is not offered again', () => {
  const html = surveyPage({ ...FACTS, usedReasons: ['new-facts', 'review'] });
  expect(html).toContain('because-remedy-not-received');
  expect(html).not.toMatch(/because-(new-facts|review)/);
  expect(surveyPage({ ...FACTS, usedReasons: [...ANSWER_REASONS] })).not.toContain('<fieldset id="because">');
});

test('once the time is over, or the answer in, nothing is asked', () => {
  expect(surveyPage({ ...FACTS, isOver: true })).not.toContain('<form');
  expect(surveyPage({ ...FACTS, done: 'reviewed' })).not.toContain('<form');
});

describe('a definition that cannot be asked is refused, with path and reason', () => {
  const without = (...names: string[]): SurveyDefinition => ({
    ...survey,
    items: survey.items.filter(({ item }) => !names.includes(item)),
  });
  const [reaction] = survey.items;
  const asks = { en: 'a', es: 'b', nl: 'c' };

  test('ours is asked', () => expect(checkSurvey(survey)).toEqual([]));

  test('choices of one thing to change are several, each with its own code, in every language', () => {
    const one = { code: 'speed', says: asks };
    const withChoices = (...choices: (typeof one)[]) =>
      [reaction, { item: 'oneThingToChange', asks, choices }] as never;
    const problems = (...choices: (typeof one)[]) => checkSurvey({ ...survey, items: withChoices(...choices) });
    expect(problems(one, { code: 'reach', says: asks })).toEqual([]);
    expect(problems(one)).toEqual([expect.stringMatching(/^survey\.items\[1\]\.choices: 1 is no choice/)]);
    expect(problems(one, one)).toEqual([
      expect.stringMatching(/^survey\.items\[1\]\.choices\[1\]\.code: "speed" is there/),
    ]);
    expect(problems(one, { code: 'Be Quick', says: { ...asks, nl: ' ' } })).toEqual([
      expect.stringMatching(/choices\[1\]\.code: "Be Quick" stands in reports/),
      expect.stringMatching(/choices\[1\]\.says\.nl: it is empty/),
    ]);
    // Each has a key of a telephone, and is heard before it.
    const many = [...'abcdefghi'].map((letter) => ({ code: letter.repeat(2), says: asks }));
    expect(problems(...many.slice(0, 8))).toEqual([]);
    expect(problems(...many)).toEqual([
      expect.stringMatching(/^survey\.items\[1\]\.choices: 9 are more than .*2 to 8/),
    ]);
    expect(problems(one, { code: 'reach', says: { ...asks, es: 'b'.repeat(61) } })).toEqual([
      expect.stringMatching(/choices\[1\]\.says\.es: it is 61 characters; .*at most 60/),
    ]);
  });
  test.each([
    ['no room for words', without('comment', 'oneThingToChange'), /^survey\.items: .*free-text/],
    ['no reaction', without('reaction'), /^survey\.items: .*satisfied/],
    [
      'twice the same',
      { ...survey, items: [...survey.items, { item: 'comment' as const, asks }] },
      /^survey\.items\[8\]: .*already/,
    ],
    [
      'an id that is none',
      { ...survey, items: [...survey.items, { item: 'agreement' as const, id: 'So So', asks }] },
      /^survey\.items\[8\]\.id: /,
    ],
    [
      'a language left out',
      { ...survey, items: [{ ...reaction, asks: { ...asks, nl: ' ' } }, ...survey.items.slice(1)] },
      /^survey\.items\[0\]\.asks\.nl: /,
    ],
    ['half a day', { ...survey, quietDays: 0.5 }, /^survey\.quietDays: /],
  ])('%s', (_, definition, problem) => {
    expect(checkSurvey(definition as SurveyDefinition)).toEqual([expect.stringMatching(problem)]);
  });
  test('one free-text item is enough', () => {
    expect(checkSurvey(without('comment'))).toEqual([]);
    expect(checkSurvey(without('oneThingToChange'))).toEqual([]);
  });
});
