/** Where a figure would stand: a dash to the eye; to the ear, why there is none. */
export function Unsaid({ why }: { why: string }) {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="only-read">{why}</span>
    </>
  );
}
