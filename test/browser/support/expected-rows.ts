import { shownColumns } from '../../../shared/domain/reports/cell-text.ts';
import type { ColumnKind, ReportTable, Spread } from '../../../shared/domain/reports/report.ts';
import { ENGLISH } from '../../../shared/phrases/english.ts';

/** Rows of a table as one reads them, out of the API's figures, in a second way: by hand here, Intl there. */
export function expectedRows(table: ReportTable): string[][] {
  if (table.lines.length === 0) return [['Nothing yetThere is nothing on file yet that this report could count.']];
  const suppressedAt = table.columns.findIndex(({ name }) => name === 'suppressed');
  return table.lines.map((line) => {
    const isHidden = suppressedAt >= 0 && line[suppressedAt] !== '';
    return shownColumns(table).map(({ at, kind }) => {
      const cell = line[at] ?? null;
      if (cell === null) return isHidden ? 'small' : '–cannot be said';
      if (typeof cell === 'string') return ENGLISH.cell(cell.trim());
      if (typeof cell === 'number') return kind === 'money' ? dollars(cell) : cell.toLocaleString('en-US');
      return spread(cell, kind);
    });
  });
}

function spread({ rate, lower, upper }: Spread, kind: ColumnKind): string {
  const say = (figure: number | null) => {
    if (figure === null) return '–';
    if (kind === 'mean-money') return dollars(figure);
    if (kind === 'mean') return grouped(figure);
    const text = grouped(kind === 'points' ? figure : figure * 100);
    return kind === 'points'
      ? `${Number(text.replaceAll(',', '')) > 0 ? '+' : ''}${text.replace(/^-0\.0$/, '0.0')}`
      : `${text}%`;
  };
  return `${say(rate)} (${say(lower)} to ${say(upper)})`;
}

/** All that the firm sells is paid in dollars: a hundred of the API's minor units. */
const dollars = (amountMinor: number) => grouped(amountMinor / 100, 2);

/** Half is rounded away from 0, of the figure as it is written: 28.749999999999996 was 0.2875, times 100. */
function grouped(figure: number, decimals = 1): string {
  const one = 10 ** decimals;
  const parts = Math.round(Number((Math.abs(figure) * one).toPrecision(12))) * Math.sign(figure);
  return (parts / one).toFixed(decimals).replace(/\B(?=(\d{3})+\.)/g, ',');
}
