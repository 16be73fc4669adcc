import { gatewayMayCall, speaksFor, systemPermissions, type CallerName, type Permission } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import { permissionMissing, principalNotAllowed, sessionRevoked } from './access.errors.js';
import type { InternalClaims } from './internal-claims.js';
import type { Memberships } from './memberships.port.js';
import type { Requirement } from './requires.js';

/** Somebody at a door: which service brought them, who they are, and in which session. */
export type Caller = { readonly service: CallerName; readonly actor: Actor; readonly session?: string };

export type Door = { readonly name: string; readonly permission: Requirement };

export const callerOf = ({ iss, org, prn, obo, sid }: InternalClaims): Caller => ({
  service: iss,
  actor: { tenantId: org, principal: prn, ...(obo && { onBehalfOf: obo }) },
  ...(sid && { session: sid }),
});

/** Decides at every door of a service, deny by default: a requirement that is not met refuses. */
export class Access {
  constructor(private readonly memberships: Memberships) {}

  /** @throws DomainError `unauthenticated` `access.session-revoked`; `forbidden` `access.*` */
  async check(door: Door, caller: Caller): Promise<void> {
    if (door.permission === 'public') return;
    if (!maySpeak(caller)) throw principalNotAllowed(caller.actor.principal.kind);
    if (caller.session && (await this.memberships.isRevoked(caller.session))) throw sessionRevoked();

    if (door.permission === 'internal') return checkInternal(door, caller);
    if (door.permission === 'self') return checkSelf(caller);
    if (!(await this.holds(door.permission, caller))) throw permissionMissing(door.permission);
  }

  /** Whoever acts for another holds only what both hold; a service acts for a user with the user's permissions. */
  private async holds(permission: Permission, { service, actor }: Caller): Promise<boolean> {
    const { tenantId, principal, onBehalfOf } = actor;
    const behind = onBehalfOf && ({ kind: 'user', id: onBehalfOf } as const);
    if (behind && !(await this.memberships.permissionsOf(tenantId, behind)).includes(permission)) return false;
    if (principal.kind === 'system') return Boolean(behind) || systemPermissions[service].includes(permission);
    return (await this.memberships.permissionsOf(tenantId, principal)).includes(permission);
  }
}

function maySpeak({ service, actor: { principal } }: Caller): boolean {
  if (!speaksFor[service].includes(principal.kind)) return false;
  return principal.kind !== 'system' || principal.id === service;
}

function checkInternal({ name, permission }: Door, { service, actor }: Caller): void {
  const isOpen = service !== 'gateway' || gatewayMayCall.includes(name.slice(name.indexOf('.') + 1));
  if (actor.principal.kind !== 'system' || !isOpen) throw permissionMissing(permission);
}

function checkSelf({ actor }: Caller): void {
  if (actor.principal.kind !== 'user') throw permissionMissing('self');
}
