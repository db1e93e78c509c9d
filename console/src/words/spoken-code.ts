/** A code of the firm's own, which no catalogue can know, as words: `product-fault` as `Product fault`. */
export function spokenCode(code: string): string {
  return capitalised(code.replaceAll('-', ' '));
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
