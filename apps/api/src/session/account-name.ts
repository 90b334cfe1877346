/** How an account is looked for: people type capitals and blanks, and a try counts for the account that it means. */
export function accountName(typed: string): string {
  return typed.trim().toLowerCase();
}
