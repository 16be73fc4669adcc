import { roles } from '@parley/contracts';

import type { OwnRoles } from './givable.js';
import { nameBuiltIn, nameTaken } from './role.errors.js';

/** Letters of other alphabets that look like one of those in the names of the built-in roles. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', ё: 'e', і: 'i', ї: 'i', о: 'o', р: 'p', с: 'c', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w' },
  ...{ г: 'r', м: 'm', п: 'n', ԁ: 'd', к: 'k', н: 'h', ƒ: 'f', ӏ: 'l', ı: 'i', ո: 'n', ս: 'u', օ: 'o' },
  ...{ α: 'a', ε: 'e', ι: 'i', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', ω: 'w', κ: 'k', η: 'n', μ: 'm' },
};

const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** As two names are compared: however it is written, spaced, or made longer by what nobody sees. */
const readAs = (name: string): string =>
  name.normalize('NFKC').replaceAll(unseen, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** As a hurried reader takes it: without accents, signs and spaces, each letter for the one that it looks like. */
const lookedAtAs = (name: string): string =>
  readAs(name)
    .normalize('NFKD')
    .replaceAll(/./gu, (letter) => lookAlikes[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const builtIn: ReadonlySet<string> = new Set(roles.map(lookedAtAs));

/**
 * Nobody takes a role for one that it is not: neither for a built-in one, nor for another of the organization's own.
 * @throws DomainError `invalid` `identity.role.name-built-in`; `conflict` `identity.role.name-taken`
 */
export function freeName(name: string, { roleId, own }: { readonly roleId: string; readonly own: OwnRoles }): void {
  if (builtIn.has(lookedAtAs(name))) throw nameBuiltIn(name);
  const others = [...own.values()].filter(({ id }) => id !== roleId);
  if (others.some((other) => readAs(other.name) === readAs(name))) throw nameTaken(name);
}
