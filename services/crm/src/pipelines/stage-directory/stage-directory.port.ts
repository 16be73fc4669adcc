import type { Stage } from '../stage.js';

export abstract class StageDirectory {
  /** @throws DomainError `crm.stage.not-found` */
  abstract get(tenantId: string, stageId: string): Promise<Stage>;

  /** @throws DomainError `crm.pipeline.not-found` */
  abstract firstOf(tenantId: string, pipelineId: string): Promise<Stage>;
}
