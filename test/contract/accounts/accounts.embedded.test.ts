import { describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { openAccounts } from '../../../shared/adapters/embedded/identity/accounts.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { PLACES } from '../places.ts';
import { accountsContract, NIA } from './accounts.contract.ts';

describe.each(PLACES)('accounts $place', ({ newFile }) => {
  const file = newFile();
  const opened = () => openAccounts(openDatabase(file()), configuration);

  accountsContract(async () => {
    const accounts = opened();
    const identity = await openIdentity(undefined, configuration, accounts);
    return {
      accounts,
      async tokenOf(personId) {
        if (!identity.people().some(({ id }) => id === personId)) return undefined;
        const claims = await identity.verify(await identity.issue(personId));
        return { role: claims['cognito:groups'].join(), teams: claims['comeback:teams'] };
      },
    };
  });

  test('people of the configuration can be disabled and enabled, too, and keep their ids to themselves', async () => {
    const accounts = opened();
    const ids = () => accounts.people().map(({ id }) => id);
    await accounts.disable('ben');
    expect(ids()).not.toContain('ben');
    expect(await accounts.invite({ ...NIA, email: 'Ben@example.com' })).toMatchObject({ personId: 'ben-2' });
    expect(await accounts.invite({ ...NIA, email: 'ben@example.org' })).toMatchObject({ personId: 'ben-3' });
    await accounts.enable('ben');
    expect(ids()).toEqual([...configuration.demoPeople.map(({ id }) => id), 'ben-2', 'ben-3']);
  });

  test('people of the configuration can be made something else, which wins over the file', async () => {
    const accounts = opened();
    await accounts.change('ben', { role: 'supervisor', teams: ['billing'] });
    const ben = configuration.demoPeople.find(({ id }) => id === 'ben');
    const people = accounts.people();
    expect(people.find(({ id }) => id === 'ben')).toEqual({ ...ben, role: 'supervisor', teams: ['billing'] });
    expect(people.map(({ id }) => id)).toEqual(configuration.demoPeople.map(({ id }) => id));
    await accounts.change('ada', { role: 'agent', teams: [] });
    expect(await accounts.admins()).toEqual([]);
  });

  test('a token that says what its owner is no more opens nothing; a new one does', async () => {
    const accounts = opened();
    const identity = await openIdentity(undefined, configuration, accounts);
    for (const personId of ['ben', (await accounts.invite(NIA)).personId]) {
      const before = await identity.issue(personId);
      const { role } = accounts.people().find(({ id }) => id === personId) ?? expect.fail(personId);
      await accounts.change(personId, { role, teams: ['billing'] });
      await expect(identity.verify(before)).rejects.toMatchObject({ code: 'unauthorized' });
      const asAgent = await identity.issue(personId);
      await accounts.change(personId, { role: 'manager', teams: ['billing'] });
      await expect(identity.verify(asAgent)).rejects.toMatchObject({ code: 'unauthorized' });
      expect(await identity.verify(await identity.issue(personId))).toMatchObject({ 'cognito:groups': ['manager'] });
    }
  });

  test('a token that was given before opens nothing once its owner is disabled', async () => {
    const accounts = opened();
    const identity = await openIdentity(undefined, configuration, accounts);
    const { personId } = await accounts.invite(NIA);
    const token = await identity.issue(personId);
    expect(await identity.verify(token)).toMatchObject({ sub: personId });
    await accounts.disable(personId);
    await expect(identity.verify(token)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(identity.issue(personId)).rejects.toMatchObject({ code: 'unknown-person' });
  });
});
