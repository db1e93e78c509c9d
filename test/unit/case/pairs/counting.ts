/** Whether a case is counted at all may turn out at any time. */
export const COUNTING = {
  exclude: ['excluded'],
  include: 'nothing',
} as const;
