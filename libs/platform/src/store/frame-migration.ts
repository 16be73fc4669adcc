import { readerTablesSql, type Migration } from '@parley/eventsourcing';

import { accessTables } from '../access/copy/access-tables.sql.js';
import { lentTables } from '../access/copy/lent-tables.sql.js';
import { organizationStatesTable } from '../access/copy/organization-states-table.sql.js';
import { ownRolesTable } from '../access/copy/own-roles-table.sql.js';
import { secondFactorsTables } from '../access/copy/second-factors-table.sql.js';
import { staffTable } from '../access/copy/staff-table.sql.js';
import { teamsTable } from '../access/copy/teams-table.sql.js';
import { timersTable } from '../timers/timers-table.sql.js';

/** What every service's schema holds besides its log and its own tables: readers, access, timers. */
export const frameMigrations = (service: string): readonly Migration[] => [
  {
    name: '0000-frame',
    sql: [readerTablesSql({ service }), accessTables(service), timersTable(service)].join('\n'),
  },
  { name: '0000-frame-own-roles', sql: ownRolesTable(service) },
  { name: '0000-frame-lent', sql: lentTables(service) },
  { name: '0000-frame-teams', sql: teamsTable(service) },
  { name: '0000-frame-organizations', sql: organizationStatesTable(service) },
  { name: '0000-frame-second-factors', sql: secondFactorsTables(service) },
  { name: '0000-frame-staff', sql: staffTable(service) },
];
