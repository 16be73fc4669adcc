import pg from 'pg';

import { rolesOf } from '../read-models/row-mapping/table-sql.js';

/** Who holds what, until when. Rows stay when a lease ends: the fence only ever grows. */
export function leaseTable(service: string): string {
  const { worker } = rolesOf(service);
  return `create table if not exists ${pg.escapeIdentifier(service)}.leases (
      name text primary key,
      holder text not null,
      fence bigint not null,
      expires_at timestamptz not null
    );
    grant select, insert, update on ${pg.escapeIdentifier(service)}.leases to ${pg.escapeIdentifier(worker)};`;
}
