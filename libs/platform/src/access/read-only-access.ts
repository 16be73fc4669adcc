import { organizationReadOnly } from './access.errors.js';
import { Access, type Caller, type Door } from './access.js';
import type { Memberships } from './memberships.port.js';
import { allOpen, type OrganizationStates } from './organization-states.port.js';

/** A door, with what decides whether it stays open where nothing can be changed. */
type Operation = Door & { readonly kind?: 'command' | 'query'; readonly worksReadOnly?: boolean };

/** What concerns whoever asks, or the machinery, is no change of the organization. */
const unbound: readonly string[] = ['public', 'self', 'internal'];

/** Refuses commands in an organization that is archived or will be deleted, whoever sends them. */
export class ReadOnlyAccess extends Access {
  constructor(
    memberships: Memberships,
    private readonly organizations: OrganizationStates = allOpen,
  ) {
    super(memberships);
  }

  /** @throws DomainError also `conflict` `access.organization-read-only` */
  override async check(door: Operation, caller: Caller): ReturnType<Access['check']> {
    const admitted = await super.check(door, caller);
    if (door.kind === 'command' && !door.worksReadOnly && !unbound.includes(door.permission)) {
      const state = await this.organizations.readOnlyStateOf(caller.actor.tenantId);
      if (state) throw organizationReadOnly(state);
    }
    return admitted;
  }
}
