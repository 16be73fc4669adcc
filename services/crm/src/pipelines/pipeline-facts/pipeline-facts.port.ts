/** What decisions about a pipeline need to know beside it. */
export abstract class PipelineFacts {
  /** How many pipelines there are that were not archived. */
  abstract count(tenantId: string): Promise<number>;

  /** Whether deals that nobody placed begin in that one. */
  abstract isDefault(tenantId: string, pipelineId: string): Promise<boolean>;

  /** Whether a deal stands in any of those stages: an open one, or any at all. */
  abstract haveDeals(tenantId: string, stageIds: readonly string[], which: 'open' | 'any'): Promise<boolean>;
}
