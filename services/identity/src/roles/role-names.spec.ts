import { roles } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { OwnRoles } from './givable.js';
import { freeName } from './role-names.js';

const refused = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });
const own: OwnRoles = new Map([['r1', { id: 'r1', name: 'Night shift', grants: [] }]]);
const free = (name: string, roleId = 'r2') => freeName(name, { roleId, own });

/** A built-in role's name as somebody might disguise it. */
const disguises = [
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => ` ${name}  `,
  (name: string) => Array.from(name).join('\u200b'),
  (name: string) => Array.from(name).join(' '),
  (name: string) => `${name}\u2060`,
  (name: string) => name.replaceAll('_', '-'),
  (name: string) => `«${name}»`,
  (name: string) => Array.from(name, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  (name: string) => name.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о'),
  (name: string) => name.replace('e', 'é').replace('a', 'á').replace('i', 'í'),
];

describe('a name of a role', () => {
  it('is none of a built-in one, however it is written', () => {
    const tried = roles.flatMap((role) => disguises.map((disguise) => disguise(role)));
    for (const name of tried) expect(() => free(name), name).toThrow(refused('identity.role.name-built-in'));
    console.info(`${tried.length} disguises refused`);
  });

  it('is none of another role of the organization, but may be its own again', () => {
    for (const name of ['Night shift', 'night  SHIFT', ' Night\u00a0shift ', 'Night\u200b shift'])
      expect(() => free(name), name).toThrow(refused('identity.role.name-taken'));
    expect(() => free('NIGHT SHIFT', 'r1')).not.toThrow();
  });

  it('may be any other', () => {
    for (const name of ['Ownership', 'Lead owner', 'Дежурный', 'Tier 1', '🌙', 'Night shift 2'])
      expect(() => free(name), name).not.toThrow();
  });

  it('mutant twin: compared as it is written, a disguised owner would pass', () => {
    const asWritten = (name: string) => roles.every((role) => role !== name);
    expect(disguises.filter((disguise) => asWritten(disguise('owner'))).length).toBe(disguises.length - 2);
  });
});
