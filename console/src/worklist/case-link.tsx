import { Link } from 'wouter';

/** A case's number as it is read out, 3-3-4, and the way to it. */
export function CaseLink({ number }: { number: string }) {
  return (
    <Link href={`/cases/${number}`} className="case-link" data-case={number}>
      {number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')}
    </Link>
  );
}
