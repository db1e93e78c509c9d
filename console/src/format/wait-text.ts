/** `1:05`, as on a telephone. */
export const waitText = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
