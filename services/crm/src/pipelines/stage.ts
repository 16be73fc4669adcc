import type { StageSpec } from '@parley/contracts';

/** A stage as its pipeline defines it. */
export type Stage = StageSpec & { readonly pipelineId: string };
