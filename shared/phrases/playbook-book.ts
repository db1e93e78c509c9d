import { CONTACT } from './book/playbooks/contact.ts';
import { DELIVERY } from './book/playbooks/delivery.ts';
import { EVERY_CASE } from './book/playbooks/every-case.ts';
import { MONEY } from './book/playbooks/money.ts';
import { PRODUCT } from './book/playbooks/product.ts';
import { RIGHTS } from './book/playbooks/rights.ts';
import type { Phrases } from './phrase.ts';

/** Titles, steps and conditions of the playbooks that come along, by their English. A firm's own are in the language that it writes them in. */
export const PLAYBOOK_PHRASES: Phrases = { ...EVERY_CASE, ...DELIVERY, ...PRODUCT, ...MONEY, ...CONTACT, ...RIGHTS };
