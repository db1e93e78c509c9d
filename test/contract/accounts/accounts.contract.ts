import { expect, test } from 'vitest';
import type { Account } from '../../../shared/domain/roster/account.ts';
import type { Accounts } from '../../../shared/ports/accounts.ts';

export interface AccountsBench {
  accounts: Accounts;
  /** What a token of them would say; undefined where they cannot sign in. */
  tokenOf(personId: string): Promise<{ role: string; teams: string } | undefined>;
}

export const NIA: Account = {
  name: 'Nia Brand',
  email: 'nia@example.com',
  role: 'agent',
  teams: ['orders', 'general'],
};

/** What every keeper of accounts promises, so that whatever broke off can be sent again. */
export function accountsContract(newBench: () => Promise<AccountsBench>): void {
  test('whoever is invited can sign in, with the role and the teams of the invitation', async () => {
    const { accounts, tokenOf } = await newBench();
    const { personId } = await accounts.invite(NIA);
    expect(personId).toMatch(/^[\w.@:|+-]{1,64}$/);
    expect(await tokenOf(personId)).toEqual({ role: 'agent', teams: 'orders general' });
  });

  test('the same address once more is the same account, as it was asked for last', async () => {
    const { accounts, tokenOf } = await newBench();
    const { personId, isNew } = await accounts.invite(NIA);
    expect(isNew).toBe(true);
    const again = await accounts.invite({ ...NIA, email: 'Nia@Example.com', teams: ['billing'] });
    expect(again).toMatchObject({ personId, isNew: false });
    expect(await tokenOf(personId)).toEqual({ role: 'agent', teams: 'billing' });
  });

  test('of another role it is refused, and nothing is changed', async () => {
    const { accounts, tokenOf } = await newBench();
    const { personId } = await accounts.invite(NIA);
    await expect(accounts.invite({ ...NIA, role: 'admin', teams: [] })).rejects.toMatchObject({
      code: 'account-exists',
      expose: true,
      field: 'email',
    });
    expect(await tokenOf(personId)).toEqual({ role: 'agent', teams: 'orders general' });
  });

  test('two of one name at two addresses are two people', async () => {
    const { accounts } = await newBench();
    const one = await accounts.invite(NIA);
    const two = await accounts.invite({ ...NIA, email: 'nia@example.org' });
    expect(two.personId).not.toBe(one.personId);
  });

  test('whoever is disabled cannot sign in until enabled, however often either is said', async () => {
    const { accounts, tokenOf } = await newBench();
    const { personId } = await accounts.invite(NIA);
    const { personId: other } = await accounts.invite({ ...NIA, email: 'kit@example.com' });
    for (const _twice of [1, 2]) await accounts.disable(personId);
    expect(await tokenOf(personId)).toBeUndefined();
    expect(await tokenOf(other)).toBeDefined();
    for (const _twice of [1, 2]) await accounts.enable(personId);
    expect(await tokenOf(personId)).toBeDefined();
  });

  test('an invitation opens no account that was disabled', async () => {
    const { accounts, tokenOf } = await newBench();
    const { personId } = await accounts.invite(NIA);
    await accounts.disable(personId);
    expect(await accounts.invite(NIA)).toEqual({ personId, isNew: false, isMailed: false });
    expect(await tokenOf(personId)).toBeUndefined();
  });

  test('of nobody there is nothing to disable, and nothing to enable or change', async () => {
    const { accounts } = await newBench();
    await accounts.disable('nobody');
    const refused = { code: 'not-found', expose: true };
    await expect(accounts.enable('nobody')).rejects.toMatchObject(refused);
    await expect(accounts.change('nobody', { role: 'agent', teams: [] })).rejects.toMatchObject(refused);
    expect(await accounts.has('nobody')).toBe(false);
  });

  test('an address is nobody’s id: under it nothing is changed', async () => {
    const { accounts, tokenOf } = await newBench();
    const { personId } = await accounts.invite(NIA);
    await accounts.disable(NIA.email);
    const refused = { code: 'not-found' };
    await expect(accounts.change(NIA.email, { role: 'admin', teams: [] })).rejects.toMatchObject(refused);
    await expect(accounts.enable(NIA.email)).rejects.toMatchObject(refused);
    expect(await accounts.has(NIA.email)).toBe(false);
    expect(await tokenOf(personId)).toEqual({ role: 'agent', teams: 'orders general' });
  });

  test('a changed role and changed teams are all that a token says from then on, however often it is said', async () => {
    const { accounts, tokenOf } = await newBench();
    const { personId } = await accounts.invite(NIA);
    const { personId: other } = await accounts.invite({ ...NIA, email: 'kit@example.com' });
    expect(await accounts.has(personId)).toBe(true);
    for (const _twice of [1, 2]) await accounts.change(personId, { role: 'supervisor', teams: ['billing'] });
    expect(await tokenOf(personId)).toEqual({ role: 'supervisor', teams: 'billing' });
    expect(await tokenOf(other)).toEqual({ role: 'agent', teams: 'orders general' });
    await expect(accounts.invite(NIA)).rejects.toMatchObject({ code: 'account-exists' });
    expect(await accounts.invite({ ...NIA, role: 'supervisor', teams: ['general'] })).toMatchObject({ personId });
    await accounts.disable(personId);
    await accounts.change(personId, { role: 'agent', teams: [] });
    expect(await tokenOf(personId)).toBeUndefined();
    await accounts.enable(personId);
    expect(await tokenOf(personId)).toEqual({ role: 'agent', teams: '' });
  });

  test('admins are known by their address, but those who may not sign in', async () => {
    const { accounts } = await newBench();
    const before = await accounts.admins();
    const { personId } = await accounts.invite({ ...NIA, role: 'admin' });
    await accounts.invite({ ...NIA, email: 'kit@example.com' });
    expect(await accounts.admins()).toEqual([...before, NIA.email]);
    await accounts.disable(personId);
    expect(await accounts.admins()).toEqual(before);
  });
}
