/** What a run answers: a turn that closed, or a member's wish. */
export type RunRequest = {
  readonly tenantId: string;
  readonly runId: string;
  readonly chatId: string;
  readonly turnId?: string;
};
