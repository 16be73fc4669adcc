import { openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { afterAll, beforeAll, beforeEach } from 'vitest';

import { agentsService } from '../agents.module.js';
import { AgentsAtWork } from './agents-at-work.adapter.js';

type Database = Parameters<typeof openedLog>[1];
type MovableClock = ConstructorParameters<typeof AgentsAtWork>[1];

/** For each test an organization with an agent, on one database for the file. */
export function useAgentsAtWork(postgres: () => Database, clock: MovableClock): () => AgentsAtWork {
  let log: OpenedLog;
  let at: AgentsAtWork;
  beforeAll(async () => {
    log = await openedLog(agentsService, postgres());
  });
  afterAll(() => log.close());
  beforeEach(async () => {
    at = await new AgentsAtWork(log, clock).hire();
  });
  return () => at;
}
