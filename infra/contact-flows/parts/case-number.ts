import { ask } from '../connect-call.ts';
import { compare, log, note, say } from '../language/actions.ts';
import type { Action } from '../language/build.ts';
import type { Words } from '../words/words.ts';

type Names<P extends string> =
  `${P}-${'open' | 'taking' | 'invoke' | 'judge' | 'keep' | 'number' | 'number-again' | 'told' | 'failed' | 'not-told'}`;

/**
 * Opens a case and says its number and PIN twice. Flow logs would show the PIN, in the function's answer and in what is said:
 * they are off in between, and on again on every way out. `<prefix>-open` begins.
 */
export function caseNumberPart<const P extends string, const N extends string>(
  prefix: P,
  words: Words,
  { next, failed, ...parameters }: { next: N; failed: N; category?: `$.${string}`; severity?: `$.${string}` },
): Record<Names<P>, Action<N | Names<P>>> {
  type All = N | Names<P>;
  const at = <const S extends string>(step: S): `${P}-${S}` => `${prefix}-${step}`;
  return {
    [at('open')]: log<All>(false, { next: at('taking') }),
    [at('taking')]: say<All>(words.takingNumber, { next: at('invoke') }),
    [at('invoke')]: ask<All>('openCase', at('invoke'), {
      ...parameters,
      // One complaint is opened in a call at most; whichever block asks, it is the same one.
      ordinal: '1',
      kind: 'complaint',
      next: at('judge'),
      onError: at('failed'),
    }),
    [at('judge')]: compare<All>('$.External.status', { OK: at('keep') }, at('failed')),
    [at('keep')]: note<All>(
      {
        case: 'new',
        caseId: '$.External.caseId',
        caseNumberSpoken: '$.External.caseNumberSpoken',
        queue: '$.External.queue',
        priority: '$.External.priority',
      },
      { next: at('number') },
    ),
    [at('number')]: say<All>(words.number, { next: at('number-again') }),
    [at('number-again')]: say<All>(words.numberAgain, { next: at('told') }),
    [at('told')]: log<All>(true, { next }),
    [at('failed')]: log<All>(true, { next: at('not-told') }),
    [at('not-told')]: say<All>(words.noNumberNow, { next: failed }),
  } as Record<Names<P>, Action<All>>;
}
