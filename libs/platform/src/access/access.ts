import {
  gatewayMayCall,
  type FieldGrant,
  fieldGrantsOf,
  fieldOf,
  type Holdable,
  narrowerRows,
  type Permission,
  type Reach,
  type Rows,
  speaksFor,
  systemPermissions,
  type CallerName,
} from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import {
  fieldNotAllowed,
  permissionMissing,
  principalNotAllowed,
  rowsTooNarrow,
  sessionRevoked,
} from './access.errors.js';
import type { InternalClaims } from './tokens/internal-claims.js';
import type { Memberships } from './memberships.port.js';
import { reachOver } from './reach/reach-of.js';
import type { Requirement } from './requires.js';

/** Somebody at a door: which service brought them, who they are, and in which session. */
export type Caller = { readonly service: CallerName; readonly actor: Actor; readonly session?: string };

export type Door = {
  readonly name: string;
  readonly permission: Requirement;
  /** What else must be held, since something of it is shown. */
  readonly also?: readonly Permission[];
  /** Whether what is behind it keeps to the rows that its caller holds the permission over. */
  readonly narrows?: boolean;
  /** Fields that what is behind it writes. */
  readonly writes?: readonly string[];
};

export const callerOf = ({ iss, org, prn, obo, sid }: InternalClaims): Caller => ({
  service: iss,
  actor: { tenantId: org, principal: prn, ...(obo && { onBehalfOf: obo }) },
  ...(sid && { session: sid }),
});

/** Decides at every door of a service, deny by default: a requirement that is not met refuses. */
export class Access {
  constructor(private readonly memberships: Memberships) {}

  /**
   * Whose rows the caller reaches through that door.
   * @throws DomainError `unauthenticated` `access.session-revoked`; `forbidden` `access.*`
   */
  async check(door: Door, caller: Caller): Promise<Reach> {
    const reach = await reachOver(this.memberships, await this.rows(door, caller), caller.actor);
    const hides = await this.leftOut(door, caller);
    return hides.length > 0 ? { ...reach, hides } : reach;
  }

  /**
   * The fields that what is shown behind the door hides from them.
   * @throws DomainError `forbidden` `access.field-not-allowed` where it writes one that they may not
   */
  private async leftOut({ permission, also = [], writes = [] }: Door, caller: Caller): Promise<readonly FieldGrant[]> {
    if (permission === 'public' || permission === 'internal' || permission === 'self') return [];
    const written = fieldGrantsOf(permission).filter((field) => writes.includes(fieldOf(field)));
    const [refused] = await this.lacking(written, permission, caller);
    if (refused !== undefined) throw fieldNotAllowed(refused);

    const hidden: FieldGrant[] = [];
    for (const read of [permission, ...also].filter((one) => one.endsWith(':read')))
      hidden.push(...(await this.lacking(fieldGrantsOf(read), read, caller)));
    return hidden;
  }

  /** Those of the fields that are held over fewer rows than what they are a part of. */
  private async lacking(fields: readonly FieldGrant[], permission: Permission, caller: Caller): Promise<FieldGrant[]> {
    const lacking: FieldGrant[] = [];
    for (const field of fields) if (await this.lacks(field, permission, caller)) lacking.push(field);
    return lacking;
  }

  /** Whether a field is held over fewer rows than what it is a part of. */
  private async lacks(field: FieldGrant, permission: Permission, caller: Caller): Promise<boolean> {
    const whole = await this.rowsOf(permission, caller);
    return narrowerRows(await this.rowsOf(field, caller), whole) !== whole;
  }

  private async rows(door: Door, caller: Caller): Promise<Rows> {
    const { permission } = door;
    if (permission === 'public') return 'all';
    if (!maySpeak(caller)) throw principalNotAllowed(caller.actor.principal.kind);
    if (caller.session && (await this.memberships.isRevoked(caller.session))) throw sessionRevoked();

    if (permission === 'internal') return internalRows(door, caller);
    if (permission === 'self') return rowsOfSelf(caller);
    return rowsBehind({ ...door, permission }, await this.rowsOfAll([permission, ...(door.also ?? [])], caller));
  }

  /** The fewest rows over which all of them are held. @throws DomainError `forbidden` `access.permission-missing` */
  private async rowsOfAll(needed: readonly Permission[], caller: Caller): Promise<Rows> {
    let held: Rows | undefined = 'all';
    for (const permission of needed) {
      held = narrowerRows(held, await this.rowsOf(permission, caller));
      if (held === undefined) throw permissionMissing(permission);
    }
    return held;
  }

  /** Whoever acts for another holds only what both hold; a service acts for a user with the user's permissions. */
  private async rowsOf(part: Holdable, { service, actor }: Caller): Promise<Rows | undefined> {
    const { tenantId, principal, onBehalfOf } = actor;
    const isItself = principal.kind === 'system';
    if (isItself && !onBehalfOf) return holdsItself(service, part) ? 'all' : undefined;

    const own = isItself ? 'all' : (await this.memberships.grantsOf(tenantId, principal))[part];
    if (!onBehalfOf) return own;
    const behind = await this.memberships.grantsOf(tenantId, { kind: 'user', id: onBehalfOf });
    return narrowerRows(own, behind[part]);
  }
}

/** What can't keep to fewer rows refuses whoever holds fewer: it would show them or change what isn't theirs. */
function rowsBehind({ permission, narrows }: Door & { readonly permission: Permission }, held: Rows): Rows {
  if (held !== 'all' && !narrows) throw rowsTooNarrow(permission, held);
  return held;
}

/** A service holds every field of what it holds. */
const holdsItself = (service: CallerName, part: Holdable): boolean =>
  systemPermissions[service].some((permission) => part === permission || part.startsWith(`${permission}.`));

function maySpeak({ service, actor: { principal } }: Caller): boolean {
  if (!speaksFor[service].includes(principal.kind)) return false;
  return principal.kind !== 'system' || principal.id === service;
}

function internalRows({ name, permission }: Door, { service, actor }: Caller): Rows {
  const isOpen = service !== 'gateway' || gatewayMayCall.includes(name.slice(name.indexOf('.') + 1));
  if (actor.principal.kind !== 'system' || !isOpen) throw permissionMissing(permission);
  return 'all';
}

function rowsOfSelf({ actor }: Caller): Rows {
  if (actor.principal.kind !== 'user') throw permissionMissing('self');
  return 'all';
}
