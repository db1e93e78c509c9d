/**
 * One address and nothing beside it: what an operator writes of colleagues, not what a mail may hold. Before the `@` visible ASCII, for SES
 * sends to nothing else, without `"(),:;<>@`.
 */
export const isPlainAddress = (text: string): boolean =>
  /^[!#-'*+\-./0-9=?A-Z[-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);
