import { describe, expect, test } from 'vitest';
import { openCase } from '../../../shared/domain/case/opening.ts';
import { anOpening, DUE, daysLater, missed, NOW, RULES } from '../../support/cases.ts';

describe('a case that opens', () => {
  const { case: opened, events } = openCase(anOpening, NOW, RULES);

  test('is open, in its first run and round, sorted and without an owner', () => {
    expect(opened).toMatchObject({
      status: 'open',
      run: 1,
      round: { number: 1, openedAt: NOW, reactions: [] },
      category: 'delivery',
      team: 'orders',
      priority: 3,
      policy: 'tests@1',
      contacts: ['contact-1'],
      laterContacts: 0,
    });
    expect(opened).not.toHaveProperty('owner');
    expect(opened).not.toHaveProperty('triage');
    expect(opened).not.toHaveProperty('contactId');
  });

  test('promises by the policy and is looked at when the first promise lapses', () => {
    expect(opened.deadlines.map(({ dueAt }) => dueAt)).toEqual([DUE.acknowledge, DUE.update, DUE.resolve]);
    expect(opened.nextInstant).toBe('2026-03-02T19:00:00.001Z');
  });

  test('has one event, and no history or version of its own', () => {
    expect(events.map(({ type }) => type)).toEqual(['opened']);
    expect(opened).toMatchObject({ history: [], version: 0 });
  });
});

test('a letter that lay in the post room counts from its receipt and says what is broken already', () => {
  const { case: opened, events } = openCase(anOpening, daysLater(5), RULES);
  expect(opened).toMatchObject({ receivedAt: NOW, loggedAt: daysLater(5), nextInstant: '2026-03-16T22:00:00.001Z' });
  expect(events.map(({ type }) => type)).toEqual(['opened', 'deadline-missed', 'deadline-missed']);
  expect(missed(opened)).toEqual(['acknowledge', 'update']);
});

test('a case without a contact has none', () => {
  const { contactId: _, ...bare } = anOpening;
  expect(openCase(bare, NOW, RULES).case.contacts).toEqual([]);
});
