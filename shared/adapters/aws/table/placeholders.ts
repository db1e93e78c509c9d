import type { Attribute } from '../../../ports/table.ts';

/** What stands in a command's expressions for names and values: reserved words, dots and whatever a name may hold. */
export interface Placeholders {
  /** `#0`, the same for the same attribute. */
  name(attribute: string): string;
  /** `:0` */
  value(value: Attribute): string;
  /** Without what was not asked for: DynamoDB refuses empty ones. */
  fields(): {
    ExpressionAttributeNames?: Record<string, string>;
    ExpressionAttributeValues?: Record<string, Attribute>;
  };
}

/** One set of them serves all expressions of one command. */
export function openPlaceholders(): Placeholders {
  const names = new Map<string, string>();
  const values: Attribute[] = [];
  return {
    name(attribute) {
      const known = names.get(attribute) ?? `#${names.size}`;
      names.set(attribute, known);
      return known;
    },
    value: (value) => `:${values.push(value) - 1}`,
    fields: () => ({
      ...(names.size === 0
        ? {}
        : { ExpressionAttributeNames: Object.fromEntries([...names].map(([name, as]) => [as, name])) }),
      ...(values.length === 0
        ? {}
        : { ExpressionAttributeValues: Object.fromEntries(values.map((value, at) => [`:${at}`, value])) }),
    }),
  };
}
