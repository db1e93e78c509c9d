import { marksIn } from '../../contact-flows/language/marks.ts';

/**
 * The name by which the surroundings know what a flow points to: of a mark of ours its second half, of a function's ARN its name,
 * of any other ARN the last part, of another people's mark (`%QueueArn%`) the word itself. `isForeign`: an ARN or such
 * a mark, which stands for something that is not here.
 */
export function nameOf(pointer: string): { name: string; isForeign: boolean } {
  const [mark] = marksIn(pointer);
  if (mark !== undefined && mark.mark === pointer) return { name: mark.name, isForeign: mark.kind === 'other' };
  if (!pointer.startsWith('arn:')) return { name: pointer, isForeign: false };
  const name = /:function:([^:]+)/.exec(pointer)?.[1] ?? pointer.slice(pointer.lastIndexOf('/') + 1);
  return { name, isForeign: true };
}
