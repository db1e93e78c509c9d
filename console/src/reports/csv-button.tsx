import Button from '@cloudscape-design/components/button';

/** Saves the house's own CSV of a finished report: the figures of the page with their method, cut-off and what is hidden. */
export function CsvButton({ csv, name, label }: { csv: string | null | undefined; name: string; label: string }) {
  return (
    <Button iconName="download" disabled={csv === null || csv === undefined} onClick={() => save(csv ?? '', name)}>
      {label}
    </Button>
  );
}

function save(csv: string, name: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
