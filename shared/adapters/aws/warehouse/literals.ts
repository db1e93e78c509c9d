import { AppError } from '../../../domain/errors.ts';
import type { SqlValue } from '../../../ports/lake.ts';

/** Text, quoted names and comments, in which nothing means anything; a lone quote, which would turn all after it around. */
const PIECE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|['"?]|\/\*/g;

/**
 * The SQL with its values in place of `?`, in order. Athena's own parameters are texts that it pastes and parses; these are
 * literals whose type is that of the value. @throws AppError `invalid-query`: too few or many, or a value without a literal
 */
export function withLiterals(sql: string, values: readonly SqlValue[]): string {
  let used = 0;
  const text = sql.replace(PIECE, (piece) => {
    if (piece === '?') {
      used += 1;
      return literalOf(values[used - 1]);
    }
    if (piece === "'" || piece === '"' || piece === '/*') throw invalidQuery('a quote or comment has no end');
    return piece;
  });
  if (used !== values.length) throw invalidQuery(`${values.length} values for ${used} question marks`);
  return text;
}

/** The SQL with blanks for what stands in text and comments, each letter in its place; quoted names stay. */
export function withoutText(sql: string): string {
  const blank = (piece: string) => ' '.repeat(piece.length);
  return sql.replace(PIECE, (piece) =>
    piece.startsWith('"')
      ? piece
      : piece.startsWith("'") && piece.length > 1
        ? `'${blank(piece.slice(2))}'`
        : blank(piece),
  );
}

export const invalidQuery = (why: string) =>
  new AppError('InvalidQuery', 'invalid-query', `SQL not for Athena: ${why}.`);

function literalOf(value: SqlValue | undefined): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numeral(value);
  if (value === undefined) throw invalidQuery('a question mark has no value');
  // Neither engine could be sent such text as it is.
  if (!value.isWellFormed() || value.includes('\0')) throw invalidQuery('a value is not Unicode text');
  return `'${value.replaceAll("'", "''")}'`;
}

/** In brackets where there is a sign, since `- -5` without its space is a comment. With an exponent it is a DOUBLE. */
function numeral(value: number): string {
  if (Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value))
    throw invalidQuery(`${value} is not a number that SQL can be told exactly`);
  const digits = Number.isInteger(value) ? String(value) : value.toExponential().toUpperCase();
  return value < 0 ? `(${digits})` : digits;
}
