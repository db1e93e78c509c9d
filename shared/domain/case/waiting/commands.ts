/** A case that nobody has. Sent by the house, every few minutes. */
export type WaitingCommand = { type: 'callAttention' };

export const WAITING_COMMANDS = ['callAttention'] as const satisfies readonly WaitingCommand['type'][];
