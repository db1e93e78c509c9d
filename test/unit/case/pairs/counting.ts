/** Whether a case is counted at all, and whether it may be told, may turn out at any time. */
export const COUNTING = {
  exclude: ['excluded'],
  include: 'nothing',
  allowStory: ['story-allowed'],
  withdrawStory: 'nothing',
} as const;
