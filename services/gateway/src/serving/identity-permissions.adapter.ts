import { GetMe, grantsOfList, heldOverAll, type Permission, PermissionsOfApiKey } from '@parley/contracts';
import { Clock } from '@parley/kernel';
import { type CallContext, Queries, secondFactorRequired } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { nothingHeld } from '../errors/gateway.errors.js';
import { KeptAnswers } from './kept-answers.adapter.js';
import { type Held, Permissions } from './permissions.port.js';

const none: ReadonlySet<Permission> = new Set();

/** Asks identity, at most every two seconds per sign-in: a removal works also on what is already running. */
@Injectable()
export class IdentityPermissions extends Permissions {
  private readonly known: KeptAnswers<Held>;

  constructor(
    private readonly queries: Queries,
    clock: Clock,
  ) {
    super();
    this.known = new KeptAnswers(clock, ({ endsAt }) => endsAt);
  }

  of(call: CallContext): Promise<Held> {
    const key = [call.actor.tenantId, call.actor.principal.id, call.session ?? ''].join('/');
    return this.known.of(key, () => this.asked(call));
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
}
