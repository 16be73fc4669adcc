import type { StageKind } from '@parley/contracts';

/** A stage as a deal's decisions need it. */
export type Stage = {
  readonly id: string;
  readonly pipelineId: string;
  /** Permanent word for rules: `cold`, `replied`. */
  readonly key: string;
  readonly kind: StageKind;
};
