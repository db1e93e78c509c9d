import type { Account } from '../domain/roster/account.ts';
import type { Rights } from '../domain/roster/rights.ts';

/** Who may sign in. Every operation may be done again: what an earlier try left undone is done then. */
export interface Accounts {
  /**
   * Makes an account, and mails its owner the way in where there are mails of that kind. An address that has an account of the same
   * role keeps it, with this name and these teams.
   *
   * @returns the id in their token; whether the account was made now; whether a mail went out: none does to who can sign in already
   * @throws AppError `account-exists` of another role: nothing was changed; `invitation-not-mailed`
   */
  invite(account: Account): Promise<{ personId: string; isNew: boolean; isMailed: boolean }>;
  /** Lets them sign in no more, and ends what they have open as far as the engine can; of nobody it knows, does nothing. */
  disable(personId: string): Promise<void>;
  /** @throws AppError `not-found` where there is no account */
  enable(personId: string): Promise<void>;
  /** Whether there is an account of that id, disabled or not. */
  has(personId: string): Promise<boolean>;
  /**
   * Gives another role, and no other beside it, and other teams; ends what they have open as far as the engine can.
   *
   * @throws AppError `not-found` where there is no account
   */
  change(personId: string, rights: Rights): Promise<void>;
  /** Addresses of admins who may sign in; of one without an address their id. */
  admins(): Promise<string[]>;
}
