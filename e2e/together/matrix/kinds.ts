/** The kinds of things that an id may name, as the logs name them: `deal` is what `dealId` holds. */
export const kinds = [
  'agent',
  'apiKey',
  'automationRule',
  'changeSet',
  'channelAccount',
  'chat',
  'company',
  'contact',
  'deal',
  'event',
  'field',
  'file',
  'followUp',
  'import',
  'identity',
  'invitation',
  'job',
  'lead',
  'member',
  'message',
  'messageTemplate',
  'note',
  'oauthClient',
  'option',
  'organization',
  'organizationExport',
  'pipeline',
  'program',
  'proposal',
  'role',
  'run',
  'send',
  'signIn',
  'staffAccess',
  'stage',
  'task',
  'team',
  'telegramAccount',
  'telegramUser',
  'territory',
  'turn',
  'user',
] as const;

export type Kind = (typeof kinds)[number];

/** Where the name of an argument doesn't say what its id names. */
const byHand: Readonly<Record<string, Kind>> = {
  'automationRule.id': 'automationRule',
  'automationRuleVersions.id': 'automationRule',
  'AccessSubjectInput.id': 'deal',
  'channelAccountConnection.id': 'channelAccount',
  'proposalDraft.id': 'proposal',
  'RecordInput.id': 'deal',
  'RefInput.AGENT_RUN': 'run',
  'ActivityFilter.excludeOrigin': 'apiKey',
  'AssignChatInput.assigneeId': 'user',
  'ChatFilter.assigneeId': 'user',
  'AgentFilter.guardianId': 'user',
  'AuditEntryFilter.actorId': 'user',
  'AuditEntryFilter.onBehalfOf': 'user',
  'AuditEntryFilter.subjectId': 'deal',
  'SetAgentGuardianInput.guardianId': 'user',
  'ImportMessagesInput.changeSetId': 'import',
  'ImportMessagesInput.accountExternalId': 'telegramAccount',
  'ImportedChatInput.externalId': 'telegramUser',
  'ImportedSenderInput.externalId': 'telegramUser',
};

/** Numbers within a chat of one's own: the same in every organization, and no id of anything by themselves. */
export const numbersOnly: readonly string[] = [
  'ImportedMessageInput.externalId',
  'ImportedMessageInput.replyToExternalId',
];

/** What an id of that place names: by its own name, by the record that the field answers with, or by hand. */
/** What names the same thing by another word. */
const synonyms: Readonly<Record<string, Kind>> = {
  assigneeId: 'user',
  recordId: 'contact',
  leadingId: 'contact',
  mergedId: 'contact',
  sourceId: 'option',
  statusId: 'option',
  processingWayId: 'option',
  lifecycleStageId: 'option',
  lostReasonId: 'option',
  collaboratorId: 'user',
  collaboratorIds: 'user',
};

export function kindOf(place: string, name: string): Kind | undefined {
  const known = byHand[place] ?? synonyms[name];
  if (known) return known;
  const words = name.replace(/Ids?$/, '').replaceAll('_', '').toLowerCase();
  const fitting = kinds.filter((kind) => words.endsWith(kind.toLowerCase()));
  return fitting.toSorted((one, other) => other.length - one.length)[0];
}
