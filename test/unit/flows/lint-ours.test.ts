import { describe, expect, test } from 'vitest';
import { FLOWS } from '../../../infra/contact-flows/flows.ts';
import { lint } from '../../../infra/contact-flows/lint/lint.ts';

describe.each(FLOWS.map((flow) => [flow.name, flow] as const))('%s', (_name, { content, type }) => {
  test('has nothing that the linter could say', () => {
    expect(lint(content, type)).toEqual([]);
  });
});

test('begun at the recording, each flow of ours that records a caller is caught', () => {
  const recordings = FLOWS.flatMap(({ name, type, content }) =>
    content.Actions.filter(({ Parameters }) => JSON.stringify(Parameters).includes('"Customer"')).map((action) => ({
      at: `${name} ${action.Identifier}`,
      rules: lint({ ...content, StartAction: action.Identifier }, type).map(({ rule }) => rule),
    })),
  );
  expect(recordings.length).toBeGreaterThan(0);
  expect(recordings.filter(({ rules }) => !rules.includes('recording-before-consent'))).toEqual([]);
});

test('a way that leads nowhere is missed at whichever action it stands', () => {
  for (const { name, type, content } of FLOWS) {
    for (const action of content.Actions.filter(({ Transitions }) => Transitions.Errors?.length)) {
      const [first, ...others] = action.Transitions.Errors ?? [];
      const Errors = [{ ErrorType: first?.ErrorType ?? '', NextAction: 'nowhere' }, ...others];
      const torn = { ...action, Transitions: { ...action.Transitions, Errors } };
      const Actions = content.Actions.map((each) => (each === action ? torn : each));
      const dangling = lint({ ...content, Actions }, type).filter(({ rule }) => rule === 'dangling');
      expect(dangling, name).toMatchObject([{ identifier: action.Identifier }]);
    }
  }
  // Seven seconds on an idle machine; this one may be anything but.
}, 120_000);
