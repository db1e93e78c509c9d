import Alert from '@cloudscape-design/components/alert';

/** The house does not answer, and there is no language to say it in: the one sentence that stands in all of them. */
export function Unreachable() {
  return (
    <main className="sign-in">
      <Alert type="error" header="Comeback">
        The house does not answer. · El servidor no responde. · De server antwoordt niet.
      </Alert>
    </main>
  );
}
