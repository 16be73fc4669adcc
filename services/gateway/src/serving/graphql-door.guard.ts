import { Clock, type DomainError } from '@parley/kernel';
import type { Authenticated } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { v7 } from 'uuid';

import { StaffReads } from '../audit-log/staff-reads.adapter.js';
import { operationNotPersisted, rateLimited, requestMalformed, signInRequired } from '../errors/gateway.errors.js';
import { Admission } from '../limits/admission.guard.js';
import { hashesPassword, Room } from '../limits/sign-in-room.guard.js';
import { type Spent, Spending, spendingHeaders } from '../limits/spending.js';
import { asksCost, type Bill, billOf } from '../limits/told-cost.js';
import { type ComingFrom, Entrance } from './entrance.guard.js';
import { GatewaySettings } from './gateway-settings.types.js';
import { bearerOf, type GraphqlRequest } from './request-shape.guard.js';

/** What came through a door, whichever it was. */
export type Arrival = {
  readonly request: GraphqlRequest;
  readonly authenticated: Authenticated | undefined;
  /** Why the token that came with it was not taken: signing in and refreshing need none. */
  readonly refusal?: DomainError | undefined;
  /** Who pays where nobody is signed in. */
  readonly address: string;
};

type Payer = Pick<Arrival, 'authenticated' | 'address'>;

export type Passed = {
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isLive: boolean;
  /** Whether it hashes a password, for which there is room for so many at once. */
  readonly isHashing: boolean;
  /** What it was charged, where the request asks to be told. */
  readonly bill?: Bill;
};

/** What the door stands on. */
@Injectable()
export class DoorParts {
  constructor(
    readonly entrance: Entrance,
    readonly schemas: GraphQLSchemaHost,
    readonly reads: StaffReads,
  ) {}
}

/** Takes what an operation costs. */
@Injectable()
export class Till {
  constructor(
    private readonly spending: Spending,
    private readonly clock: Clock,
  ) {}

  take(payer: string, cost: number) {
    return this.spending.spend({ payer, cost, nowMs: this.clock.now().getTime() });
  }
}

/** Everything that is decided about an operation before it runs, over HTTP and WebSocket alike. */
@Injectable()
export class GraphqlDoor {
  readonly room = new Room();
  private admission: Admission | undefined;

  constructor(
    private readonly settings: GatewaySettings,
    private readonly parts: DoorParts,
    private readonly till: Till,
  ) {}

  readonly newCorrelationId = (): string => v7();

  /** Nobody where no token is given. @throws DomainError `unauthenticated` for one that is not valid; `forbidden` */
  authenticate(headers: Parameters<typeof bearerOf>[0], from: ComingFrom) {
    return this.parts.entrance.authenticate(bearerOf(headers), from);
  }

  /** @throws DomainError `invalid` `gateway.*`; `unauthenticated`; `limited` `gateway.rate` */
  async pass({ request, authenticated, refusal = signInRequired(), address }: Arrival): Promise<Passed> {
    const query = this.documentOf(request, authenticated);
    const asked = { query, operationName: request.operationName, variables: request.variables ?? {} };
    const { cost, operation } = this.admissionNow().admit(asked, authenticated ? undefined : refusal);
    const spent = await this.charge(cost, { authenticated, address });
    await this.note(authenticated, readBy(operation));
    const headers = spendingHeaders(cost, spent, this.settings.allowance);
    const isLive = operation.operation === OperationTypeNode.SUBSCRIPTION;
    const passed = { query, headers, isLive, isHashing: hashesPassword(operation) };
    return asksCost(request) ? { ...passed, bill: billOf(cost, spent) } : passed;
  }

  /** What the installation's staff reads is noted before it is read; nobody else's reading is. */
  note(authenticated: Authenticated | undefined, operations: readonly string[]): Promise<void> {
    return this.parts.reads.note(authenticated, operations);
  }

  /** Answers the headers that tell what is left. @throws DomainError `limited` `gateway.rate` */
  async pay(cost: number, who: Payer): Promise<Passed['headers']> {
    return spendingHeaders(cost, await this.charge(cost, who), this.settings.allowance);
  }

  private async charge(cost: number, { authenticated, address }: Payer): Promise<Spent> {
    const payer = authenticated ? payerOf(authenticated) : address;
    const spent = await this.till.take(payer, cost);
    if (!spent.isAllowed) throw rateLimited(spent.resetSeconds);
    return spent;
  }

  /** Where operations are persisted, in production a sign-in session runs those alone. */
  private documentOf({ query, documentId }: GraphqlRequest, authenticated: Authenticated | undefined): string {
    if (documentId !== undefined) {
      const known = this.settings.persisted[documentId];
      if (known === undefined) throw operationNotPersisted();
      return known;
    }
    if (query === undefined) throw requestMalformed();
    const isPersisting = this.settings.isProduction && Object.keys(this.settings.persisted).length > 0;
    const isBound = isPersisting && authenticated?.call.session !== undefined;
    if (isBound) throw operationNotPersisted();
    return query;
  }

  private admissionNow(): Admission {
    return (this.admission ??= new Admission(this.parts.schemas.schema, this.settings.limits));
  }
}

const payerOf = ({ call: { actor } }: Authenticated) => `${actor.tenantId}/${actor.principal.id}`;

/** What an operation reads, by the names of its fields: an alias is whatever the asker likes. A command tells of itself. */
function readBy({ operation, selectionSet }: OperationDefinitionNode): readonly string[] {
  if (operation === OperationTypeNode.MUTATION) return [];
  return selectionSet.selections.map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : operation));
}
