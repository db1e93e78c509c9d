import type { CaseCommand } from '../api/routes.ts';

type Decide = Extract<CaseCommand, { type: 'decide' }>;
export type RemedyKind = NonNullable<Decide['remedies']>[number]['kind'];

/** A remedy as it is typed: the sum in the currency's main unit, with comma or point. */
export interface RemedyDraft {
  kind: RemedyKind;
  amount: string;
  withoutAdmission: boolean;
}

/** The form that resolves a case. */
export interface DecisionDraft {
  decision: Decide['decision'] | '';
  remedies: readonly RemedyDraft[];
  explanation: string;
  cause: string;
}

export const EMPTY_DECISION: DecisionDraft = { decision: '', remedies: [], explanation: '', cause: '' };

/** Words cost nothing; whatever is sent or paid has a sum. */
export const HAS_SUM: Readonly<Record<RemedyKind, boolean>> = {
  apology: false,
  explanation: false,
  replacement: true,
  repair: true,
  refund: true,
  credit: true,
  gift: true,
};

/** A sum in minor units; undefined for what is none. */
export function minorOf(amount: string, currency: string): number | undefined {
  const text = amount.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  if ((text.split('.')[1] ?? '').length > digits) return undefined;
  return Math.round(Number(text) * 10 ** digits);
}

/** Rows whose sum cannot be read; the others can be sent. */
export function unreadSums(remedies: readonly RemedyDraft[], currency: string): number[] {
  return remedies.flatMap(({ kind, amount }, at) =>
    HAS_SUM[kind] && minorOf(amount, currency) === undefined ? [at] : [],
  );
}

/** What is typed as the law's command; undefined as long as it is none. */
export function decideOf(
  { decision, remedies, explanation, cause }: DecisionDraft,
  currency: string,
): Decide | undefined {
  if (decision === '' || unreadSums(remedies, currency).length > 0) return undefined;
  return {
    type: 'decide',
    decision,
    remedies: remedies.map(({ kind, amount, withoutAdmission }) => {
      const amountMinor = HAS_SUM[kind] ? minorOf(amount, currency) : undefined;
      return { kind, withoutAdmission, ...(amountMinor !== undefined && { amountMinor, currency }) };
    }),
    ...(explanation.trim() !== '' && { explanation: explanation.trim() }),
    ...(cause !== '' && { causes: { primary: cause } }),
  };
}
