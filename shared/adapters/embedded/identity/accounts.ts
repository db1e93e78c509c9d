import type { Configuration, DemoPerson } from '../../../domain/configuration.ts';
import { AppError, notFound } from '../../../domain/errors.ts';
import { type Account, otherRole } from '../../../domain/roster/account.ts';
import type { Rights } from '../../../domain/roster/rights.ts';
import type { Accounts } from '../../../ports/accounts.ts';
import type { Database } from '../database.ts';

export interface EmbeddedAccounts extends Accounts {
  /** Whom one can sign in as: those of the configuration and those invited since, as what they are now, without who was deactivated. */
  people(): DemoPerson[];
  /** Whether a token that says this of its owner still holds: they were not deactivated, and are nothing else by now. */
  holds(personId: string, rights: Rights): boolean;
}

interface Row {
  id: string;
  /** JSON; of people of the configuration without an address, and null until an admin gives them another role. */
  account: string | null;
  isShut: number;
}

/** Accounts without passwords, on one machine. Nobody is mailed: who was invited stands on the sign-in page. */
export function openAccounts(database: Database, { demoPeople }: Pick<Configuration, 'demoPeople'>): EmbeddedAccounts {
  const byEmail = database.prepare('SELECT id, account FROM accounts WHERE email = ?');
  const byId = database.prepare('SELECT account, is_shut AS isShut FROM accounts WHERE id = ?');
  const all = database.prepare('SELECT id, account, is_shut AS isShut FROM accounts ORDER BY rowid');
  const insert = database.prepare('INSERT INTO accounts (id, email, account) VALUES (?, ?, ?)');
  const change = database.prepare('UPDATE accounts SET account = ? WHERE id = ?');
  const shut = database.prepare(
    'INSERT INTO accounts (id, is_shut) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET is_shut = 1',
  );
  const open = database.prepare('UPDATE accounts SET is_shut = 0 WHERE id = ?');

  const become = database.prepare(
    'INSERT INTO accounts (id, account) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET account = excluded.account',
  );

  const rowOf = (personId: string) => byId.get(personId) as Pick<Row, 'account' | 'isShut'> | undefined;
  const isOfFirm = (personId: string) => demoPeople.some(({ id }) => id === personId);
  const isKnown = (personId: string) => isOfFirm(personId) || rowOf(personId) !== undefined;
  const nobody = (personId: string) => notFound(`Nobody has an account with the id ${personId}: invite them.`);

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
      const invited = database.write(() => {
        const known = byEmail.get(email) as Pick<Row, 'id' | 'account'> | undefined;
        if (known === undefined) {
          const id = newId(email);
          insert.run(id, email, body);
          return { personId: id, isNew: true };
        }
        const { role } = JSON.parse(known.account ?? '{}') as Account;
        if (role !== account.role) {
          const { code, message, field } = otherRole(role);
          throw new AppError('AccountExists', code, message, { expose: true, field });
        }
        change.run(body, known.id);
        return { personId: known.id, isNew: false };
      });
      return { ...invited, isMailed: false };
    },
    async disable(personId) {
      database.write(() => {
        if (isKnown(personId)) shut.run(personId);
      });
    },
    async enable(personId) {
      if (!isKnown(personId)) throw nobody(personId);
      database.write(() => open.run(personId));
    },
    has: async (personId) => isKnown(personId),
    async change(personId, { role, teams }) {
      database.write(() => {
        if (!isKnown(personId)) throw nobody(personId);
        const ofFirm = demoPeople.find(({ id }) => id === personId);
        const account = JSON.parse(rowOf(personId)?.account ?? JSON.stringify({ name: ofFirm?.name })) as Account;
        become.run(personId, JSON.stringify({ ...account, role, teams }));
      });
    },
    admins: async () => people().flatMap(({ id, role }) => (role === 'admin' ? [emailOf(id) ?? id] : [])),
    people,
    holds(personId, { role, teams }) {
      const row = rowOf(personId);
      if (row?.isShut === 1) return false;
      const known = personOf(personId, row?.account ?? null);
      return known === undefined || (known.role === role && known.teams.join(' ') === teams.join(' '));
    },
  };

  function people(): DemoPerson[] {
    const rows = all.all() as unknown as Row[];
    const changed = rows.flatMap(({ id, account }) => personOf(id, account) ?? []);
    const isGone = ({ id }: { id: string }) => rows.some((row) => row.id === id && row.isShut === 1);
    const ofFirm = demoPeople.map((person) => changed.find(({ id }) => id === person.id) ?? person);
    return [...ofFirm, ...changed.filter(({ id }) => !isOfFirm(id))].filter((person) => !isGone(person));
  }

  function emailOf(personId: string): string | undefined {
    return (JSON.parse(rowOf(personId)?.account ?? '{}') as Partial<Account>).email;
  }
}

function personOf(id: string, account: string | null): DemoPerson | undefined {
  if (account === null) return undefined;
  const { name, role, teams } = JSON.parse(account) as Account;
  return { id, name, role, teams };
}
