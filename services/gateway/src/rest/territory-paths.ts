import {
  ApplyTerritories,
  ArchiveTerritory,
  ChangeTerritory,
  CreateTerritory,
  ListTerritories,
  ReorderTerritories,
} from '@parley/contracts';

import type { RestPath } from './rest-path.js';

const path = '/organizations/{organizationId}/territories';
const teamId = '0190b2c4-7d00-7000-8000-000000000001';

/** Which team answers for which records. */
export const territoryPaths: readonly RestPath[] = [
  { method: 'GET', path, operation: ListTerritories, summary: 'The territories of your organization, in their order.' },
  {
    ...{ method: 'POST', path, operation: CreateTerritory, summary: 'Creates a territory, asked after all others.' },
    example: { name: 'Riga', teamId, contactConditions: { username: { startsWith: 'lv_' } } },
  },
  {
    ...{ method: 'PATCH', path: `${path}/{territoryId}`, operation: ChangeTerritory },
    summary: 'Changes a territory.',
    example: { name: 'Riga and around' },
  },
  {
    ...{ method: 'DELETE', path: `${path}/{territoryId}`, operation: ArchiveTerritory },
    summary: 'Archives a territory: it takes nothing more.',
  },
  {
    ...{ method: 'POST', path: `${path}/order`, operation: ReorderTerritories },
    summary: 'Says in which order territories are asked.',
    example: { territoryIds: [teamId] },
  },
  {
    ...{ method: 'POST', path: `${path}/apply`, operation: ApplyTerritories },
    summary: 'Asks territories about all records that are there, as one change set.',
    example: {},
  },
];
