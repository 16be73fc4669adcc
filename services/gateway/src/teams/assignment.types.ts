type Given = {
  readonly assigneeId?: string | null;
  readonly teamId?: string | null;
  readonly expectedVersion?: number | null;
};

/** What was asked, as the service takes it: who is left out is nobody. */
export const assignmentOf = <Input extends Given>({ assigneeId, teamId, expectedVersion, ...which }: Input) => ({
  ...which,
  assigneeId: assigneeId ?? null,
  teamId: teamId ?? null,
  ...(typeof expectedVersion === 'number' && { expectedVersion }),
});
