/** What a run answers: a turn that closed, or a member's wish. */
export type RunRequest = {
  readonly tenantId: string;
  readonly runId: string;
  readonly chatId: string;
  readonly turnId?: string;
  /** The user who lent the key that asked, where one did. */
  readonly requestedFor?: string;
  /** Where the turn's last message stands in messaging's feed: contact and deal are there once crm has passed it. */
  readonly position?: string;
};
