import { OPERATORS, type Operator, type Transitions } from '../../contact-flows/language/flow.ts';

type Test = (value: string, operand: string) => boolean;

/** Text that is no number fits no comparison of numbers. */
const asNumbers =
  (fits: (value: number, operand: number) => boolean): Test =>
  (value, operand) =>
    value.trim() !== '' && operand.trim() !== '' && fits(Number(value), Number(operand));

const TESTS: Readonly<Record<Operator, Test>> = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: asNumbers((value, operand) => value > operand),
  NumberGreaterOrEqualTo: asNumbers((value, operand) => value >= operand),
  NumberLessThan: asNumbers((value, operand) => value < operand),
  NumberLessOrEqualTo: asNumbers((value, operand) => value <= operand),
};

/**
 * Where the first condition that fits leads, in the order they are written; `undefined` if none does.
 * @param read fills in an operand that is a reference
 */
export function firstThatFits(
  { Conditions = [] }: Transitions,
  value: string,
  read: (operand: string) => string,
): { to: string; way: string } | undefined {
  for (const { NextAction, Condition } of Conditions) {
    const { Operator, Operands } = Condition;
    if (!OPERATORS.includes(Operator)) continue;
    if (Operands.some((operand) => TESTS[Operator](value, read(operand))))
      return { to: NextAction, way: `${Operator} ${Operands.join(' ')}` };
  }
  return undefined;
}
