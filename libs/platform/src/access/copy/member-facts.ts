import { accessEvents, type AccessEvent, type Recorded, type RoleEvent, type TeamEvent } from '@parley/contracts';

import type { Facts, Row } from './facts.js';
import type { Forgotten } from './postgres-memberships.js';

/** Who is a member with which roles, what those give, who is in which team, and which sign-ins ended. */
export const memberFacts = (
  service: string,
  forget: (what: Forgotten) => void,
): Facts<(typeof accessEvents)[number]> => ({
  events: accessEvents,
  rowsOf: (event) => [rowOf(service, event)],
  learned: (event) => forget(forgottenBy(event)),
});

function rowOf(service: string, event: Recorded<AccessEvent>): Row {
  const { tenantId, recordedAt, streamVersion } = event.envelope;
  switch (event.type) {
    case 'identity.member.added':
    case 'identity.member.roles-changed':
    case 'identity.member.suspended':
    case 'identity.member.reactivated':
    case 'identity.member.removed': {
      const { kind, id } = event.data.principal;
      const held = 'roles' in event.data ? event.data.roles : [];
      return {
        sql: `insert into ${service}.access_members as known values (?, ?, ?, ?::json, ?, ?)
          on conflict (tenant_id, principal_id) do update
          set roles = excluded.roles, is_active = excluded.is_active, stands_at = excluded.stands_at
          where known.stands_at < excluded.stands_at`,
        values: [tenantId, id, kind, JSON.stringify(held), held.length > 0, streamVersion],
      };
    }
    case 'identity.role.created':
    case 'identity.role.changed':
    case 'identity.role.archived':
      return roleRow(service, event);
    case 'identity.team.created':
    case 'identity.team.changed':
    case 'identity.team.archived':
      return teamRow(service, event);
    case 'identity.sign-in.ended':
      return {
        sql: `insert into ${service}.access_ended_sign_ins values (?, ?, ?) on conflict do nothing`,
        values: [tenantId, event.data.signInId, recordedAt],
      };
  }
}

/** A role that changed its name alone gives what it gave. */
const roleRow = (service: string, { type, data, envelope }: Recorded<RoleEvent>): Row =>
  archivableRow(service, {
    ...{ table: 'access_own_roles', id: 'role_id', column: 'grants', envelope, of: data.roleId },
    ...(type === 'identity.role.archived' ? { isArchived: true } : { isArchived: false, value: data.grants }),
  });

/** A team that changed its name alone has the members it had. */
const teamRow = (service: string, { type, data, envelope }: Recorded<TeamEvent>): Row =>
  archivableRow(service, {
    ...{ table: 'access_teams', id: 'team_id', column: 'principal_ids', envelope, of: data.teamId },
    ...(type === 'identity.team.archived' ? { isArchived: true } : { isArchived: false, value: data.principalIds }),
  });

type Archivable = {
  readonly table: string;
  /** Names of its columns: what it is called by, and what it holds. */
  readonly id: string;
  readonly column: string;
  readonly of: string;
  readonly envelope: Recorded<AccessEvent>['envelope'];
  readonly isArchived: boolean;
  /** Absent where the event says nothing of it: then it stays as it was. */
  readonly value?: readonly unknown[] | undefined;
};

/** What an event older than the row tells is known already. */
function archivableRow(service: string, { table, id, column, of, envelope, isArchived, value }: Archivable): Row {
  return {
    sql: `insert into ${service}.${table} as known values (?, ?, ?::json, ?, ?)
      on conflict (tenant_id, ${id}) do update
      set ${column} = case when ? then excluded.${column} else known.${column} end,
        is_archived = excluded.is_archived, stands_at = excluded.stands_at
      where known.stands_at < excluded.stands_at`,
    values: [
      ...[envelope.tenantId, of, JSON.stringify(value ?? []), isArchived, envelope.streamVersion],
      value !== undefined,
    ],
  };
}

function forgottenBy({ type, data, envelope: { tenantId } }: Recorded<AccessEvent>): Forgotten {
  switch (type) {
    case 'identity.sign-in.ended':
      return { tenantId, signInId: data.signInId };
    case 'identity.role.created':
    case 'identity.role.changed':
    case 'identity.role.archived':
      return { tenantId, everybody: true };
    case 'identity.team.created':
    case 'identity.team.changed':
    case 'identity.team.archived':
      return { tenantId, teams: true };
    case 'identity.member.added':
    case 'identity.member.roles-changed':
    case 'identity.member.suspended':
    case 'identity.member.reactivated':
    case 'identity.member.removed':
      return { tenantId, principal: data.principal };
  }
}
