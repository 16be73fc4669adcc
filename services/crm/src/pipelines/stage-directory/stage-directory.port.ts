import type { StageView } from '@parley/contracts';

import type { Stage } from '../stage.js';

export type AskedStage = { readonly pipelineId: string; readonly stageId: string; readonly asOf: string };

export abstract class StageDirectory {
  /** @throws DomainError `crm.stage.not-found` also where it, or its pipeline, was archived */
  abstract get(tenantId: string, stageId: string): Promise<Stage>;

  /**
   * Whose stage it is, archived or not: what was done to it is done, however often it is asked for.
   * @throws DomainError `crm.stage.not-found`
   */
  abstract pipelineOf(tenantId: string, stageId: string): Promise<string>;

  /**
   * Where deals begin: in that pipeline, or in the default one.
   * @throws DomainError `crm.pipeline.not-found` also where it was archived
   */
  abstract firstOf(tenantId: string, pipelineId?: string): Promise<Stage>;

  /**
   * A stage, archived or not, as had been recorded by an instant.
   * @throws DomainError `crm.stage.not-found`
   */
  abstract asOf(tenantId: string, asked: AskedStage): Promise<StageView>;
}
