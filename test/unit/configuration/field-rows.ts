import * as z from 'zod';

/** A line of docs/configuration.md: a field, or something that may be left out with all that is in it. */
export interface FieldRow {
  /** `teams[].id`; `[]` is each of a list, `<weekday>` whatever key stands there. */
  path: string;
  type: string;
  isRequired: boolean;
}

type Schema = z.core.$ZodType & { _zod: { def: { type: string } } };

/** Every field of a shape, in its order. */
export function fieldRows(schema: z.core.$ZodType, path = '', isRequired = true): FieldRow[] {
  const { def } = (schema as z.ZodType)._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
  const row = (type: string): FieldRow => ({ path, type, isRequired });
  const container = (inner: FieldRow[]) => (isRequired ? inner : [row('may be left out'), ...inner]);
  const by = z.globalRegistry.get(schema as Schema)?.by;
  switch (def.type) {
    case 'optional':
      return fieldRows(def.innerType, path, false);
    case 'object': {
      const shape = Object.entries(def.shape);
      const [[, value] = []] = shape;
      if (by !== undefined && value !== undefined) return container(fieldRows(value, `${path}.<${by}>`));
      return container(shape.flatMap(([key, inner]) => fieldRows(inner, path === '' ? key : `${path}.${key}`)));
    }
    case 'record':
      return container(fieldRows(def.valueType, `${path}.<${by}>`));
    case 'array':
      return container(fieldRows(def.element, `${path}[]`));
    case 'union':
      return merged(def.options.map((option) => fieldRows(option, path)));
    case 'tuple':
      return [row('two times')];
    case 'enum':
      return [row(Object.values(def.entries).join(', '))];
    case 'literal':
      return [row(def.values.join(', '))];
    case 'string':
      return [row('text')];
    case 'boolean':
      return [row('true, false')];
    case 'number':
      return [row('number')];
    default:
      throw new Error(`${path}: a ${def.type} is not written down yet`);
  }
}

/** Of several shapes that can stand in one place: a field that not all of them have need not be there. */
function merged(options: readonly FieldRow[][]): FieldRow[] {
  const all = options.flat();
  const paths = [...new Set(all.map(({ path }) => path))];
  return paths.map((path) => {
    const same = all.filter((row) => row.path === path);
    return {
      path,
      type: [...new Set(same.map(({ type }) => type))].join(', '),
      isRequired: same.length === options.length && same.every(({ isRequired }) => isRequired),
    };
  });
}
