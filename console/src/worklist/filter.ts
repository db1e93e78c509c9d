import type { AskedOf } from '../api/routes.ts';

export type CasesQuery = AskedOf<'GET /cases'>['query'];

/** What one can filter by; it stands in the address, so that a list can be linked and the way back leads to it. */
export const FILTER_FIELDS = [
  'team',
  'owner',
  'category',
  'number',
  'phone',
  'email',
  'orderId',
  'from',
  'until',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];
export type Filter = Partial<Record<FilterField, string>>;

/** Fields that name a person or one case: never kept under a name. */
export const SEARCHES = ['number', 'phone', 'email', 'orderId'] as const satisfies readonly FilterField[];

export const PAGE_SIZE = 100;

export function filterOf(words: URLSearchParams): Filter {
  const filter: Filter = {};
  for (const field of FILTER_FIELDS) {
    const value = words.get(field);
    if (value !== null && value !== '') filter[field] = value;
  }
  return filter;
}

export function wordsOf(filter: Filter): URLSearchParams {
  const words = new URLSearchParams();
  for (const field of FILTER_FIELDS) {
    const value = filter[field];
    if (value !== undefined && value !== '') words.set(field, value);
  }
  return words;
}

/** The text of the search field, as somebody would read it out: what it is, is seen by how it looks. */
export function searchOf(text: string): Filter {
  const given = text.trim();
  const digits = given.replace(/[\s-]/g, '');
  if (given === '') return {};
  if (given.includes('@')) return { email: given };
  if (/^\d{10}$/.test(digits)) return { number: digits };
  if (/^[+(]?[\d\s().-]{7,}$/.test(given)) return { phone: given };
  return { orderId: given };
}

export function searchText(filter: Filter): string {
  return SEARCHES.map((field) => filter[field]).find((value) => value !== undefined) ?? '';
}
