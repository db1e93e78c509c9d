import { describe, expect, test } from 'vitest';
import house from '../../../comeback.config.ts';
import { triage } from '../../../shared/domain/case/triage.ts';
import type { Configuration, RouteRule } from '../../../shared/domain/configuration.ts';

const sorted = (text: string, isRepeat = false) => triage({ text, language: 'en', isRepeat }, house as Configuration);

describe('with the words of the house', () => {
  test.each([
    ['The parcel never arrived.', 'delivery', 'medium', 3, 'orders'],
    ['Washing machine BROKE and there was smoke!', 'product-fault', 'safety', 1, 'products'],
    ['You charged me twice; my lawyer will write.', 'billing', 'high', 2, 'billing'],
    ['Just a suggestion: warmer lights.', 'other', 'low', 4, 'general'],
    ['El paquete no llegó y hubo humo.', 'delivery', 'safety', 1, 'orders'],
    ['Mi abogado pregunta por la factura.', 'billing', 'high', 2, 'billing'],
    ['Het pakket is weg.', 'delivery', 'medium', 3, 'orders'],
    ['De oven is kapot, er was rook.', 'product-fault', 'safety', 1, 'products'],
    ['My brand new kettle has a small scratch, never again.', 'other', 'medium', 3, 'general'],
    ['', 'other', 'medium', 3, 'general'],
  ])('%j is %s, %s, %i, for %s', (text, category, severity, priority, team) => {
    expect(sorted(text)).toMatchObject({ category, severity, priority, team });
  });
});

const RULES = {
  fallbackTeam: 'everyone',
  safetyTeam: 'fire-brigade',
  categories: [
    { id: 'first', team: 'a', words: ['one', 'same', 'same'] },
    { id: 'second', team: 'b', words: ['two', 'same', 'más'] },
  ],
  severityWords: { safety: ['fire'], low: ['tiny'] },
  routes: [] as RouteRule[],
};
const said = (text: string, given: { category?: string; severity?: 'low' | 'high'; isRepeat?: boolean } = {}) =>
  triage({ text, language: 'en', isRepeat: false, ...given }, RULES);

describe('the rules', () => {
  test('whole words only', () => {
    expect(said('alone twofold').category).toBe('other');
    expect(said('fireplace').severity).toBe('medium');
  });

  test('the category with more words wins; at a tie the first', () => {
    expect(said('two same').category).toBe('second');
    expect(said('one two').category).toBe('first');
  });

  test('a word counts once, said or listed twice', () => {
    expect(said('same two').category).toBe('second');
    expect(said('one, one, one! two más').category).toBe('second');
  });

  test('accents and capitals are no hindrance', () => {
    expect(said('MÁS').category).toBe('second');
  });

  test('what the customer names wins over the words, if it exists', () => {
    expect(said('one', { category: 'second' })).toMatchObject({ category: 'second', team: 'b' });
    expect(said('one', { category: 'unheard-of' })).toMatchObject({ category: 'first', team: 'a' });
  });

  test('what a person says of the severity wins, else the gravest word', () => {
    expect(said('a tiny fire').severity).toBe('safety');
    expect(said('a tiny fire', { severity: 'low' })).toMatchObject({ severity: 'low', priority: 4 });
  });

  test('a repeat moves one place forward, never before the first', () => {
    expect(said('', { isRepeat: true }).priority).toBe(2);
    expect(said('fire', { isRepeat: true }).priority).toBe(1);
  });
});

test('what speaks of danger and fits no category goes to those who know about danger', () => {
  const said = { text: 'It gave me a shock', severity: 'safety' as const, language: 'en' as const, isRepeat: false };
  expect(triage({ ...said, text: '' }, RULES)).toMatchObject({ category: 'other', team: 'fire-brigade', priority: 1 });
  expect(triage({ ...said, text: '', severity: 'high' }, RULES)).toMatchObject({ team: 'everyone' });
});

describe('routes', () => {
  const routed = (routes: RouteRule[], said: Partial<Parameters<typeof triage>[0]> = {}) =>
    triage({ text: '', language: 'en', isRepeat: false, ...said }, { ...RULES, routes });

  test('the first that fits says whose it is and what they must know; its category stays what it is', () => {
    const routes = [
      { category: 'first', language: 'es', team: 'ibérico' },
      { words: ['oven', 'horno'], team: 'kitchen', skill: 'gas' },
      { category: 'first', team: 'never-reached' },
    ] as const;
    expect(routed([...routes], { text: 'one', language: 'es' })).toMatchObject({ category: 'first', team: 'ibérico' });
    expect(routed([...routes], { text: 'one oven' })).toMatchObject({
      category: 'first',
      team: 'kitchen',
      skill: 'gas',
    });
    expect(routed([...routes], { text: 'one' })).toMatchObject({ team: 'never-reached' });
    expect(routed([...routes], { text: 'two' })).toMatchObject({ category: 'second', team: 'b' });
  });

  test('a route may ask for a skill and leave the team to the category', () => {
    expect(routed([{ severity: 'safety', skill: 'danger' }], { text: 'two fire' })).toMatchObject({
      team: 'b',
      skill: 'danger',
    });
    expect(routed([{ severity: 'safety', skill: 'danger' }], { text: 'two' })).not.toHaveProperty('skill');
  });
});
