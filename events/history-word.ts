import type { CaseEventType } from '../shared/domain/case/events.ts';

/** Every word that stands as `what` in a history: whoever shows one knows what to say to each. */
export type HistoryWord = CaseEventType;
