import type { Configuration, DemoPerson } from '../../../domain/configuration.ts';
import { AppError, notFound } from '../../../domain/errors.ts';
import { type Account, otherRole } from '../../../domain/roster/account.ts';
import type { Accounts } from '../../../ports/accounts.ts';
import type { Database } from '../database.ts';

export interface EmbeddedAccounts extends Accounts {
  /** Whom one can sign in as: those of the configuration and those invited since, without who was deactivated. */
  people(): DemoPerson[];
  isShut(personId: string): boolean;
}

interface Row {
  id: string;
  /** JSON; null of people of the configuration, of whom only this is kept: whether they may still sign in. */
  account: string | null;
  isShut: number;
}

/** Accounts without passwords, on one machine. Nobody is mailed: who was invited stands on the sign-in page. */
export function openAccounts(database: Database, { demoPeople }: Pick<Configuration, 'demoPeople'>): EmbeddedAccounts {
  const byEmail = database.prepare('SELECT id, account FROM accounts WHERE email = ?');
  const byId = database.prepare('SELECT is_shut AS isShut FROM accounts WHERE id = ?');
  const all = database.prepare('SELECT id, account, is_shut AS isShut FROM accounts ORDER BY rowid');
  const insert = database.prepare('INSERT INTO accounts (id, email, account) VALUES (?, ?, ?)');
  const change = database.prepare('UPDATE accounts SET account = ? WHERE id = ?');
  const shut = database.prepare(
    'INSERT INTO accounts (id, is_shut) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET is_shut = 1',
  );
  const open = database.prepare('UPDATE accounts SET is_shut = 0 WHERE id = ?');

  const rowOf = (personId: string) => byId.get(personId) as Pick<Row, 'isShut'> | undefined;
  const isOfFirm = (personId: string) => demoPeople.some(({ id }) => id === personId);

  /** `nia` of `nia@example.com`, or `nia-2` where somebody is called so. */
  function newId(email: string): string {
    const word = email
      .slice(0, email.indexOf('@'))
      .toLowerCase()
      .replaceAll(/[^\w.+-]/g, '-')
      .slice(0, 60);
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? word : `${word}-${count}`;
      if (!isOfFirm(id) && rowOf(id) === undefined) return id;
    }
  }

  return {
    async invite(account) {
      const email = account.email.toLowerCase();
      const body = JSON.stringify(account);
      const personId = database.write(() => {
        const known = byEmail.get(email) as Pick<Row, 'id' | 'account'> | undefined;
        if (known === undefined) {
          const id = newId(email);
          insert.run(id, email, body);
          return id;
        }
        const { role } = JSON.parse(known.account ?? '{}') as Account;
        if (role !== account.role) {
          const { code, message, field } = otherRole(role);
          throw new AppError('AccountExists', code, message, { expose: true, field });
        }
        change.run(body, known.id);
        return known.id;
      });
      return { personId, isMailed: false };
    },
    async disable(personId) {
      database.write(() => {
        if (isOfFirm(personId) || rowOf(personId) !== undefined) shut.run(personId);
      });
    },
    async enable(personId) {
      if (!isOfFirm(personId) && rowOf(personId) === undefined) {
        throw notFound(`Nobody has an account with the id ${personId}: invite them.`);
      }
      database.write(() => open.run(personId));
    },
    people() {
      const rows = all.all() as unknown as Row[];
      const isGone = ({ id }: { id: string }) => rows.some((row) => row.id === id && row.isShut === 1);
      const invited = rows.flatMap(({ id, account }): DemoPerson[] => {
        if (account === null) return [];
        const { name, role, teams } = JSON.parse(account) as Account;
        return [{ id, name, role, teams }];
      });
      return [...demoPeople, ...invited].filter((person) => !isGone(person));
    },
    isShut: (personId) => rowOf(personId)?.isShut === 1,
  };
}
