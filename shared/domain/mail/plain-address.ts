/** One address and nothing beside it: what an operator writes of colleagues, not what a mail may hold. */
export const isPlainAddress = (text: string): boolean => /^[^\s,;:<>()"@]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);
