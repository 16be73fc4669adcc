import { grantsOf, listOfGrants, withFields } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { givable, grantsThrough, keptGrants, type OwnRoles, ownAmong } from './givable.js';

const closer = { id: 'r1', name: 'Closer', grants: [{ permission: 'deals:write', rows: 'own' }] } as const;
const own: OwnRoles = new Map([[closer.id, closer]]);
const refused = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });

describe('what roles give', () => {
  it('is what the built-in and the own ones give together', () => {
    expect(grantsThrough(['viewer', 'r1', 'gone'], own)).toEqual({
      ...grantsOf.viewer,
      ...withFields('deals:write', 'own'),
    });
    expect(ownAmong(['viewer', 'r1', 'gone'], own)).toEqual([closer]);
  });
});

describe('giving roles', () => {
  it('is for whoever holds what they give', () =>
    expect(() => givable(['viewer', 'r1'], { own, held: grantsThrough(['viewer', 'r1'], own) })).not.toThrow());

  it('refuses more than is held, and more rows', () => {
    expect(() => givable(['admin'], { own, held: grantsOf.bidi })).toThrow(refused('identity.role.beyond-yours'));
    expect(() => givable(['bidi'], { own, held: grantsOf.operator })).toThrow(refused('identity.role.beyond-yours'));
  });

  it('refuses a role that is not there', () =>
    expect(() => givable(['r2'], { own, held: grantsOf.owner })).toThrow(refused('identity.role.not-found')));
});

describe('kept grants', () => {
  it('name each permission once, over the widest rows that were asked for', () =>
    expect(
      keptGrants([
        { permission: 'deals:read', rows: 'own' },
        { permission: 'chats:read', rows: 'all' },
        { permission: 'deals:read', rows: 'team' },
      ]),
    ).toEqual([
      { permission: 'chats:read', rows: 'all' },
      { permission: 'deals:read', rows: 'team' },
    ]));

  it('refuse fewer rows of what is nobody’s own', () => {
    expect(() => keptGrants([{ permission: 'usage:read', rows: 'own' }])).toThrow(
      refused('identity.role.rows-not-possible'),
    );
    expect(keptGrants(listOfGrants(grantsOf.operator))).toEqual(listOfGrants(grantsOf.operator));
  });
});
