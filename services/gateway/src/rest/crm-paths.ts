import { companyPaths } from './company-paths.js';
import { contactPaths } from './contact-paths.js';
import { pipelinePaths } from './pipeline-paths.js';
import type { RestPath } from './rest-path.js';
import { territoryPaths } from './territory-paths.js';

/** Whom the organization knows, what is sold to them, and which team answers for them. */
export const crmPaths: readonly RestPath[] = [...territoryPaths, ...contactPaths, ...pipelinePaths, ...companyPaths];
