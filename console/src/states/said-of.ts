import { Problem, UNKNOWN } from '../api/problem.ts';
import type { Words } from '../words/words.ts';

/**
 * Why something was not done, for the reader: what the house says, or that it does not answer. @param fields names of the fields that
 * it may speak of, where it is read away from them: those of commands, if nothing else is said. Beside its field it needs none.
 */
export function saidOf(
  error: Error,
  { states, refusals, commands }: Pick<Words, 'states' | 'refusals' | 'commands'>,
  fields: Readonly<Record<string, string>> = commands.fields,
) {
  // What a gateway says is for machines, and over HTTP/2 it may be nothing at all.
  if (!(error instanceof Problem) || error.code === UNKNOWN) return states.failedText;
  if (error.isOffline) return states.offlineText;
  const said = refusals[error.code];
  if (error.code === 'invalid-input') {
    // Away from its field "at most 40 characters" needs a name.
    const [name = ''] = error.field?.split('.').slice(-1) ?? [];
    const named = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (named !== undefined && error.isRead) return `${named}: ${error.message}`;
  } else if (error.isRead) return error.message;
  // What goes on is particular (a list, a limit, a date), and the house's own: English.
  return said?.endsWith(':') ? `${said} ${error.message}` : (said ?? error.message);
}
