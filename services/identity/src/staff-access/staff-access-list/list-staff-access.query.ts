import { isLentStill, ListStaffAccess, staffAccessView } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { namesInHouse } from '../../users/user-directory/users-in-house.adapter.js';
import { KnownStaffAccessTable } from './staff-access-list.projection.js';

const role = staffAccessView.shape.role;

/** What staff is invited by now, with who came: for a banner that every member sees. */
@Answers(ListStaffAccess)
export class ListStaffAccessQuery implements Answerer<typeof ListStaffAccess> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async answer(_: object, actor: Actor) {
    const known = await this.database.inTenant(actor, (em) =>
      em.find(KnownStaffAccessTable, { endedAt: null }, { orderBy: { invitedAt: 'asc', staffAccessId: 'asc' } }),
    );
    const now = this.clock.now();
    const open = known.filter((one) => isLentStill(one, now));
    const userIds = open.flatMap(({ entered }) => entered.map(({ userId }) => userId));
    const nameOf = await namesInHouse(this.database, userIds);
    return {
      items: open.map(({ staffAccessId: id, entered, endsAt, reason, invitedBy, invitedAt, ...access }) => ({
        ...{ id, endsAt, reason, invitedBy, invitedAt, role: role.parse(access.role) },
        entered: entered.map(({ userId, at }) => ({ userId, at, name: nameOf(userId) })),
      })),
    };
  }
}
