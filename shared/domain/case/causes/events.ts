import type { NamedCauses } from '../../causes/cause.ts';
import type { HistoryLines } from '../events.ts';

export type CausesEvent = { type: 'causes-named'; causes: NamedCauses };

export const causesLines: HistoryLines<CausesEvent> = {
  'causes-named': ({ causes }) => ({ code: causes.primary }),
};
