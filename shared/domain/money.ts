/** A sum in the minor unit of its currency (cents), always with the currency. Integers only. */
export interface Money {
  amountMinor: number;
  /** ISO 4217, upper case. */
  currency: string;
}
