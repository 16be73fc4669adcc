import type { HandedOverTo, Successor } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { MemberCircle } from '../member-circle.adapter.js';
import { leaving, settled } from './hand-over.js';
import { OpenWorkOf } from './open-work.adapter.js';
import { Successors } from './successors.adapter.js';

export type Parting = { readonly memberId: string; readonly handOverTo?: Successor | undefined };

/** Asks where open work goes before anybody is removed. Other services are asked outside any transaction. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly circle: MemberCircle,
    private readonly successors: Successors,
    private readonly work: OpenWorkOf,
  ) {}

  /** @throws DomainError also what removing the member is refused for */
  async settle({ memberId, handOverTo }: Parting, { actor }: CommandContext): Promise<HandedOverTo | null> {
    const { tenantId } = actor;
    const member = await this.circle.alone(actor, memberId, (circle) => Promise.resolve(leaving({ memberId, circle })));
    if (!member) return null;
    const { id } = member.principal;
    const to = handOverTo ? await this.successors.of(actor, handOverTo, id) : null;
    // A user goes on with anything there may be.
    if (to && to.assigneeId !== null) return to;
    const [work] = await this.work.principals(tenantId, [id]);
    return work ? settled({ work, to }) : to;
  }
}
