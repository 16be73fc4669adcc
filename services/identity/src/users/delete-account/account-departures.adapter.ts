import type { AccountHandOver, HandedOverTo } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, DomainError, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { HandOvers } from '../../members/hand-over/hand-overs.adapter.js';
import { Departures } from '../../members/manage-member/departures.adapter.js';
import { memberIdOf } from '../../members/member-id.adapter.js';
import { memberStream } from '../../members/member.js';
import { organizationStream } from '../../organizations/organization.js';
import { type Belonging, userStream } from '../user.js';
import { onlyOwner, workIsOpen } from './account.errors.js';

export type Settled = {
  readonly organizationId: string;
  readonly handOverTo: HandedOverTo | null;
  /** Where they are suspended they say nothing about their work: whoever suspended them does. */
  readonly isActive: boolean;
};

type Named = { readonly id: string; readonly name: string };

/** A user leaves every organization, as if they left each by itself. */
@Injectable()
export class AccountDepartures {
  constructor(
    private readonly events: EventStore,
    private readonly handOvers: HandOvers,
    private readonly departures: Departures,
  ) {}

  /** Where open work goes in each. @throws DomainError `conflict` `identity.account.only-owner` | `.has-open-work` */
  async settle(
    userId: string,
    handOvers: readonly AccountHandOver[],
    context: CommandContext,
  ): Promise<readonly Settled[]> {
    const [settled, owned]: [Settled[], Named[]] = [[], []];
    for (const organizationId of await this.organizationsOf(userId)) {
      if (!(await this.isActiveIn(organizationId, userId))) {
        settled.push({ organizationId, handOverTo: null, isActive: false });
        continue;
      }
      const handOver = handOvers.find((one) => one.organizationId === organizationId)?.handOverTo;
      const parting = { memberId: memberIdOf(organizationId, userId), handOverTo: handOver };
      try {
        const there = inOrganization(context, { organizationId, userId });
        const handOverTo = await this.handOvers.settle(parting, there);
        settled.push({ organizationId, handOverTo, isActive: true });
      } catch (error) {
        if (!isRefusal(error, 'identity.member.last-owner')) throw named(error, organizationId);
        owned.push({ id: organizationId, name: await this.nameOf(organizationId) });
      }
    }
    if (owned.length > 0) throw onlyOwner(owned);
    return settled;
  }

  async leave(userId: string, settled: readonly Settled[], context: CommandContext): Promise<void> {
    for (const { organizationId, handOverTo, isActive } of settled) {
      const there = inOrganization(context, { organizationId, userId });
      const memberId = memberIdOf(organizationId, userId);
      if (isActive) await this.departures.end({ memberId, handOverTo }, there);
      else await this.departures.leave({ userId, organizationId }, there);
    }
  }

  private async isActiveIn(organizationId: string, userId: string): Promise<boolean> {
    const { state } = await this.events.load(memberStream(organizationId, userId));
    return state.status === 'active';
  }

  /** Also those where they are suspended: they belong to them still. */
  private async organizationsOf(userId: string): Promise<readonly string[]> {
    const { state } = await this.events.load(userStream(HOUSE, userId));
    return state.status === 'active' ? state.organizationIds : [];
  }

  private async nameOf(organizationId: string): Promise<string> {
    const { state } = await this.events.load(organizationStream(organizationId, organizationId));
    return state.status === 'unknown' ? '' : state.settings.name;
  }
}

const inOrganization = (
  context: CommandContext,
  { organizationId: tenantId, userId: id }: Belonging,
): CommandContext => ({ ...context, actor: { tenantId, principal: { kind: 'user', id } } });

const isRefusal = (error: unknown, code: string): error is DomainError =>
  error instanceof DomainError && error.code === code;

/** Whose open work it is, whoever has several organizations must know. */
const named = (error: unknown, organizationId: string): unknown =>
  isRefusal(error, 'identity.member.has-open-work') ? workIsOpen(organizationId, error.details) : error;
