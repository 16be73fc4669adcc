import { HOUSE } from '@parley/kernel';
import { type CallContext, Commands, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { Faults } from '../serving/faults.port.js';
import { GraphqlDoor } from '../serving/graphql-door.guard.js';

/** The ways to the services. */
@Injectable()
export class OAuthWays {
  constructor(
    readonly commands: Commands,
    readonly queries: Queries,
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

  /** A call in nobody’s name, in the organization that a program’s name names. */
  callIn(organizationId: string = HOUSE): CallContext {
    const actor = { tenantId: organizationId, principal: { kind: 'system', id: 'gateway' } } as const;
    return { actor, correlationId: this.door.newCorrelationId() };
  }
}

const COST = 10;
