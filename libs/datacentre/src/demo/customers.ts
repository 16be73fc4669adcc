import type { Step } from './script.js';
import { asksThePrice } from './scripts/asks-the-price.js';
import { goesSilent } from './scripts/goes-silent.js';
import { objects } from './scripts/objects.js';
import { optsOut } from './scripts/opts-out.js';
import { writesInAGroup } from './scripts/writes-in-a-group.js';
import { writesInBursts } from './scripts/writes-in-bursts.js';

export type Language = 'en' | 'ru';

/** Someone who plays along. Ids and keys never change: a kept world is found again by them. */
export type Extra = {
  readonly key: string;
  readonly userId: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username: string;
  readonly language: Language;
};

/** A customer with a script, in a private chat or in a group. */
export type ScriptedCustomer = Extra & {
  readonly script: Step;
  readonly group?: { readonly id: number; readonly title: string; readonly others: readonly Extra[] };
};

/** The organization's own account, which the demo connects by the real login. */
export const demoSeller = {
  userId: 700_000_001,
  firstName: 'North Light Windows',
  username: 'north_light_windows',
  phone: '9996620001',
  loginCode: '22222',
} as const;

const olga: Extra = {
  key: 'olga',
  userId: 700_000_017,
  firstName: 'Ольга',
  username: 'olga_lesnaya',
  language: 'ru',
};

export const scriptedCustomers: readonly ScriptedCustomer[] = [
  {
    key: 'anna',
    userId: 700_000_011,
    firstName: 'Anna',
    lastName: 'Parker',
    username: 'anna_parker',
    language: 'en',
    script: asksThePrice,
  },
  {
    key: 'boris',
    userId: 700_000_012,
    firstName: 'Борис',
    lastName: 'Лебедев',
    username: 'boris_lebedev',
    language: 'ru',
    script: objects,
  },
  {
    key: 'clara',
    userId: 700_000_013,
    firstName: 'Clara',
    lastName: 'Hughes',
    username: 'clara_hughes',
    language: 'en',
    script: goesSilent,
  },
  {
    key: 'dmitri',
    userId: 700_000_014,
    firstName: 'Дмитрий',
    username: 'dmitri_volga',
    language: 'ru',
    script: optsOut,
  },
  {
    key: 'emma',
    userId: 700_000_015,
    firstName: 'Emma',
    lastName: 'Stone',
    username: 'emma_s_home',
    language: 'en',
    script: writesInBursts,
  },
  {
    key: 'pavel',
    userId: 700_000_016,
    firstName: 'Павел',
    lastName: 'Орлов',
    username: 'pavel_orlov',
    language: 'ru',
    script: writesInAGroup,
    group: { id: 700_000_100, title: 'Окна, Лесная 5', others: [olga] },
  },
];
