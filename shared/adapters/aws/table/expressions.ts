import type { Change, Condition } from '../../../ports/table.ts';
import type { Placeholders } from './placeholders.ts';

/** The condition in DynamoDB's words, true of the same items. */
export function conditionExpression(condition: Condition, placeholders: Placeholders): string {
  const { name, value } = placeholders;
  const there = () => `attribute_exists(${name('pk')})`;
  const notThere = () => `attribute_not_exists(${name('pk')})`;
  // DynamoDB has no empty expression: of no conditions, all hold and none does.
  const all = (parts: readonly string[]) =>
    joined(parts.length > 0 ? parts : [joined([there(), notThere()], 'OR')], 'AND');
  const any = (parts: readonly string[]) =>
    joined(parts.length > 0 ? parts : [joined([there(), notThere()], 'AND')], 'OR');
  const inner = (part: Condition) => conditionExpression(part, placeholders);

  if ('absent' in condition) return notThere();
  if ('present' in condition) return there();
  if ('equals' in condition) {
    return all(Object.entries(condition.equals).map(([attribute, wanted]) => `${name(attribute)} = ${value(wanted)}`));
  }
  if ('below' in condition) {
    return all(Object.entries(condition.below).map(([attribute, limit]) => `${name(attribute)} < ${value(limit)}`));
  }
  if ('missing' in condition) {
    return all(condition.missing.map((attribute) => `attribute_not_exists(${name(attribute)})`));
  }
  return 'any' in condition ? any(condition.any.map(inner)) : all(condition.all.map(inner));
}

/** The change in DynamoDB's words; nothing for a change of nothing. */
export function updateExpression(change: Change, { name, value }: Placeholders): string | undefined {
  const sections = [
    section(
      'SET',
      Object.entries(change.set ?? {})
        .filter(([, wanted]) => wanted !== undefined)
        .map(([attribute, wanted]) => `${name(attribute)} = ${value(wanted)}`),
    ),
    section('REMOVE', (change.remove ?? []).map(name)),
    section(
      'ADD',
      Object.entries(change.add ?? {}).map(([attribute, amount]) => `${name(attribute)} ${value(amount)}`),
    ),
  ].filter((part) => part !== undefined);
  return sections.length > 0 ? sections.join(' ') : undefined;
}

function section(word: string, parts: readonly string[]): string | undefined {
  return parts.length > 0 ? `${word} ${parts.join(', ')}` : undefined;
}

// Parentheses around a single part would be doubled one day, and DynamoDB refuses that.
function joined(parts: readonly string[], by: 'AND' | 'OR'): string {
  return parts.length === 1 ? parts.join() : `(${parts.join(` ${by} `)})`;
}
