import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { surveyAnswer } from '../../../events/survey-answer.v1.ts';
import { handler } from '../../../functions/resolution/show-survey.ts';
import { heardLog, portsWith } from '../../unit/runtime/lines.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

const showSurvey = handler.boundTo(
  portsWith({ log: heardLog().log, configuration: { ...configuration, firm: 'Smith & <Sons>' } }),
);

let door: FrontDoor;
beforeEach(async () => {
  door = await openFrontDoor(async (functionName, event) =>
    functionName === 'show-survey'
      ? ((await showSurvey(event)) as { statusCode: number })
      : { statusCode: 200, body: 'ok' },
  );
});
afterEach(() => door.close());

const open = async () => {
  const response = await fetch(`${door.url}/surveys/a-token`);
  return { response, html: await response.text() };
};
/** What stands in the attribute of each tag of that name, in order. */
const attributes = (html: string, tag: string, name: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*\\b${name}="([^"]*)"`, 'g'))].map(([, value]) => value);
const inside = (html: string, tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';

test('the link of a survey letter opens a page, and what it posts still goes to the function', async () => {
  const { response } = await open();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  await fetch(`${door.url}/surveys/a-token`, { method: 'POST', body: '{"reaction":"satisfied"}' });
  expect(door.invoked).toMatchObject([
    { functionName: 'show-survey' },
    { functionName: 'answer-survey', event: { pathParameters: { token: 'a-token' }, body: expect.any(String) } },
  ]);
});

test('the page asks for all that a survey answer can say in words and marks, and for nothing else', async () => {
  const { html } = await open();
  const offered = (name: string) =>
    attributes(html, 'input', 'id').flatMap((id) => (id?.startsWith(`${name}-`) ? [id.slice(name.length + 1)] : []));
  expect(offered('reaction')).toEqual(surveyAnswer.shape.reaction.options);
  expect(offered('because')).toEqual([...surveyAnswer.shape.because.unwrap().options, 'none']);
  expect(attributes(html, 'textarea', 'name')).toEqual(['comment', 'oneThingToChange']);
  expect([...new Set(attributes(html, 'input', 'name'))]).toEqual(['reaction', 'because']);
});

test('every control has a label that is bound to it, and the page says its language', async () => {
  const { html } = await open();
  const controls = [...attributes(html, 'input', 'id'), ...attributes(html, 'textarea', 'id')];
  expect(controls).toHaveLength(8);
  expect(attributes(html, 'label', 'for').toSorted()).toEqual(controls.toSorted());
  expect(attributes(html, 'html', 'lang')).toEqual(['en']);
});

test('only the one script and the one style of the page may run there, and nothing is loaded', async () => {
  const { response, html } = await open();
  const policy = response.headers.get('content-security-policy') ?? '';
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toContain(`script-src ${hashOf(inside(html, 'script'))};`);
  expect(policy).toContain(`style-src ${hashOf(inside(html, 'style'))};`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(html).not.toMatch(/\b(src|href|style|on\w+)=/);
  expect(html).not.toContain('innerHTML');
});

test("the firm's name is text, whatever signs stand in it", async () => {
  const { html } = await open();
  expect(html).toContain('Smith &#38; &#60;Sons&#62;');
  expect(html).not.toContain('<Sons>');
});
