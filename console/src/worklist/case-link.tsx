import { Link } from 'wouter';

/** A case's number as it is read out, 3-3-4. */
export const spokenNumber = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');

/** The number and the way to its case. */
export function CaseLink({ number }: { number: string }) {
  return (
    <Link href={`/cases/${number}`} className="case-link" data-case={number}>
      {spokenNumber(number)}
    </Link>
  );
}
