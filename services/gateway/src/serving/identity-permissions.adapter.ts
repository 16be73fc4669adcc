import { GetMe, grantsOfList, heldOverAll, type Permission, PermissionsOfApiKey } from '@parley/contracts';
import { Clock } from '@parley/kernel';
import { type CallContext, Queries, secondFactorRequired } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { nothingHeld } from '../errors/gateway.errors.js';
import { type Held, Permissions } from './permissions.port.js';

type Known = { readonly until: number; readonly permissions: Promise<Held> };

/** A removal must work within 5 s, also on what is already running. */
const KEPT_MS = 2000;

const none: ReadonlySet<Permission> = new Set();

/** Asks identity, at most every two seconds per sign-in. */
@Injectable()
export class IdentityPermissions extends Permissions {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {
    super();
  }

  of(call: CallContext): Promise<Held> {
    const now = this.clock.now().getTime();
    const key = [call.actor.tenantId, call.actor.principal.id, call.session ?? ''].join('/');
    const known = this.known.get(key);
    if (known && known.until > now) return known.permissions;
    this.forget(now);
    const permissions = this.asked(call);
    this.known.set(key, { until: now + KEPT_MS, permissions });
    permissions.then(
      // What ends at a moment is not known beyond it.
      ({ endsAt }) =>
        endsAt && this.known.set(key, { until: Math.min(now + KEPT_MS, Date.parse(endsAt)), permissions }),
      // A refusal and an outage may be over by the next call.
      () => this.known.delete(key),
    );
    return permissions;
  }

  private async asked(call: CallContext): Promise<Held> {
    const { tenantId, principal } = call.actor;
    if (principal.kind !== 'integration') {
      const { grants, roles, ownRoles, lacksSecondFactor, staffAccess } = await this.queries.ask(GetMe, {}, call);
      // Suspended, removed: what runs already ends.
      if (roles.length + ownRoles.length === 0 && !staffAccess) throw nothingHeld();
      if (lacksSecondFactor) throw secondFactorRequired();
      const overAll = new Set(heldOverAll(grantsOfList(grants)));
      const fewer = grants.map(({ permission }) => permission).filter((permission) => !overAll.has(permission));
      return { overAll, overFewer: new Set(fewer), ...(staffAccess && { endsAt: staffAccess.endsAt }) };
    }
    const asGateway = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    const { permissions } = await this.queries.ask(PermissionsOfApiKey, { apiKeyId: principal.id }, asGateway);
    return { overAll: new Set(permissions), overFewer: none };
  }

  private forget(now: number): void {
    for (const [key, { until }] of this.known) if (until <= now) this.known.delete(key);
  }
}
