import { CONTACT } from './contact.ts';
import { DELIVERY } from './delivery.ts';
import { EVERY_CASE } from './every-case.ts';
import { MONEY } from './money.ts';
import type { Playbook } from './playbook.ts';
import { PRODUCT } from './product.ts';
import { RIGHTS } from './rights.ts';

/**
 * The playbooks that come along, those for every case first. A changed one is a new entry of the same id with a greater version;
 * the old stays beside it for the cases that follow it.
 */
export const SHIPPED: readonly Playbook[] = [...EVERY_CASE, ...DELIVERY, ...PRODUCT, ...MONEY, ...CONTACT, ...RIGHTS];
