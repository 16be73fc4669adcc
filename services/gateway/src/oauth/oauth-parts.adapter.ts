import { HOUSE } from '@parley/kernel';
import { type CallContext, Commands, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KeptEntryRules } from '../entry-rules/kept-entry-rules.adapter.js';
import { Faults } from '../serving/faults.port.js';
import { GraphqlDoor } from '../serving/graphql-door.guard.js';

/** The ways to the services, and from where organizations may be entered. */
@Injectable()
export class OAuthWays {
  constructor(
    readonly commands: Commands,
    readonly queries: Queries,
    readonly rules: KeptEntryRules,
  ) {}
}

/** What the addresses stand on that programs meet: the ways to the services, the door's allowance, and who is told. */
@Injectable()
export class OAuthParts {
  constructor(
    readonly ways: OAuthWays,
    readonly door: GraphqlDoor,
    readonly faults: Faults,
  ) {}

  /** What a page or an exchange costs, as one of GraphQL with a few fields does. */
  async pay(address: string): Promise<void> {
    await this.door.pay(COST, { authenticated: undefined, address });
  }

  /** Whether somebody may enter that organization from there: what is let in acts in it. */
  async isInside(organizationId: string, address: string): Promise<boolean> {
    const { networks } = await this.ways.rules.of(organizationId);
    return networks?.hold(address) ?? true;
  }

  /** A call in nobody’s name, in the organization that a program’s name names. */
  callIn(organizationId: string = HOUSE): CallContext {
    const actor = { tenantId: organizationId, principal: { kind: 'system', id: 'gateway' } } as const;
    return { actor, correlationId: this.door.newCorrelationId() };
  }
}

const COST = 10;
