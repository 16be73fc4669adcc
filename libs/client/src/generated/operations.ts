// Generated from services/gateway/schema.graphql by tools/client-operations: run its spec with -u.
import type { ApiOperation, KeyOptional } from '../api-operation.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** For which agent you answer from now on. */
export type AcceptGuardianshipInput = {
  /** Id of the agent. */
  readonly agentId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Who accepts an invitation that was mailed, and has no sign-in yet. */
export type AcceptInvitationInput = {
  /** The code of the mail; works once, within 7 days. */
  readonly code: string;
  /** Your name as colleagues read it, 1 to 100 characters. */
  readonly name: string;
  /** The password, 8 characters to 1,024 UTF-16 units, in no list of common ones. */
  readonly password: string;
};

/** Which kind of rule says so. Accept unknown values. */
export type AccessReasonKind =
  /** Who answers for the agent holds it over fewer rows, or not at all: `name` is theirs. */
  | 'GUARDIAN'
  /** None of its roles gives it: `name` is the permission. */
  | 'NO_ROLE'
  /** A role of the organization’s own gives it: `name` is its name. */
  | 'OWN_ROLE'
  /** A built-in role gives it: `name` is the role. */
  | 'ROLE'
  /** It is held over fewer rows than all: `name` is `own` or `team`. */
  | 'ROWS'
  /** Whether it is an active member: `name` is the status. */
  | 'STATUS'
  | '%future added value';

/** A record that somebody may see, or not. */
export type AccessSubjectInput = {
  /** Its id. */
  readonly id: string;
  /** Its kind. */
  readonly type: AccessSubjectType;
};

/** A kind of record that somebody may see. */
export type AccessSubjectType =
  /** A chat. */
  | 'CHAT'
  /** A contact. */
  | 'CONTACT'
  /** A deal. */
  | 'DEAL'
  /** A lead. */
  | 'LEAD'
  /** A proposal of an agent. */
  | 'PROPOSAL'
  | '%future added value';

/** Who goes on with what you answer for in one of your organizations. */
export type AccountHandOverInput = {
  /** Who goes on there. */
  readonly handOverTo: HandOverInput;
  /** Id of an organization you belong to. */
  readonly organizationId: string;
};

/** Which activity; all given conditions must hold. */
export type ActivityFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<ActivityFilter> | null | undefined;
  /** When it was recorded. Default: at any time. */
  readonly at?: DateTimeFilter | null | undefined;
  /** In which chat. Default: any. */
  readonly chatId?: IdFilter | null | undefined;
  /** Leaves out what this integration did itself, so that a program does not answer itself: the id of its API key, which is the `actor.id` of what it did. Default: nothing is left out. */
  readonly excludeOrigin?: string | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: ActivityFilter | null | undefined;
  /** Leaves out what whoever asks did itself: a program or key that follows the activity this way never answers its own writes. Default: false. */
  readonly notFromMe?: boolean | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<ActivityFilter> | null | undefined;
  /** About which thing. Default: any. */
  readonly subject?: RefInput | null | undefined;
  /** Of which types. Default: all that you may see. */
  readonly type?: EventTypeFilter | null | undefined;
};

/** One more way to reach a contact. */
export type AddContactIdentityInput = {
  /** What it is a way on. */
  readonly channel: EnteredChannel;
  /** Id of the contact. */
  readonly contactId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether it is the one to use first of its channel. Default: where it is the only one. */
  readonly isPrimary?: boolean | null | undefined;
  /** A phone in international form, a mail address, a handle or the address of its page; 1 to 300 characters. */
  readonly value: string;
};

/** A stage to add to a pipeline. */
export type AddStageInput = {
  /** The stage after which it stands. Default: the last one of its kind; where there is none, the last. */
  readonly afterStageId?: string | null | undefined;
  /** How it is painted. Default: none. */
  readonly color?: OptionColor | null | undefined;
  /** How long a deal may stand here, in seconds, 60 to ten years. Default: no limit. */
  readonly dwellLimitSeconds?: number | null | undefined;
  /** The version of its pipeline that was read; another one is refused. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Permanent word for rules: a small letter, then letters, digits and `-`. Default: after its English name. */
  readonly key?: string | null | undefined;
  /** What it does to its deals. */
  readonly kind: StageKind;
  /** What it is called. */
  readonly name: LocalizedNameInput;
  /** Id of the pipeline. */
  readonly pipelineId: string;
  /** How likely a deal that stands here is won, 0 to 100. Default: unknown. */
  readonly probabilityPercent?: number | null | undefined;
  /** What must be said of a deal before it enters, each once. Default: nothing. */
  readonly requiredFields?: ReadonlyArray<RequiredDealField> | null | undefined;
};

/** A postal address; it takes the place of the whole one that was there. */
export type AddressInput = {
  /** Apartment, floor or office, 1 to 50 characters. Default: none. */
  readonly apartment?: string | null | undefined;
  /** Town or city, 1 to 100 characters. Default: none. */
  readonly city?: string | null | undefined;
  /** Country, ISO 3166-1 alpha-2: `LV`. Default: none. */
  readonly country?: string | null | undefined;
  /** Postal code, 1 to 20 characters. Default: none. */
  readonly postalCode?: string | null | undefined;
  /** State, region or province, 1 to 100 characters. Default: none. */
  readonly state?: string | null | undefined;
  /** Street and number, 1 to 200 characters. Default: none. */
  readonly street?: string | null | undefined;
};

/** Which agents; all given conditions must hold. */
export type AgentFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<AgentFilter> | null | undefined;
  /** When it became a member. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** For which that user answers. Default: any. */
  readonly guardianId?: IdFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: AgentFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<AgentFilter> | null | undefined;
  /** Of which status. Default: any. */
  readonly status?: MemberStatusFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type AgentOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: AgentOrderField;
};

/** By what a list of Agent items can be ordered. */
export type AgentOrderField =
  /** When it became a member. */
  | 'CREATED_AT'
  /** Its name. */
  | 'NAME'
  | '%future added value';

/** A condition on an amount, in the smallest unit of whatever currency it is in. */
export type AmountFilter = {
  /** Exactly this amount. */
  readonly eq?: string | null | undefined;
  /** This amount or more. */
  readonly gte?: string | null | undefined;
  /** One of these amounts, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** This amount or less. */
  readonly lte?: string | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type ApiKeyOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: ApiKeyOrderField;
};

/** By what a list of ApiKey items can be ordered. */
export type ApiKeyOrderField =
  /** When it was made. */
  | 'CREATED_AT'
  /** Its name. */
  | 'NAME'
  | '%future added value';

/** To ask territories about all records that are there. */
export type ApplyTerritoriesInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** A proposal to approve. */
export type ApproveProposalInput = {
  /** The text to send instead of the draft, 1 to 4,096 UTF-16 units. Default: the draft. */
  readonly editedText?: string | null | undefined;
  /** The version that was read. Any other is refused with `agents.proposal.version`. */
  readonly expectedVersion: number;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the proposal. */
  readonly proposalId: string;
};

/** The rule to archive. */
export type ArchiveAutomationRuleInput = {
  /** Id of the rule. */
  readonly automationRuleId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The field to archive. */
export type ArchiveFieldInput = {
  /** Id of the field. */
  readonly fieldId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The option to archive. */
export type ArchiveFieldOptionInput = {
  /** Id of the field. */
  readonly fieldId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the option. */
  readonly optionId: string;
};

/** The program to archive. */
export type ArchiveOAuthClientInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the program, not its `client_id`. */
  readonly oauthClientId: string;
};

/** Archives the organization that the call is made in. */
export type ArchiveOrganizationInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The pipeline to archive. */
export type ArchivePipelineInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the pipeline. */
  readonly pipelineId: string;
};

/** The role to archive. */
export type ArchiveRoleInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the role, one of your own. */
  readonly roleId: string;
};

/** The stage to archive. */
export type ArchiveStageInput = {
  /** The version of its pipeline that was read; another one is refused. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the stage. */
  readonly stageId: string;
};

/** The team to archive. */
export type ArchiveTeamInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the team. */
  readonly teamId: string;
};

/** The territory to archive. */
export type ArchiveTerritoryInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the territory. */
  readonly territoryId: string;
};

/** Who answers for a chat from now on; neither is nobody. */
export type AssignChatInput = {
  /** Which member, by the id of its principal. Default: none. */
  readonly assigneeId?: string | null | undefined;
  /** Id of the chat. */
  readonly chatId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Which team. Default: none. */
  readonly teamId?: string | null | undefined;
};

/** Who shall answer for a company. */
export type AssignCompanyInput = {
  /** A member, by the id of the principal that it is. Default: nobody answers for it. */
  readonly assigneeId?: string | null | undefined;
  /** Id of the company. */
  readonly companyId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Which team. Default: none. */
  readonly teamId?: string | null | undefined;
};

/** Who shall answer for a contact. */
export type AssignContactInput = {
  /** A member, by the id of the principal that it is. Default: nobody answers for them. */
  readonly assigneeId?: string | null | undefined;
  /** Id of the contact. */
  readonly contactId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Which team. Default: none. */
  readonly teamId?: string | null | undefined;
};

/** Who shall answer for a deal. */
export type AssignDealInput = {
  /** A member, by the id of the principal that it is. Default: nobody answers for it. */
  readonly assigneeId?: string | null | undefined;
  /** Id of the deal. */
  readonly dealId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Which team. Default: none. */
  readonly teamId?: string | null | undefined;
};

/** Who shall answer for a lead. */
export type AssignLeadInput = {
  /** A member, by the id of the principal that it is. Default: nobody answers for it. */
  readonly assigneeId?: string | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the lead. */
  readonly leadId: string;
  /** Which team. Default: none. */
  readonly teamId?: string | null | undefined;
};

/** What was attached to a message. Accept unknown values. */
export type AttachmentKind =
  /** Audio. */
  | 'AUDIO'
  /** A phone-book entry. */
  | 'CONTACT'
  /** A document. */
  | 'DOCUMENT'
  /** A place. */
  | 'LOCATION'
  /** Anything else. */
  | 'OTHER'
  /** A photo. */
  | 'PHOTO'
  /** A poll. */
  | 'POLL'
  /** A sticker. */
  | 'STICKER'
  /** A video. */
  | 'VIDEO'
  /** A voice note. */
  | 'VOICE'
  | '%future added value';

/** What is wrong with an entry of the audit log. Accept unknown values. */
export type AuditDivergenceKind =
  /** The chain of the stream that holds its event breaks before its head. */
  | 'BROKEN_CHAIN'
  /** Its event is not the one that was written: its bytes and its hash do not agree. */
  | 'CHANGED'
  /** The log does not hold its event any more. */
  | 'MISSING'
  /** The entry says something else than its event. */
  | 'UNLIKE'
  | '%future added value';

/** Which acts; all given conditions must hold. */
export type AuditEntryFilter = {
  /** By whom: a user, an agent or an integration. Default: anybody. */
  readonly actorId?: IdFilter | null | undefined;
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<AuditEntryFilter> | null | undefined;
  /** When it was recorded. Default: at any time. */
  readonly at?: DateTimeFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: AuditEntryFilter | null | undefined;
  /** In whose name. Default: anybody’s. */
  readonly onBehalfOf?: IdFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<AuditEntryFilter> | null | undefined;
  /** To which record. Default: any. */
  readonly subjectId?: IdFilter | null | undefined;
  /** Of which kinds. Default: any. */
  readonly type?: EventTypeFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type AuditEntryOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: AuditEntryOrderField;
};

/** By what a list of AuditEntry items can be ordered. */
export type AuditEntryOrderField =
  /** When it was recorded. */
  | 'AT'
  | '%future added value';

/** In or by what an act was done. Accept unknown values. */
export type AuditPlaceKind =
  /** By an API key. */
  | 'API_KEY'
  /** By a program that a user connected. */
  | 'PROGRAM'
  /** In a sign-in of a user. */
  | 'SIGN_IN'
  | '%future added value';

/** What a rule does with a deal. */
export type AutomationActionInput = {
  /** Of `ASSIGN`: the member, by `Assignee.id`. Default: the team alone. */
  readonly assigneeId?: string | null | undefined;
  /** Of `CREATE_TASK`: more about it. Default: nothing. */
  readonly description?: string | null | undefined;
  /** What it does. */
  readonly do: AutomationActionKind;
  /** Of `CREATE_TASK`: how long after the run it is due, at most 366 days. Default: at no time. */
  readonly dueSeconds?: number | null | undefined;
  /** Of `MOVE_TO_STAGE`, and needed there: the stage. */
  readonly stageId?: string | null | undefined;
  /** Of `ASSIGN`: the team. Default: the member alone. */
  readonly teamId?: string | null | undefined;
  /** Of `CREATE_TASK`, and needed there: what is to be done, 1 to 200 characters. */
  readonly title?: string | null | undefined;
};

/** What a rule does with a deal. */
export type AutomationActionKind =
  /** Says that `assigneeId`, `teamId` or both answer for it. */
  | 'ASSIGN'
  /** Makes a task about it, for whoever answers for it. */
  | 'CREATE_TASK'
  /** Moves it to `stageId`. */
  | 'MOVE_TO_STAGE'
  | '%future added value';

/** When a rule is asked, for which deals it runs then, and what it does with them. */
export type AutomationDefinitionInput = {
  /** What it does, in this order: 1 to 10 actions. */
  readonly actions: ReadonlyArray<AutomationActionInput>;
  /** For which deals it runs then. Default: all. */
  readonly conditions?: DealFilter | null | undefined;
  /** On what it is asked. */
  readonly trigger: AutomationTriggerInput;
};

/** On what a rule is asked about a deal. */
export type AutomationOccasion =
  /** The deal came into being. */
  | 'DEAL_CREATED'
  /** The deal stands in one of `stageIds` for longer than the stage’s limit says. */
  | 'DWELL_PASSED'
  /** Its customer said something, with one of `keywords` in it where any are named. */
  | 'MESSAGE_RECEIVED'
  /** The deal stands in one of `stageIds` since then. */
  | 'STAGE_ENTERED'
  | '%future added value';

/** What became of an action of a rule. */
export type AutomationOutcomeKind =
  /** It was done. */
  | 'DONE'
  /** It could not be done: `code` says why. */
  | 'REFUSED'
  /** It was so already. */
  | 'UNCHANGED'
  | '%future added value';

/** On what a rule is asked about a deal. */
export type AutomationTriggerInput = {
  /** Of `MESSAGE_RECEIVED`: how words begin, in whatever case, at most 50. Any of them will do. Default: anything. */
  readonly keywords?: ReadonlyArray<string> | null | undefined;
  /** What happens. */
  readonly on: AutomationOccasion;
  /** Of `STAGE_ENTERED` and `DWELL_PASSED`, and needed there: which stages, at most 50. */
  readonly stageIds?: ReadonlyArray<string> | null | undefined;
};

/** A second factor to be set up. */
export type BeginSecondFactorInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** A condition on whether something is so. */
export type BooleanFilter = {
  /** Whether it must be so. */
  readonly eq?: boolean | null | undefined;
};

/** Which follow-up to take back. */
export type CancelFollowUpInput = {
  /** Id of the follow-up. */
  readonly followUpId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which job shall stop. */
export type CancelJobInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the job. */
  readonly jobId: string;
};

/** Keeps the organization that the call is made in. */
export type CancelOrganizationDeletionInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which send to take back. */
export type CancelSendInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the send. */
  readonly sendId: string;
};

/** Which connecting to give up. */
export type CancelTelegramConnectionInput = {
  /** Id of the connected account. */
  readonly channelAccountId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Whom bills go to. */
export type ChangeBillingOwnerInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of an active member who is a user. */
  readonly memberId: string;
};

/** Which roles to give a member. */
export type ChangeMemberRolesInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the member. */
  readonly memberId: string;
  /** All its roles from now on, 1 to 20: built-in ones as `viewer`, the organization’s own by id. */
  readonly roles: ReadonlyArray<string>;
};

/** What changes of a program. What is left out stays. */
export type ChangeOAuthClientInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** Id of the program, not its `client_id`. */
  readonly oauthClientId: string;
  /** Origins that browsers may call from with what it was allowed, such as `https://example.org`, at most 10. Default: as they are. */
  readonly origins?: ReadonlyArray<string> | null | undefined;
  /** Where answers go, compared character by character, 1 to 10: `https`, `http` on loopback, or a scheme of its own with a domain in it, such as `com.example.program:/back`; no fragment. Default: as they are. */
  readonly redirectUris?: ReadonlyArray<string> | null | undefined;
  /** Permissions, such as `deals:read`: the most that a member may allow it. Never `api-keys:manage`. Whoever had let it do more is rid of it. Default: as they are. */
  readonly scopes?: ReadonlyArray<string> | null | undefined;
};

/** Another password. */
export type ChangePasswordInput = {
  /** The password you sign in with now. */
  readonly currentPassword: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The new one, 8 characters to 1,024 UTF-16 units, in no list of common ones. */
  readonly newPassword: string;
};

/** What to change of a role. */
export type ChangeRoleInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** What it gives; a permission that is named twice counts over the wider rows. Default: as it is. */
  readonly grants?: ReadonlyArray<RoleGrantInput> | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** Id of the role, one of your own. */
  readonly roleId: string;
};

/** What to change of a team. */
export type ChangeTeamInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Ids of the members who are in it, at most 500; a member may be in several teams. Default: as it is. */
  readonly memberIds?: ReadonlyArray<string> | null | undefined;
  /** What members call it, 1 to 100 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** Id of the team. */
  readonly teamId: string;
};

/** What to change of a territory. */
export type ChangeTerritoryInput = {
  /** A member of whom it is then too, by the id of the principal that it is. Default: as it is; the team alone where a team is named. */
  readonly assigneeId?: string | null | undefined;
  /** Which contacts it takes, and of which contacts the deals. Without a condition in it: all. Default: as it is. */
  readonly contactConditions?: TerritoryContactFilter | null | undefined;
  /** Which deals it takes; with any it takes no contacts. Without a condition in it: contacts and all their deals. Default: as it is. */
  readonly dealConditions?: TerritoryDealFilter | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** The team that answers for what it takes. Default: as it is. */
  readonly teamId?: string | null | undefined;
  /** Id of the territory. */
  readonly territoryId: string;
};

/** A way of talking. Accept unknown values. */
export type Channel =
  /** Telegram. */
  | 'TELEGRAM'
  | '%future added value';

/** How a connected account is doing. */
export type ChannelAccountState =
  /** Waits for the code that the channel sent. */
  | 'CODE_NEEDED'
  /** Connected. */
  | 'CONNECTED'
  /** Connecting, or waiting for a QR code to be scanned. */
  | 'CONNECTING'
  /** Not connected. */
  | 'DISCONNECTED'
  /** Waits for the cloud password. */
  | 'PASSWORD_NEEDED'
  /** The channel said how long to wait. */
  | 'WAITING'
  | '%future added value';

/** Which chats; all given conditions must hold. */
export type ChatFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<ChatFilter> | null | undefined;
  /** Who answers for it, by the id of the principal. Default: any. */
  readonly assigneeId?: IdFilter | null | undefined;
  /** Of which connected account. Default: any. */
  readonly channelAccountId?: IdFilter | null | undefined;
  /** With whom, among others, it is shared by name, by `Assignee.id`. Default: anybody or nobody. */
  readonly collaboratorId?: IdFilter | null | undefined;
  /** Only chats that a member or a team answers for (`true`), or nobody (`false`). Default: all. */
  readonly isAssigned?: boolean | null | undefined;
  /** Only chats with unread messages (`true`), or without any (`false`). Default: all. */
  readonly isUnread?: boolean | null | undefined;
  /** Of which kind. Default: any. */
  readonly kind?: ChatKindFilter | null | undefined;
  /** When something was last said. Default: at any time. */
  readonly lastActivityAt?: DateTimeFilter | null | undefined;
  /** How many messages it holds. Default: any number. */
  readonly messageCount?: IntFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: ChatFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<ChatFilter> | null | undefined;
  /** Which team answers for it. Default: any. */
  readonly teamId?: IdFilter | null | undefined;
};

/** What a chat is on its channel. */
export type ChatKind =
  /** With many. */
  | 'GROUP'
  /** With one contact. */
  | 'PRIVATE'
  /** A Telegram channel. */
  | 'TELEGRAM_CHANNEL'
  | '%future added value';

/** A condition on a value of ChatKind. */
export type ChatKindFilter = {
  /** Exactly this value. */
  readonly eq?: ChatKind | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<ChatKind> | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type ChatOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: ChatOrderField;
};

/** By what a list of Chat items can be ordered. */
export type ChatOrderField =
  /** When something was last said in it. */
  | 'LAST_ACTIVITY_AT'
  /** How many messages it holds. */
  | 'MESSAGE_COUNT'
  | '%future added value';

/** Which companies; all given conditions must hold. */
export type CompanyFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<CompanyFilter> | null | undefined;
  /** Who answers for it, by `Assignee.id`. Default: anybody. */
  readonly assigneeId?: IdFilter | null | undefined;
  /** With whom, among others, it is shared by name, by `Assignee.id`. Default: anybody or nobody. */
  readonly collaboratorId?: IdFilter | null | undefined;
  /** When it became known. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** What holds of fields of your own, at most 20, all of them. Default: anything. */
  readonly customFields?: ReadonlyArray<CustomFieldFilter> | null | undefined;
  /** How many people work there. Default: any number. */
  readonly employeeCount?: IntFilter | null | undefined;
  /** What they do. Default: anything. */
  readonly industry?: StringFilter | null | undefined;
  /** Whether a member or a team answers for it. Default: either. */
  readonly isAssigned?: BooleanFilter | null | undefined;
  /** Which option of the built-in `lifecycle-stage`. Default: any. */
  readonly lifecycleStageId?: IdFilter | null | undefined;
  /** Of which mail address. Default: any. */
  readonly mail?: StringFilter | null | undefined;
  /** Of which name. Default: any. */
  readonly name?: StringFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: CompanyFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<CompanyFilter> | null | undefined;
  /** Of which phone, as E.164 has it. Default: any. */
  readonly phone?: StringFilter | null | undefined;
  /** Which option of the built-in `status`. Default: any. */
  readonly statusId?: IdFilter | null | undefined;
  /** With which tags. Default: any or none. */
  readonly tags?: WordsFilter | null | undefined;
  /** Which team answers for it. Default: any. */
  readonly teamId?: IdFilter | null | undefined;
  /** Of which site. Default: any. */
  readonly website?: StringFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type CompanyOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: CompanyOrderField;
};

/** By what a list of Company items can be ordered. */
export type CompanyOrderField =
  /** When it became known. */
  | 'CREATED_AT'
  /** Its name. */
  | 'NAME'
  | '%future added value';

/** Which task is done. */
export type CompleteTaskInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the task. */
  readonly taskId: string;
};

/** Proof that the authenticator has the secret. */
export type ConfirmSecondFactorInput = {
  /** The six digits that the authenticator shows. */
  readonly code: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The code that proves the address. */
export type ConfirmSignUpInput = {
  /** The code of the mail; works once, within 24 hours. */
  readonly code: string;
  /** The password that was typed at the sign-up. */
  readonly password: string;
};

/** How to connect a Telegram account. */
export type ConnectTelegramAccountInput = {
  /** An account that was connected before, or whose history was imported. Default: a new one. */
  readonly channelAccountId?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Default: chosen chats alone, opening nothing. */
  readonly intake?: IntakePolicyInput | null | undefined;
  /** By QR code or by phone. */
  readonly method: TelegramConnectionMethod;
  /** International form with a leading plus; only with `PHONE`. */
  readonly phone?: string | null | undefined;
};

/** Which world a connected account talks to. */
export type ConnectorSide =
  /** The local data centre with scripted people. */
  | 'DEMO'
  /** The real channel. */
  | 'LIVE'
  | '%future added value';

/** How a contact can be reached. Accept unknown values. */
export type ContactChannel =
  /** A page on Instagram. */
  | 'INSTAGRAM'
  /** A page on LinkedIn. */
  | 'LINKEDIN'
  /** A mail address. */
  | 'MAIL'
  /** A phone. */
  | 'PHONE'
  /** The peer that they are on Telegram, as messages told it. */
  | 'TELEGRAM'
  /** A username on Telegram. */
  | 'TELEGRAM_USERNAME'
  | '%future added value';

/** Which contacts; all given conditions must hold. */
export type ContactFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<ContactFilter> | null | undefined;
  /** Who answers for them, by `Assignee.id`. Default: anybody. */
  readonly assigneeId?: IdFilter | null | undefined;
  /** First met over which connected account. Default: any. */
  readonly channelAccountId?: IdFilter | null | undefined;
  /** With whom, among others, they are shared by name, by `Assignee.id`. Default: anybody or nobody. */
  readonly collaboratorId?: IdFilter | null | undefined;
  /** Of which company. Default: any. */
  readonly companyId?: IdFilter | null | undefined;
  /** When they became known. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** What holds of fields of your own, at most 20, all of them. Default: anything. */
  readonly customFields?: ReadonlyArray<CustomFieldFilter> | null | undefined;
  /** How they can be reached. Default: anyhow. */
  readonly identities?: IdentitiesFilter | null | undefined;
  /** Whether a member or a team answers for them. Default: either. */
  readonly isAssigned?: BooleanFilter | null | undefined;
  /** Of which language, BCP 47. Default: any. */
  readonly language?: StringFilter | null | undefined;
  /** By which right they are written to first. Default: any or none. */
  readonly lawfulBasis?: LawfulBasisFilter | null | undefined;
  /** Of which name. Default: any. */
  readonly name?: StringFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: ContactFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<ContactFilter> | null | undefined;
  /** Which option of the built-in `processing-way`. Default: any. */
  readonly processingWayId?: IdFilter | null | undefined;
  /** In which position. Default: any. */
  readonly role?: StringFilter | null | undefined;
  /** Which option of the built-in `source`. Default: any. */
  readonly sourceId?: IdFilter | null | undefined;
  /** Which option of the built-in `status`. Default: any. */
  readonly statusId?: IdFilter | null | undefined;
  /** With which tags. Default: any or none. */
  readonly tags?: WordsFilter | null | undefined;
  /** Which team answers for them. Default: any. */
  readonly teamId?: IdFilter | null | undefined;
  /** Of which username, without `@`. Default: any. */
  readonly username?: StringFilter | null | undefined;
};

/** One way to reach a contact. */
export type ContactIdentityInput = {
  /** What it is a way on. */
  readonly channel: EnteredChannel;
  /** Whether it is the one to use first of its channel. Default: where it is the only one. */
  readonly isPrimary?: boolean | null | undefined;
  /** A phone in international form, a mail address, a handle or the address of its page; 1 to 300 characters. */
  readonly value: string;
};

/** One key of the order of a list; the id is always the last. */
export type ContactOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: ContactOrderField;
};

/** By what a list of Contact items can be ordered. */
export type ContactOrderField =
  /** When they became known. */
  | 'CREATED_AT'
  /** Their name. */
  | 'NAME'
  | '%future added value';

/** An agent to create. */
export type CreateAgentInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
  /** Its roles, 1 to 20: `ai_agent`, or the organization’s own by id, which narrow that one. Default: `ai_agent`. */
  readonly roles?: ReadonlyArray<string> | null | undefined;
};

/** A key to lend to a program. */
export type CreateApiKeyInput = {
  /** When it ends by itself. Default: never. */
  readonly expiresAt?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
  /** Its roles, 1 to 10: built-in ones by name, such as `bidi`, own ones by id. */
  readonly roles: ReadonlyArray<string>;
  /** Permissions lent by name, such as `deals:read`: it holds none but these. Null: all of its roles, but for what decides and administers, such as `proposals:decide`, which must be lent by name. Default: null. */
  readonly scopes?: ReadonlyArray<string> | null | undefined;
};

/** A rule to create. */
export type CreateAutomationRuleInput = {
  /** What it does, and when. */
  readonly definition: AutomationDefinitionInput;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether it runs from now on. Default: true. */
  readonly isEnabled?: boolean | null | undefined;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
};

/** A company to create. */
export type CreateCompanyInput = {
  /** Where it is. Left out: as it is. Null: none. */
  readonly address?: AddressInput | null | undefined;
  /** Values of fields of your own, each once; those that are not named stay. Left out: as it is. Null: none. */
  readonly customFields?: ReadonlyArray<CustomFieldInput> | null | undefined;
  /** What else is known, 1 to 4,000 characters. Left out: as it is. Null: none. */
  readonly description?: string | null | undefined;
  /** How many people work there, 0 to 10,000,000. Left out: as it is. Null: none. */
  readonly employeeCount?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it does, 1 to 200 characters. Left out: as it is. Null: none. */
  readonly industry?: string | null | undefined;
  /** An option of the built-in field `lifecycle-stage`. Left out: as it is. Null: none. */
  readonly lifecycleStageId?: string | null | undefined;
  /** A mail address. Left out: as it is. Null: none. */
  readonly mail?: string | null | undefined;
  /** What it is called, 1 to 200 characters. */
  readonly name: string;
  /** A phone in international form, such as `+49 30 901820`. Left out: as it is. Null: none. */
  readonly phone?: string | null | undefined;
  /** An option of the built-in field `status`. Left out: as it is. Null: none. */
  readonly statusId?: string | null | undefined;
  /** Words that it is sorted by: at most 50, each 1 to 50 characters and no word twice. Left out: as it is. Null: none. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** The address of its site, `https://…`, at most 500 characters. Left out: as it is. Null: none. */
  readonly website?: string | null | undefined;
};

/** A contact to create. */
export type CreateContactInput = {
  /** Where they live or work. Left out: as it is. Null: none. */
  readonly address?: AddressInput | null | undefined;
  /** The day they were born. Left out: as it is. Null: none. */
  readonly birthDate?: string | null | undefined;
  /** Id of the company that they belong to. Default: none. */
  readonly companyId?: string | null | undefined;
  /** Values of fields of your own, each once; those that are not named stay. Left out: as it is. Null: none. */
  readonly customFields?: ReadonlyArray<CustomFieldInput> | null | undefined;
  /** What else is known, 1 to 4,000 characters. Left out: as it is. Null: none. */
  readonly description?: string | null | undefined;
  /** The first name, 1 to 100 characters. Left out: as it is. Null: none. */
  readonly firstName?: string | null | undefined;
  /** The gender. Left out: as it is. Null: none. */
  readonly gender?: Gender | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** How they can be reached, at most 20. Default: not yet. */
  readonly identities?: ReadonlyArray<ContactIdentityInput> | null | undefined;
  /** The language, BCP 47: `pt-BR`. Left out: as it is. Null: none. */
  readonly language?: string | null | undefined;
  /** The last name, 1 to 100 characters. Left out: as it is. Null: none. */
  readonly lastName?: string | null | undefined;
  /** By which right they are written to first. Left out: as it is. Null: none. */
  readonly lawfulBasis?: LawfulBasis | null | undefined;
  /** Where the basis comes from, 1 to 1,000 characters. Left out: as it is. Null: none. */
  readonly lawfulBasisNote?: string | null | undefined;
  /** The middle name, 1 to 100 characters. Left out: as it is. Null: none. */
  readonly middleName?: string | null | undefined;
  /** What they are called, 1 to 200 characters. */
  readonly name: string;
  /** An option of the built-in field `processing-way`. Left out: as it is. Null: none. */
  readonly processingWayId?: string | null | undefined;
  /** The position in the company, 1 to 200 characters. Left out: as it is. Null: none. */
  readonly role?: string | null | undefined;
  /** An option of the built-in field `source`. Left out: as it is. Null: none. */
  readonly sourceId?: string | null | undefined;
  /** An option of the built-in field `status`. Left out: as it is. Null: none. */
  readonly statusId?: string | null | undefined;
  /** Words that they are sorted by: at most 50, each 1 to 50 characters and no word twice. Left out: as it is. Null: none. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** A deal to create. */
export type CreateDealInput = {
  /** What it is worth, not below zero. Default: as it is. */
  readonly amount?: MoneyInput | null | undefined;
  /** The chat it is about. Default: none. */
  readonly chatId?: string | null | undefined;
  /** With which company it is. Default: as it is. */
  readonly companyId?: string | null | undefined;
  /** Whom it is with. */
  readonly contactId: string;
  /** Others whom it is with, beside its contact: at most 50, each once. Default: as it is. */
  readonly contactIds?: ReadonlyArray<string> | null | undefined;
  /** What it is about, 1 to 4,000 characters. Default: as it is. */
  readonly description?: string | null | undefined;
  /** When it is expected to be closed. Default: as it is. */
  readonly expectedCloseOn?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Default: the default pipeline. */
  readonly pipelineId?: string | null | undefined;
  /** Default: the first stage of the pipeline. */
  readonly stageId?: string | null | undefined;
  /** The title, 1 to 200 characters. */
  readonly title: string;
};

/** A field to create. */
export type CreateFieldInput = {
  /** What members read beside it, 1 to 1,000 characters. Default: nothing. */
  readonly helpText?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether whoever creates a record must say it. Default: false. */
  readonly isRequired?: boolean | null | undefined;
  /** Whether no two records may have the same text, number, address, phone or mail. Default: false. */
  readonly isUnique?: boolean | null | undefined;
  /** Permanent word, 1 to 60 small letters, digits and hyphens, beginning with a letter. */
  readonly key: string;
  /** The name as shown. */
  readonly name: LocalizedNameInput;
  /** What a select or multi-select can be, in order, at most 500. Default: nothing yet. */
  readonly options?: ReadonlyArray<NewFieldOptionInput> | null | undefined;
  /** Of which records. */
  readonly recordKind: RecordKind;
  /** What a relation leads to; for no other type. */
  readonly relatedKind?: RecordKind | null | undefined;
  /** What it holds; it stays so. */
  readonly type: FieldType;
};

/** An option to create. */
export type CreateFieldOptionInput = {
  /** How it is painted. Default: `GREY`. */
  readonly color?: OptionColor | null | undefined;
  /** Id of the field. */
  readonly fieldId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Permanent word, 1 to 60 small letters, digits and hyphens, beginning with a letter. */
  readonly key: string;
  /** The name as shown. */
  readonly name: LocalizedNameInput;
};

/** A lead to create. */
export type CreateLeadInput = {
  /** The company, 1 to 200 characters. Default: none. */
  readonly companyName?: string | null | undefined;
  /** Values of fields of your own, each once; those that are required must be there. Default: none. */
  readonly customFields?: ReadonlyArray<CustomFieldInput> | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** A mail address. Default: none. */
  readonly mail?: string | null | undefined;
  /** The name of whoever asks, 1 to 200 characters. */
  readonly name: string;
  /** A phone in international form, such as `+49 30 901820`. Default: none. */
  readonly phone?: string | null | undefined;
  /** What they ask for, 1 to 4,000 characters. Default: nothing. */
  readonly request?: string | null | undefined;
  /** What it came by. Default: `MEMBER`. */
  readonly source?: LeadSource | null | undefined;
  /** An option of the built-in field `source` of leads. Default: none. */
  readonly sourceId?: string | null | undefined;
  /** An option of the built-in field `status` of leads. Default: none. */
  readonly statusId?: string | null | undefined;
};

/** A message template to create. */
export type CreateMessageTemplateInput = {
  /** The text, 1 to 4,096 UTF-16 units, in Liquid. */
  readonly body: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
};

/** A note to write. */
export type CreateNoteInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether it is to be seen before others. Default: false. */
  readonly isPinned?: boolean | null | undefined;
  /** What it is about. */
  readonly record: RecordInput;
  /** What it says, 1 to 10,000 characters. */
  readonly text: string;
};

/** A program to register. */
export type CreateOAuthClientInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether it gets a secret: only what runs on a server of its own can keep one. Never changes. */
  readonly isConfidential: boolean;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
  /** Origins that browsers may call from with what it was allowed, such as `https://example.org`, at most 10. Default: none. */
  readonly origins?: ReadonlyArray<string> | null | undefined;
  /** Where answers go, compared character by character, 1 to 10: `https`, `http` on loopback, or a scheme of its own with a domain in it, such as `com.example.program:/back`; no fragment. */
  readonly redirectUris: ReadonlyArray<string>;
  /** Permissions, such as `deals:read`: the most that a member may allow it. Never `api-keys:manage`. */
  readonly scopes: ReadonlyArray<string>;
};

/** Another organization. */
export type CreateOrganizationInput = {
  /** ISO 4217, such as `EUR`. Default: as it is, `EUR`. */
  readonly currency?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The language it is written to in. Default: as it is, `EN`. */
  readonly language?: Locale | null | undefined;
  /** Its name, 1 to 100 characters. */
  readonly name: string;
  /** IANA name such as `Europe/Riga`. Default: as it is, `UTC`. */
  readonly timeZone?: string | null | undefined;
};

/** A pipeline to create. It is not the default one. */
export type CreatePipelineInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it is called. */
  readonly name: LocalizedNameInput;
  /** Whose stages it begins with. Default: `SALES` where no stages are named. */
  readonly preset?: PipelinePreset | null | undefined;
  /** Stages of its own in their order, 1 to 50, one of kind `OPEN` at least. Default: those of the preset. */
  readonly stages?: ReadonlyArray<NewStageInput> | null | undefined;
};

/** A role to create. */
export type CreateRoleInput = {
  /** What it gives; a permission that is named twice counts over the wider rows. */
  readonly grants: ReadonlyArray<RoleGrantInput>;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
};

/** A task to create. */
export type CreateTaskInput = {
  /** A member, by the id of the principal that it is. Default: you, where no team is named. */
  readonly assigneeId?: string | null | undefined;
  /** More about it, 1 to 4,000 characters. Default: nothing. */
  readonly description?: string | null | undefined;
  /** When it is due. Default: never. */
  readonly dueAt?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it is about. Default: nothing. */
  readonly record?: RecordInput | null | undefined;
  /** How many seconds before it is due to remind of it, at most 2,678,400. Default: never. */
  readonly reminderSecondsBefore?: number | null | undefined;
  /** Which team. Default: none. */
  readonly teamId?: string | null | undefined;
  /** What is to be done, 1 to 200 characters. */
  readonly title: string;
};

/** A team to create. */
export type CreateTeamInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Ids of the members who are in it, at most 500; a member may be in several teams. */
  readonly memberIds: ReadonlyArray<string>;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
};

/** A territory to create. */
export type CreateTerritoryInput = {
  /** A member of whom it is then too, by the id of the principal that it is. Default: the team alone. */
  readonly assigneeId?: string | null | undefined;
  /** Which contacts it takes, and of which contacts the deals. Default: all. */
  readonly contactConditions?: TerritoryContactFilter | null | undefined;
  /** Which deals it takes; with any it takes no contacts. Default: contacts and all their deals. */
  readonly dealConditions?: TerritoryDealFilter | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
  /** The team that answers for what it takes. */
  readonly teamId: string;
};

/** A file that is about to be uploaded. */
export type CreateUploadInput = {
  /** Its media type, such as `text/csv`. What its bytes show goes before what is said here. */
  readonly contentType: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it is called, 1 to 255 characters. */
  readonly name: string;
  /** SHA-256 of its bytes, hex, lower case. */
  readonly sha256: string;
  /** How many bytes it has. */
  readonly sizeBytes: string;
};

/** A condition on a field of your own: one, by the type of the field. */
export type CustomFieldFilter = {
  /** On a date. Default: none. */
  readonly fallsOn?: DateFilter | null | undefined;
  /** Id of the field. */
  readonly fieldId: string;
  /** On a date and time. Default: none. */
  readonly happensAt?: DateTimeFilter | null | undefined;
  /** On a boolean. Default: none. */
  readonly isTrue?: BooleanFilter | null | undefined;
  /** On a number. Default: none. */
  readonly number?: DecimalFilter | null | undefined;
  /** On the option of a select or multi-select. Default: none. */
  readonly optionId?: IdFilter | null | undefined;
  /** On the record that a relation leads to. Default: none. */
  readonly recordId?: IdFilter | null | undefined;
  /** On a text, long text, address in the web, phone or mail address. Default: none. */
  readonly text?: StringFilter | null | undefined;
};

/** A value of a field of your own: one, by the type of the field; none clears it. */
export type CustomFieldInput = {
  /** Of a date. Default: none. */
  readonly fallsOn?: string | null | undefined;
  /** Id of the field. */
  readonly fieldId: string;
  /** Of a date and time. Default: none. */
  readonly happensAt?: string | null | undefined;
  /** Of a boolean. Default: none. */
  readonly isTrue?: boolean | null | undefined;
  /** Of a mail address. Default: none. */
  readonly mail?: string | null | undefined;
  /** Of money. Default: none. */
  readonly money?: MoneyFieldValueInput | null | undefined;
  /** Of a number: a decimal such as `-12.5`. Default: none. */
  readonly number?: string | null | undefined;
  /** Of a select: one of its options. Default: none. */
  readonly optionId?: string | null | undefined;
  /** Of a multi-select: some of its options. Default: none. */
  readonly optionIds?: ReadonlyArray<string> | null | undefined;
  /** Of a phone, in international form. Default: none. */
  readonly phone?: string | null | undefined;
  /** Of a relation: the other record. Default: none. */
  readonly recordId?: string | null | undefined;
  /** Of a text or long text. Default: none. */
  readonly text?: string | null | undefined;
  /** Of an address in the web, by http or https. Default: none. */
  readonly url?: string | null | undefined;
};

/** A condition on a day. */
export type DateFilter = {
  /** Exactly this day. */
  readonly eq?: string | null | undefined;
  /** This day or a later one. */
  readonly gte?: string | null | undefined;
  /** One of these days, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** This day or an earlier one. */
  readonly lte?: string | null | undefined;
};

/** A condition on an instant. */
export type DateTimeFilter = {
  /** Exactly this instant. */
  readonly eq?: string | null | undefined;
  /** This instant or a later one. */
  readonly gte?: string | null | undefined;
  /** One of these instants, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** This instant or an earlier one. */
  readonly lte?: string | null | undefined;
};

/** Which deals; all given conditions must hold. */
export type DealFilter = {
  /** Of which worth. Default: any or none. */
  readonly amountMinor?: AmountFilter | null | undefined;
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<DealFilter> | null | undefined;
  /** Who answers for it, by `Assignee.id`. Default: anybody. */
  readonly assigneeId?: IdFilter | null | undefined;
  /** When it changed last. Default: at any time. */
  readonly changedAt?: DateTimeFilter | null | undefined;
  /** Of which chat. Default: any. */
  readonly chatId?: IdFilter | null | undefined;
  /** With whom, among others, it is shared by name, by `Assignee.id`. Default: anybody or nobody. */
  readonly collaboratorId?: IdFilter | null | undefined;
  /** With which company. Default: any or none. */
  readonly companyId?: IdFilter | null | undefined;
  /** Of which contact. Default: any. */
  readonly contactId?: IdFilter | null | undefined;
  /** When it was created. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** Whether a member or a team answers for it. Default: either. */
  readonly isAssigned?: BooleanFilter | null | undefined;
  /** Whether it is open. Default: either. */
  readonly isOpen?: BooleanFilter | null | undefined;
  /** Lost why: which option of the built-in `lost-reason`. Default: any or none. */
  readonly lostReasonId?: IdFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: DealFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<DealFilter> | null | undefined;
  /** Of which pipeline. Default: any. */
  readonly pipelineId?: IdFilter | null | undefined;
  /** In which stage. Default: any. */
  readonly stageId?: IdFilter | null | undefined;
  /** Which team answers for it. Default: any. */
  readonly teamId?: IdFilter | null | undefined;
  /** Of which title. Default: any. */
  readonly title?: StringFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type DealOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: DealOrderField;
};

/** By what a list of Deal items can be ordered. */
export type DealOrderField =
  /** What it is worth, whatever the currency; one of which nobody said it comes below all others. */
  | 'AMOUNT_MINOR'
  /** When it changed last. */
  | 'CHANGED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its title. */
  | 'TITLE'
  | '%future added value';

/** A condition on a number with a point, each as a decimal such as `-12.5`. */
export type DecimalFilter = {
  /** Exactly this number. */
  readonly eq?: string | null | undefined;
  /** This number or a greater one. */
  readonly gte?: string | null | undefined;
  /** One of these numbers, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** This number or a smaller one. */
  readonly lte?: string | null | undefined;
};

/** A kind of record that can be deleted. Accept unknown values. */
export type DeletableRecordType =
  /** A `Company`. */
  | 'COMPANY'
  /** A `Contact`. */
  | 'CONTACT'
  /** A `Deal`. */
  | 'DEAL'
  | '%future added value';

/** A condition on a value of DeletableRecordType. */
export type DeletableRecordTypeFilter = {
  /** Exactly this value. */
  readonly eq?: DeletableRecordType | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<DeletableRecordType> | null | undefined;
};

/** The end of your account, which you prove once more to be yours. */
export type DeleteAccountInput = {
  /** For each organization where you answer for something open: who goes on with it. Default: nobody. */
  readonly handOvers?: ReadonlyArray<AccountHandOverInput> | null | undefined;
  /** Your password, where you have no second factor. */
  readonly password?: string | null | undefined;
  /** Six digits of the authenticator, or a recovery code, where you have a second factor. */
  readonly secondFactorCode?: string | null | undefined;
};

/** Which company to delete. */
export type DeleteCompanyInput = {
  /** Id of the company. */
  readonly companyId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which contact to delete. */
export type DeleteContactInput = {
  /** Id of the contact. */
  readonly contactId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which deal to delete. */
export type DeleteDealInput = {
  /** Id of the deal. */
  readonly dealId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which note to delete. */
export type DeleteNoteInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the note. */
  readonly noteId: string;
};

/** Which task to delete. */
export type DeleteTaskInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the task. */
  readonly taskId: string;
};

/** Which deleted records; all given conditions must hold. */
export type DeletedRecordFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<DeletedRecordFilter> | null | undefined;
  /** When it was deleted. Default: at any time. */
  readonly deletedAt?: DateTimeFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: DeletedRecordFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<DeletedRecordFilter> | null | undefined;
  /** Of which kind. Default: any. */
  readonly type?: DeletableRecordTypeFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type DeletedRecordOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: DeletedRecordOrderField;
};

/** By what a list of DeletedRecord items can be ordered. */
export type DeletedRecordOrderField =
  /** When it was deleted. */
  | 'DELETED_AT'
  | '%future added value';

/** Which lead is nothing for the organization, and why. */
export type DiscardLeadInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the lead. */
  readonly leadId: string;
  /** Why, 1 to 2,000 characters; whoever follows the lead reads it. */
  readonly reason: string;
};

/** Which connected account to disconnect. */
export type DisconnectChannelAccountInput = {
  /** Id of the connected account. */
  readonly channelAccountId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The program to be rid of. */
export type DisconnectProgramInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the connected program. */
  readonly programId: string;
};

/** All sign-ins of yours but this one. */
export type EndOtherSignInsInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The sign-in to end. */
export type EndSignInInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of a sign-in of yours. */
  readonly signInId: string;
};

/** What to end. */
export type EndStaffAccessInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the invitation. */
  readonly staffAccessId: string;
};

/** Which invitation to go in by. */
export type EnterAsStaffInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The refresh token of this sign-in, exchanged as by `refreshSession`: nobody goes in without it. */
  readonly refreshToken?: string | null | undefined;
  /** Id of the invitation. */
  readonly staffAccessId: string;
};

/** What can be entered of how a contact is reached. */
export type EnteredChannel =
  /** A page on Instagram. */
  | 'INSTAGRAM'
  /** A page on LinkedIn. */
  | 'LINKEDIN'
  /** A mail address. */
  | 'MAIL'
  /** A phone. */
  | 'PHONE'
  /** A username on Telegram. */
  | 'TELEGRAM_USERNAME'
  | '%future added value';

/** A condition on the type of an event. */
export type EventTypeFilter = {
  /** Exactly this, such as `messaging.message.received`. */
  readonly eq?: string | null | undefined;
  /** Any of these, such as `messaging.message.received`. */
  readonly in?: ReadonlyArray<string> | null | undefined;
};

/** What a column holds: a field of all organizations, or one of yours. */
export type ExportColumnInput = {
  /** A field that all organizations have. */
  readonly field?: ExportField | null | undefined;
  /** Id of one of `fields` of that kind, in place of `field`. */
  readonly fieldId?: string | null | undefined;
};

/** What a column of an export can hold. Accept unknown values. */
export type ExportField =
  /** Of deals: what it is worth. */
  | 'AMOUNT'
  /** Of contacts and companies: flat or office. */
  | 'APARTMENT'
  /** Of contacts: when they were born. */
  | 'BIRTH_DATE'
  /** Of deals: when it changed last. */
  | 'CHANGED_AT'
  /** Of contacts and companies: the city. */
  | 'CITY'
  /** Of contacts and deals: the company’s name. */
  | 'COMPANY_NAME'
  /** Of deals: the contact’s name. */
  | 'CONTACT_NAME'
  /** Of contacts and companies: the country, by its code. */
  | 'COUNTRY'
  /** When it became known, or was created. */
  | 'CREATED_AT'
  /** Of deals: in which currency. */
  | 'CURRENCY'
  /** The note about it. */
  | 'DESCRIPTION'
  /** Of companies: how many people they employ. */
  | 'EMPLOYEE_COUNT'
  /** Of deals: when it is expected to close. */
  | 'EXPECTED_CLOSE_ON'
  /** Of contacts: the first name. */
  | 'FIRST_NAME'
  /** Of contacts: their gender. */
  | 'GENDER'
  /** Its id. */
  | 'ID'
  /** Of companies: the industry. */
  | 'INDUSTRY'
  /** Of contacts: Instagram handles. */
  | 'INSTAGRAM'
  /** Of deals: whether it is open. */
  | 'IS_OPEN'
  /** Of contacts: the language they speak, by its tag. */
  | 'LANGUAGE'
  /** Of contacts: the last name. */
  | 'LAST_NAME'
  /** Of contacts: why they may be written to. */
  | 'LAWFUL_BASIS'
  /** Of contacts: more about why. */
  | 'LAWFUL_BASIS_NOTE'
  /** Of contacts: LinkedIn pages. */
  | 'LINKEDIN'
  /** Of deals: more about why it was lost. */
  | 'LOST_NOTE'
  /** Of contacts and companies: mail addresses. */
  | 'MAIL'
  /** Of contacts: the middle name, or a patronymic. */
  | 'MIDDLE_NAME'
  /** Of contacts and companies: the name. */
  | 'NAME'
  /** Of contacts and companies: phones. */
  | 'PHONE'
  /** Of deals: the pipeline’s name. */
  | 'PIPELINE'
  /** Of contacts and companies: the postal code. */
  | 'POSTAL_CODE'
  /** Of contacts: what they do. */
  | 'ROLE'
  /** Of deals: the stage’s name. */
  | 'STAGE'
  /** Of contacts and companies: state or region. */
  | 'STATE'
  /** Of contacts and companies: street and house. */
  | 'STREET'
  /** Of contacts and companies: their tags, with commas between them. */
  | 'TAGS'
  /** Of contacts: Telegram usernames. */
  | 'TELEGRAM_USERNAME'
  /** Of deals: the title. */
  | 'TITLE'
  /** Of companies: the website. */
  | 'WEBSITE'
  | '%future added value';

/** How a file is written. */
export type ExportFormat =
  /** Separated values in UTF-8. */
  | 'CSV'
  /** A JSON array with an object for each record. */
  | 'JSON'
  /** An Excel workbook. */
  | 'XLSX'
  | '%future added value';

/** What can be exported. Accept unknown values. */
export type ExportedRecordType =
  /** Companies. */
  | 'COMPANY'
  /** Contacts. */
  | 'CONTACT'
  /** Deals. */
  | 'DEAL'
  | '%future added value';

/** What a field holds. Accept unknown values. */
export type FieldType =
  /** Whether something is so. */
  | 'BOOLEAN'
  /** A day. */
  | 'DATE'
  /** An instant. */
  | 'DATE_TIME'
  /** Lines, at most 20,000 characters. */
  | 'LONG_TEXT'
  /** A mail address, kept in small letters. */
  | 'MAIL'
  /** An amount in a currency. */
  | 'MONEY'
  /** Some of its options. */
  | 'MULTI_SELECT'
  /** A decimal of at most 20 digits before and 10 after the point. */
  | 'NUMBER'
  /** A phone, kept as E.164 has it. */
  | 'PHONE'
  /** Another record. */
  | 'RELATION'
  /** One of its options. */
  | 'SELECT'
  /** One line, at most 1,000 characters. */
  | 'TEXT'
  /** An address in the web, by http or https. */
  | 'URL'
  | '%future added value';

/** What came back from the provider. */
export type FinishOidcSignInInput = {
  /** The `code` of that address. */
  readonly code: string;
  /** The `iss` of that address, where it has one. */
  readonly issuer?: string | null | undefined;
  /** Whether it lasts 90 days instead of 12 hours. Default: false. */
  readonly remember?: boolean | null | undefined;
  /** Six digits of the authenticator, or a recovery code, where the user has a second factor. */
  readonly secondFactorCode?: string | null | undefined;
  /** The `secret` of `startOidcSignIn`. */
  readonly secret: string;
  /** The `state` of the address that the provider sent the browser to. */
  readonly state: string;
};

/** Which follow-ups; all given conditions must hold. */
export type FollowUpFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<FollowUpFilter> | null | undefined;
  /** Of which chat. Default: any. */
  readonly chatId?: IdFilter | null | undefined;
  /** When it goes out. Default: at any time. */
  readonly dueAt?: DateTimeFilter | null | undefined;
  /** With which message template. Default: any. */
  readonly messageTemplateId?: IdFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: FollowUpFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<FollowUpFilter> | null | undefined;
  /** In which status. Default: any. */
  readonly status?: FollowUpStatusFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type FollowUpOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: FollowUpOrderField;
};

/** By what a list of FollowUp items can be ordered. */
export type FollowUpOrderField =
  /** When it goes out. */
  | 'DUE_AT'
  | '%future added value';

/** Where a follow-up stands. */
export type FollowUpStatus =
  /** Does not go out: the other side answered or opted out, or a member took it back. */
  | 'CANCELLED'
  /** Its time came, and it could not go out. */
  | 'REFUSED'
  /** Goes out when its time comes. */
  | 'SCHEDULED'
  /** Handed to the ledger. */
  | 'SENT'
  | '%future added value';

/** A condition on a value of FollowUpStatus. */
export type FollowUpStatusFilter = {
  /** Exactly this value. */
  readonly eq?: FollowUpStatus | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<FollowUpStatus> | null | undefined;
};

/** A gender. Accept unknown values. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Another one. */
  | 'OTHER'
  | '%future added value';

/** Who goes on with what a member answers for: a member, a team, or both, and somebody else for some kinds of it. At least one is named, and somebody for each kind that there is. */
export type HandOverInput = {
  /** Who goes on with its agents, as their guardian. Default: whoever is named for all of it. */
  readonly agents?: SucceedingMemberInput | null | undefined;
  /** Who goes on with its connected accounts. Default: whoever is named for all of it. */
  readonly channelAccounts?: SuccessorInput | null | undefined;
  /** Who goes on with its chats. Default: whoever is named for all of it. */
  readonly chats?: SuccessorInput | null | undefined;
  /** Who goes on with its contacts. Default: whoever is named for all of it. */
  readonly contacts?: SuccessorInput | null | undefined;
  /** Who goes on with its open deals, new leads and open tasks. Default: whoever is named for all of it. */
  readonly deals?: SuccessorInput | null | undefined;
  /** Who goes on with its scheduled follow-ups. Default: whoever is named for all of it. */
  readonly followUps?: SucceedingMemberInput | null | undefined;
  /** Id of a member, who is an active user: answers for it all, sends its follow-ups, and is asked to be guardian of its agents. Default: nobody, the team alone. */
  readonly memberId?: string | null | undefined;
  /** Id of a team that answers for its deals, leads, tasks, contacts and chats. Default: the team of each stays. */
  readonly teamId?: string | null | undefined;
};

/** A condition on an id. */
export type IdFilter = {
  /** Exactly this id. */
  readonly eq?: string | null | undefined;
  /** One of these ids, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
};

/** A condition on how somebody can be reached. */
export type IdentitiesFilter = {
  /** A phone, a mail address, a handle or the address of a page, in whatever way it is written. */
  readonly has?: string | null | undefined;
};

/** What a column is about: a field of all organizations, one of yours, or nothing. */
export type ImportColumnInput = {
  /** A field that all organizations have. */
  readonly field?: ImportField | null | undefined;
  /** Id of one of `fields` of contacts, in place of `field`. */
  readonly fieldId?: string | null | undefined;
};

/** What a column of a table can be about. Accept unknown values. */
export type ImportField =
  /** Flat or office. */
  | 'APARTMENT'
  /** When they were born. */
  | 'BIRTH_DATE'
  /** City. */
  | 'CITY'
  /** The company’s city. */
  | 'COMPANY_CITY'
  /** The company’s country. */
  | 'COMPANY_COUNTRY'
  /** A note about the company. */
  | 'COMPANY_DESCRIPTION'
  /** How many people the company employs. */
  | 'COMPANY_EMPLOYEE_COUNT'
  /** The company’s industry. */
  | 'COMPANY_INDUSTRY'
  /** The company’s mail address. */
  | 'COMPANY_MAIL'
  /** The company they belong to. One name is one company. */
  | 'COMPANY_NAME'
  /** The company’s phone. */
  | 'COMPANY_PHONE'
  /** The company’s postal code. */
  | 'COMPANY_POSTAL_CODE'
  /** The company’s state or region. */
  | 'COMPANY_STATE'
  /** The company’s street and house. */
  | 'COMPANY_STREET'
  /** The company’s tags. */
  | 'COMPANY_TAGS'
  /** The company’s website. */
  | 'COMPANY_WEBSITE'
  /** Country, by its name or code. */
  | 'COUNTRY'
  /** A note about them. */
  | 'DESCRIPTION'
  /** The first name. */
  | 'FIRST_NAME'
  /** Their gender. */
  | 'GENDER'
  /** Instagram handles. */
  | 'INSTAGRAM'
  /** The language they speak, by its name or code. */
  | 'LANGUAGE'
  /** The last name. */
  | 'LAST_NAME'
  /** Why they may be written to. */
  | 'LAWFUL_BASIS'
  /** More about why. */
  | 'LAWFUL_BASIS_NOTE'
  /** LinkedIn pages. */
  | 'LINKEDIN'
  /** Mail addresses. */
  | 'MAIL'
  /** The middle name, or a patronymic. */
  | 'MIDDLE_NAME'
  /** The whole name. */
  | 'NAME'
  /** Phones. */
  | 'PHONE'
  /** Postal code. */
  | 'POSTAL_CODE'
  /** What they do. */
  | 'ROLE'
  /** State or region. */
  | 'STATE'
  /** Street and house. */
  | 'STREET'
  /** Tags, with commas between them. They are added. */
  | 'TAGS'
  /** Telegram usernames. */
  | 'TELEGRAM_USERNAME'
  | '%future added value';

/** A piece of one chat's history. */
export type ImportMessagesInput = {
  /** Telegram's own id of the user whose export it is. */
  readonly accountExternalId: string;
  /** Name of that user, for one that is not known yet. */
  readonly accountName?: string | null | undefined;
  /** Shared by all calls of one import: what is undone as one. */
  readonly changeSetId?: string | null | undefined;
  /** The chat. */
  readonly chat: ImportedChatInput;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Its messages, 1 to 200. */
  readonly messages: ReadonlyArray<ImportedMessageInput>;
};

/** A program whose tables are known. Accept unknown values. */
export type ImportSource =
  /** amoCRM. */
  | 'AMOCRM'
  /** Bitrix24. */
  | 'BITRIX24'
  /** HubSpot. */
  | 'HUBSPOT'
  | '%future added value';

/** The chat that a piece of history belongs to. */
export type ImportedChatInput = {
  /** Telegram's own id of the other side or group, without any mark. */
  readonly externalId: string;
  /** What it is in Telegram. */
  readonly kind: ImportedChatKind;
  /** The name, for a chat that is not known yet. */
  readonly title?: string | null | undefined;
};

/** What an imported chat is in Telegram. */
export type ImportedChatKind =
  /** A group with message numbers of each account. */
  | 'BASIC_GROUP'
  /** With one contact. */
  | 'PRIVATE'
  /** A group with message numbers of its own. */
  | 'SUPERGROUP'
  /** A Telegram channel. */
  | 'TELEGRAM_CHANNEL'
  | '%future added value';

/** One message of an export. */
export type ImportedMessageInput = {
  /** What was attached. Default: nothing. */
  readonly attachment?: AttachmentKind | null | undefined;
  /** Which side it came from. */
  readonly direction: MessageDirection;
  /** Formatting of the text. Default: none. */
  readonly entities?: ReadonlyArray<TextEntityInput> | null | undefined;
  /** Telegram's own number of the message. */
  readonly externalId: string;
  /** The number of the message that it answers. */
  readonly replyToExternalId?: string | null | undefined;
  /** Who wrote it. Default: the other side. */
  readonly sender?: ImportedSenderInput | null | undefined;
  /** When it was written, as Telegram says. */
  readonly sentAt: string;
  /** The text, empty for an attachment alone. */
  readonly text: string;
};

/** Who wrote an imported message. */
export type ImportedSenderInput = {
  /** Telegram's own id, without any mark. */
  readonly externalId: string;
  /** What it is in Telegram. */
  readonly kind: ImportedSenderKind;
  /** The name; none for a deleted one. */
  readonly name?: string | null | undefined;
};

/** What wrote an imported message. */
export type ImportedSenderKind =
  /** A group in its own name. */
  | 'BASIC_GROUP'
  /** A Telegram channel or supergroup in its own name. */
  | 'CHANNEL'
  /** A Telegram user. */
  | 'USER'
  | '%future added value';

/** A table of people, and how it is to be read. */
export type ImportedTableInput = {
  /** What each column is about, in their order. Default: what its header speaks of, as the preview shows. */
  readonly columns?: ReadonlyArray<ImportColumnInput> | null | undefined;
  /** The currency of amounts that name none, such as `EUR`. Default: they are refused. */
  readonly currency?: string | null | undefined;
  /** Id of a file that you have uploaded: separated values in any usual encoding, or a workbook. */
  readonly fileId: string;
  /** Every row is somebody new, whatever it says. Default: false. */
  readonly isEveryRowNew?: boolean | null | undefined;
  /** By what a row is known to be about somebody whom you have. Default: the first of phone, mail, Telegram username, LinkedIn and Instagram that a column is about. */
  readonly matchBy?: EnteredChannel | null | undefined;
  /** Where phones without a country code are dialled, such as `DE`. Default: they are refused. */
  readonly phoneCountry?: string | null | undefined;
  /** Which comes first in `02/03/2026`. Default: the day. */
  readonly slashedDays?: SlashedDay | null | undefined;
};

/** A condition on a number of things. */
export type IntFilter = {
  /** Exactly so many. */
  readonly eq?: number | null | undefined;
  /** So many or more. */
  readonly gte?: number | null | undefined;
  /** One of these numbers, at most 100. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** So many or fewer. */
  readonly lte?: number | null | undefined;
};

/** What a stranger's private message opens. */
export type IntakeOpens =
  /** A deal in the first stage. */
  | 'DEAL'
  /** A lead. */
  | 'LEAD'
  /** Nothing. */
  | 'NOTHING'
  | '%future added value';

/** What a connected account does with chats nobody has chosen. */
export type IntakePolicyInput = {
  /** What a stranger's private message opens. */
  readonly opens: IntakeOpens;
  /** Which chats become part of the record. */
  readonly takes: IntakeTakes;
};

/** Which chats that nobody has chosen become part of the record. */
export type IntakeTakes =
  /** None: a member chooses each. */
  | 'CHOSEN'
  /** All. */
  | 'EVERYONE'
  /** Chats whose peer is a contact already. */
  | 'KNOWN'
  | '%future added value';

/** Which invitations; all given conditions must hold. */
export type InvitationFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<InvitationFilter> | null | undefined;
  /** When it was made. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** When it ends. Default: at any time. */
  readonly expiresAt?: DateTimeFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: InvitationFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<InvitationFilter> | null | undefined;
  /** Of which status. Default: any. */
  readonly status?: InvitationStatusFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type InvitationOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: InvitationOrderField;
};

/** By what a list of Invitation items can be ordered. */
export type InvitationOrderField =
  /** When it was made. */
  | 'CREATED_AT'
  /** When it ends. */
  | 'EXPIRES_AT'
  | '%future added value';

/** What became of an invitation. Accept unknown values. */
export type InvitationStatus =
  /** Somebody is a member by it. */
  | 'ACCEPTED'
  /** Nobody accepted it within 7 days. */
  | 'EXPIRED'
  /** It was taken back. */
  | 'REVOKED'
  /** Nobody accepted it yet. */
  | 'WAITING'
  | '%future added value';

/** A condition on a value of InvitationStatus. */
export type InvitationStatusFilter = {
  /** Exactly this value. */
  readonly eq?: InvitationStatus | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<InvitationStatus> | null | undefined;
};

/** Whom to invite. */
export type InviteMemberInput = {
  /** Where to mail it. Default: nowhere; the code is answered once. */
  readonly email?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Language of the mail. Default: `EN`. */
  readonly locale?: Locale | null | undefined;
  /** The roles it gives, 1 to 20: built-in ones as `viewer`, the organization’s own by id. */
  readonly roles: ReadonlyArray<string>;
};

/** How long to let the installation’s staff in, as what, and why. */
export type InviteStaffInput = {
  /** For how many hours, 1 to 72. */
  readonly hours: number;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Why, in one line of 1 to 500 characters: staff and every member read it. */
  readonly reason: string;
  /** As what. Default: `VIEWER`. */
  readonly role?: StaffRole | null | undefined;
};

/** What a job does. Accept unknown values. */
export type JobKind =
  /** Writes records into a file. */
  | 'RECORD_EXPORT'
  /** Imports a table of people. */
  | 'RECORD_IMPORT'
  /** Undoes a change set. */
  | 'UNDO'
  | '%future added value';

/** How a job stands. */
export type JobStatus =
  /** Somebody stopped it: what it did stays, and can be undone. */
  | 'CANCELLED'
  /** It came to its end. */
  | 'FINISHED'
  /** It goes on piece by piece, also after a stop. */
  | 'RUNNING'
  | '%future added value';

/** The invitation to join by. */
export type JoinByInvitationInput = {
  /** The code of the mail or the link; works once, within 7 days. */
  readonly code: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** By which right the organization writes to a contact first. Accept unknown values. */
export type LawfulBasis =
  /** They agreed to it. */
  | 'CONSENT'
  /** There is a contract with them, or one is being made. */
  | 'CONTRACT'
  /** The organization has an interest that weighs more than theirs to be left alone. */
  | 'LEGITIMATE_INTEREST'
  /** They published how they can be reached for such things. */
  | 'PUBLIC_SOURCE'
  | '%future added value';

/** A condition on a value of LawfulBasis. */
export type LawfulBasisFilter = {
  /** Exactly this value. */
  readonly eq?: LawfulBasis | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<LawfulBasis> | null | undefined;
};

/** Which leads; all given conditions must hold. */
export type LeadFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<LeadFilter> | null | undefined;
  /** Who answers for it, by `Assignee.id`. Default: anybody. */
  readonly assigneeId?: IdFilter | null | undefined;
  /** When it changed last. Default: at any time. */
  readonly changedAt?: DateTimeFilter | null | undefined;
  /** When it was created. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** What holds of fields of your own, at most 20, all of them. Default: anything. */
  readonly customFields?: ReadonlyArray<CustomFieldFilter> | null | undefined;
  /** Whether a member or a team answers for it. Default: either. */
  readonly isAssigned?: BooleanFilter | null | undefined;
  /** Of which mail address. Default: any. */
  readonly mail?: StringFilter | null | undefined;
  /** Of which name. Default: any. */
  readonly name?: StringFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: LeadFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<LeadFilter> | null | undefined;
  /** Where its deal stands. Default: anywhere, or none. */
  readonly outcome?: StageKindFilter | null | undefined;
  /** Of which phone, as E.164 has it. Default: any. */
  readonly phone?: StringFilter | null | undefined;
  /** What it came by. Default: anything. */
  readonly source?: LeadSourceFilter | null | undefined;
  /** Which option of the built-in `source`. Default: any. */
  readonly sourceId?: IdFilter | null | undefined;
  /** In which status. Default: any. */
  readonly status?: LeadStatusFilter | null | undefined;
  /** Which option of the built-in `status`. Default: any. */
  readonly statusId?: IdFilter | null | undefined;
  /** Which team answers for it. Default: any. */
  readonly teamId?: IdFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type LeadOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: LeadOrderField;
};

/** By what a list of Lead items can be ordered. */
export type LeadOrderField =
  /** When it changed last. */
  | 'CHANGED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The name of whoever asks. */
  | 'NAME'
  | '%future added value';

/** What a lead came by. Accept unknown values. */
export type LeadSource =
  /** By a bot. */
  | 'BOT'
  /** By a form. */
  | 'FORM'
  /** By an import. */
  | 'IMPORT'
  /** By the intake of a connected account. */
  | 'INTAKE'
  /** By a member. */
  | 'MEMBER'
  /** By a partner. */
  | 'PARTNER'
  | '%future added value';

/** A condition on a value of LeadSource. */
export type LeadSourceFilter = {
  /** Exactly this value. */
  readonly eq?: LeadSource | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<LeadSource> | null | undefined;
};

/** What became of a lead. Accept unknown values. */
export type LeadStatus =
  /** It is nothing for the organization. */
  | 'DISCARDED'
  /** Nobody has decided about it yet. */
  | 'NEW'
  /** It became a contact and a deal. */
  | 'QUALIFIED'
  | '%future added value';

/** A condition on a value of LeadStatus. */
export type LeadStatusFilter = {
  /** Exactly this value. */
  readonly eq?: LeadStatus | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<LeadStatus> | null | undefined;
};

/** Leaves the organization that the call is made in. */
export type LeaveOrganizationInput = {
  /** Who goes on with what the member answers for, in the same change set. Default: nobody, which is refused where there is any. */
  readonly handOverTo?: HandOverInput | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which deal a chat is about. */
export type LinkDealToChatInput = {
  /** Id of the chat. */
  readonly chatId: string;
  /** Id of the deal. */
  readonly dealId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** What came back from the provider. */
export type LinkIdentityInput = {
  /** The `code` of that address. */
  readonly code: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The `iss` of that address, where it has one. */
  readonly issuer?: string | null | undefined;
  /** Your password, where you have no second factor. */
  readonly password?: string | null | undefined;
  /** Six digits of the authenticator, or a recovery code, where you have a second factor. */
  readonly secondFactorCode?: string | null | undefined;
  /** The `secret` of `startOidcSignIn`. */
  readonly secret: string;
  /** The `state` of the address that the provider sent the browser to. */
  readonly state: string;
};

/** What Telegram’s widget said. */
export type LinkTelegramInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Your password, where you have no second factor. */
  readonly password?: string | null | undefined;
  /** The `id` of one of `identityProviders` that has a `widgetBot`. */
  readonly providerId: string;
  /** Six digits of the authenticator, or a recovery code, where you have a second factor. */
  readonly secondFactorCode?: string | null | undefined;
  /** What it said. */
  readonly widget: TelegramWidgetInput;
};

/** A language that Parley writes in. Accept unknown values. */
export type Locale =
  /** English. */
  | 'EN'
  /** Russian. */
  | 'RU'
  | '%future added value';

/** A name in each language of the product. */
export type LocalizedNameInput = {
  /** In English, 1 to 100 characters. */
  readonly en: string;
  /** In Russian, 1 to 100 characters. */
  readonly ru: string;
};

/** Up to where a chat was read. */
export type MarkChatReadInput = {
  /** Id of the chat. */
  readonly chatId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The last message that was read. */
  readonly upToMessageId: string;
};

/** What speaks for, or against, that two contacts are one person. Accept unknown values. */
export type MatchReason =
  /** They were born on one day. */
  | 'BIRTH_DATE'
  /** They were born on two days. */
  | 'BIRTH_DATE_DIFFERS'
  /** They belong to one company. */
  | 'COMPANY'
  /** They go by one handle in different places. */
  | 'HANDLE'
  /** They have one page on Instagram. */
  | 'INSTAGRAM'
  /** They have one page on LinkedIn. */
  | 'LINKEDIN'
  /** They have two pages on LinkedIn. */
  | 'LINKEDIN_DIFFERS'
  /** They have a mail address in common. */
  | 'MAIL'
  /** They have no mail address in common. */
  | 'MAIL_DIFFERS'
  /** They are called the same, their father’s or second name too. */
  | 'NAME_FULL'
  /** They are called the same as far as initials tell. */
  | 'NAME_INITIALS'
  /** They are called differently. */
  | 'NAME_OTHER'
  /** The one is called by a part of what the other is called. */
  | 'NAME_PART'
  /** They have two fathers, or two second names. */
  | 'NAME_PATRONYMIC'
  /** They have one given name and two surnames. */
  | 'NAME_SURNAME'
  /** What one is called is no name that can be compared. */
  | 'NAME_UNCLEAR'
  /** They are called the same by given name and surname, in whatever alphabet, spelling and form. */
  | 'NAME_WHOLE'
  /** They have a phone in common. */
  | 'PHONE'
  /** They have no phone in common. */
  | 'PHONE_DIFFERS'
  /** They have a mail address in common that is a desk’s: `info@`. */
  | 'SHARED_MAIL'
  /** They have a landline in common, which many may use. */
  | 'SHARED_PHONE'
  /** They are one peer on Telegram. */
  | 'TELEGRAM'
  /** They are two peers on Telegram. */
  | 'TELEGRAM_DIFFERS'
  /** They have one username on Telegram. */
  | 'TELEGRAM_USERNAME'
  | '%future added value';

/** Which members; all given conditions must hold. */
export type MemberFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<MemberFilter> | null | undefined;
  /** When it became a member. Default: at any time. */
  readonly joinedAt?: DateTimeFilter | null | undefined;
  /** Users or agents. Default: both. */
  readonly kind?: MemberKindFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: MemberFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<MemberFilter> | null | undefined;
  /** Of which status. Default: any. */
  readonly status?: MemberStatusFilter | null | undefined;
};

/** What a member is. Accept unknown values. */
export type MemberKind =
  /** An AI agent. */
  | 'AGENT'
  /** A human with a sign-in to Parley. */
  | 'USER'
  | '%future added value';

/** A condition on a value of MemberKind. */
export type MemberKindFilter = {
  /** Exactly this value. */
  readonly eq?: MemberKind | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<MemberKind> | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type MemberOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: MemberOrderField;
};

/** By what a list of Member items can be ordered. */
export type MemberOrderField =
  /** When it became a member. */
  | 'JOINED_AT'
  /** Its status. */
  | 'STATUS'
  | '%future added value';

/** Whether a member may do something. Accept unknown values. */
export type MemberStatus =
  /** May do what its roles give. */
  | 'ACTIVE'
  /** Is no member any more. */
  | 'REMOVED'
  /** May do nothing until it is reactivated. */
  | 'SUSPENDED'
  | '%future added value';

/** A condition on a value of MemberStatus. */
export type MemberStatusFilter = {
  /** Exactly this value. */
  readonly eq?: MemberStatus | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<MemberStatus> | null | undefined;
};

/** Which two contacts are one person, and which of them leads. */
export type MergeContactsInput = {
  /** The same of fields of your own. Default: the value that there is, and of two that of the one that leads. */
  readonly customValues?: ReadonlyArray<MergedCustomFieldInput> | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the contact that leads: it has from here on what both had. */
  readonly leadingId: string;
  /** Id of the contact that is merged into it. */
  readonly mergedId: string;
  /** Whose value wins. Default: the more complete one, and the tags of both. */
  readonly values?: ReadonlyArray<MergedFieldInput> | null | undefined;
};

/** One of two contacts that are merged. */
export type MergeSide =
  /** The one that leads. */
  | 'LEADING'
  /** The one that is merged into it. */
  | 'MERGED'
  | '%future added value';

/** A field of which one of two values wins when contacts are merged. */
export type MergeableField =
  /** The address. */
  | 'ADDRESS'
  /** The day they were born. */
  | 'BIRTH_DATE'
  /** The company. */
  | 'COMPANY_ID'
  /** What else is known of them. */
  | 'DESCRIPTION'
  /** The first name. */
  | 'FIRST_NAME'
  /** The gender. */
  | 'GENDER'
  /** The language. */
  | 'LANGUAGE'
  /** The last name. */
  | 'LAST_NAME'
  /** By which right they are written to first. */
  | 'LAWFUL_BASIS'
  /** Where that basis comes from. */
  | 'LAWFUL_BASIS_NOTE'
  /** The middle name. */
  | 'MIDDLE_NAME'
  /** The name. */
  | 'NAME'
  /** The way of processing. */
  | 'PROCESSING_WAY_ID'
  /** The position in the company. */
  | 'ROLE'
  /** The source. */
  | 'SOURCE_ID'
  /** The status. */
  | 'STATUS_ID'
  /** The tags. */
  | 'TAGS'
  | '%future added value';

/** Whose value of a field of your own wins. */
export type MergedCustomFieldInput = {
  /** Id of the field. */
  readonly fieldId: string;
  /** Whose value. */
  readonly winner: MergeSide;
};

/** Whose value of a field wins. */
export type MergedFieldInput = {
  /** Which field. */
  readonly field: MergeableField;
  /** Whose value. */
  readonly winner: MergeSide;
};

/** Which side a message came from. */
export type MessageDirection =
  /** From the other side. */
  | 'INCOMING'
  /** From the organization. */
  | 'OUTGOING'
  | '%future added value';

/** Which message templates; all given conditions must hold. */
export type MessageTemplateFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<MessageTemplateFilter> | null | undefined;
  /** Of which name. Default: any. */
  readonly name?: StringFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: MessageTemplateFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<MessageTemplateFilter> | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type MessageTemplateOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: MessageTemplateOrderField;
};

/** By what a list of MessageTemplate items can be ordered. */
export type MessageTemplateOrderField =
  /** Its name. */
  | 'NAME'
  | '%future added value';

/** An amount of money. */
export type MoneyFieldValueInput = {
  /** The amount in the smallest unit of the currency. */
  readonly amountMinor: string;
  /** The currency, ISO 4217 in capitals. */
  readonly currency: string;
};

/** An amount of money, of at most 16 digits. */
export type MoneyInput = {
  /** The amount in the smallest unit of the currency: 40.50 EUR are `4050`, 40 JPY are `40`. */
  readonly amountMinor: string;
  /** The currency, ISO 4217. */
  readonly currency: string;
};

/** Where to move a deal. */
export type MoveDealToStageInput = {
  /** Id of the deal. */
  readonly dealId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What is to be said of that, 1 to 1,000 characters. Default: as it is. */
  readonly lostNote?: string | null | undefined;
  /** Why it is lost, for a stage of kind `LOST`: an option of the built-in field `lost-reason`. Default: as it is. */
  readonly lostReasonId?: string | null | undefined;
  /** A stage of its pipeline. */
  readonly stageId: string;
};

/** Where a stage shall stand in its pipeline. */
export type MoveStageInput = {
  /** The stage after which it stands. Default: before all others. */
  readonly afterStageId?: string | null | undefined;
  /** The version of its pipeline that was read; another one is refused. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the stage. */
  readonly stageId: string;
};

/** An option that a field begins with. */
export type NewFieldOptionInput = {
  /** How it is painted. Default: `GREY`. */
  readonly color?: OptionColor | null | undefined;
  /** Permanent word, 1 to 60 small letters, digits and hyphens, beginning with a letter. */
  readonly key: string;
  /** The name as shown. */
  readonly name: LocalizedNameInput;
};

/** A stage that a pipeline begins with. */
export type NewStageInput = {
  /** How it is painted. Default: none. */
  readonly color?: OptionColor | null | undefined;
  /** How long a deal may stand here, in seconds, 60 to ten years. Default: no limit. */
  readonly dwellLimitSeconds?: number | null | undefined;
  /** Permanent word for rules: a small letter, then letters, digits and `-`. Default: after its English name. */
  readonly key?: string | null | undefined;
  /** What it does to its deals. */
  readonly kind: StageKind;
  /** What it is called. */
  readonly name: LocalizedNameInput;
  /** How likely a deal that stands here is won, 0 to 100. Default: unknown. */
  readonly probabilityPercent?: number | null | undefined;
  /** What must be said of a deal before it enters, each once. Default: nothing. */
  readonly requiredFields?: ReadonlyArray<RequiredDealField> | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type OAuthClientOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: OAuthClientOrderField;
};

/** By what a list of OAuthClient items can be ordered. */
export type OAuthClientOrderField =
  /** When it was registered. */
  | 'CREATED_AT'
  /** Its name. */
  | 'NAME'
  | '%future added value';

/** Which file to download. */
export type OpenFileInput = {
  /** Id of the file. */
  readonly fileId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which export to download. */
export type OpenOrganizationExportInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of a finished export. */
  readonly organizationExportId: string;
};

/** How an option or a stage is painted. Accept unknown values. */
export type OptionColor =
  /** Blue. */
  | 'BLUE'
  /** Green. */
  | 'GREEN'
  /** Grey. */
  | 'GREY'
  /** Orange. */
  | 'ORANGE'
  /** Pink. */
  | 'PINK'
  /** Purple. */
  | 'PURPLE'
  /** Red. */
  | 'RED'
  /** Teal. */
  | 'TEAL'
  /** Yellow. */
  | 'YELLOW'
  | '%future added value';

/** Which way a list goes. */
export type OrderDirection =
  /** From the least to the greatest, from the oldest to the newest. */
  | 'ASC'
  /** From the greatest to the least, from the newest to the oldest. */
  | 'DESC'
  | '%future added value';

/** How far an export is. Accept unknown values. */
export type OrganizationExportStatus =
  /** It has none. */
  | 'FAILED'
  /** Its file can be downloaded until `expiresAt`. */
  | 'FINISHED'
  /** It is being written. */
  | 'RUNNING'
  | '%future added value';

/** Whether anything can be changed in an organization. Accept unknown values. */
export type OrganizationStatus =
  /** Everything can be changed. */
  | 'ACTIVE'
  /** It can be read; whatever changes it is refused with `access.organization-read-only`. */
  | 'ARCHIVED'
  /** Its keys were destroyed. */
  | 'DELETED'
  /** As `ARCHIVED`, until it is deleted at `deletionDueAt`. */
  | 'DELETING'
  | '%future added value';

/** Stages that a pipeline may begin with. */
export type PipelinePreset =
  /** From a request for a loan over banks to its payout. */
  | 'CREDIT_BROKER'
  /** From a cold contact over a meeting to a deal. */
  | 'SALES'
  /** From a registration over a test to a client who pays, with limits of 7 days where somebody is to be called. */
  | 'TRIAL'
  | '%future added value';

/** The kinds of whoever may act. */
export type PrincipalKind =
  /** An AI agent. */
  | 'AGENT'
  /** A human on the other side. */
  | 'CONTACT'
  /** A program acting with a key. */
  | 'INTEGRATION'
  /** Parley itself. */
  | 'SYSTEM'
  /** A human with a sign-in to Parley. */
  | 'USER'
  | '%future added value';

/** Which proposals; all given conditions must hold. */
export type ProposalFilter = {
  /** What it asks leave to do. Default: anything. */
  readonly action?: ProposedActionFilter | null | undefined;
  /** By which agent. Default: any. */
  readonly agentId?: IdFilter | null | undefined;
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<ProposalFilter> | null | undefined;
  /** Of which chat. Default: any. */
  readonly chatId?: IdFilter | null | undefined;
  /** About which contact. Default: any. */
  readonly contactId?: IdFilter | null | undefined;
  /** When it was made. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: ProposalFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<ProposalFilter> | null | undefined;
  /** In which status. Default: any. */
  readonly status?: ProposalStatusFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type ProposalOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: ProposalOrderField;
};

/** By what a list of Proposal items can be ordered. */
export type ProposalOrderField =
  /** When it was made. */
  | 'CREATED_AT'
  | '%future added value';

/** Where a proposal stands. */
export type ProposalStatus =
  /** Approved, and on its way. */
  | 'APPROVED'
  /** What was approved could not be done. */
  | 'FAILED'
  /** Waits for a decision. */
  | 'PENDING'
  /** A member said no. */
  | 'REJECTED'
  /** What was approved happened. */
  | 'SENT'
  /** Something newer made it moot. */
  | 'SUPERSEDED'
  | '%future added value';

/** A condition on a value of ProposalStatus. */
export type ProposalStatusFilter = {
  /** Exactly this value. */
  readonly eq?: ProposalStatus | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<ProposalStatus> | null | undefined;
};

/** What an agent asks leave to do. Accept unknown values. */
export type ProposedAction =
  /** To send a text. */
  | 'REPLY'
  /** To move a deal to another stage. */
  | 'STAGE_MOVE'
  | '%future added value';

/** A condition on a value of ProposedAction. */
export type ProposedActionFilter = {
  /** Exactly this value. */
  readonly eq?: ProposedAction | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<ProposedAction> | null | undefined;
};

/** What a lead shall become. */
export type QualifyLeadInput = {
  /** A contact that the deal is with. Default: a new one. */
  readonly contactId?: string | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the lead. */
  readonly leadId: string;
  /** Default: the default pipeline. */
  readonly pipelineId?: string | null | undefined;
  /** Default: the first stage of the pipeline. */
  readonly stageId?: string | null | undefined;
  /** The title of the deal, 1 to 200 characters. Default: the name of the lead. */
  readonly title?: string | null | undefined;
};

/** The member to reactivate. */
export type ReactivateMemberInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the member. */
  readonly memberId: string;
};

/** Names a contact, company, lead or deal. */
export type RecordInput = {
  /** The id of the record. */
  readonly id: string;
  /** What kind of record it is. */
  readonly type: RecordType;
};

/** A kind of records that have fields. Accept unknown values. */
export type RecordKind =
  /** Companies. */
  | 'COMPANY'
  /** Contacts. */
  | 'CONTACT'
  /** Deals. */
  | 'DEAL'
  /** Leads. */
  | 'LEAD'
  | '%future added value';

/** A kind of record that notes and tasks are about. Accept unknown values. */
export type RecordType =
  /** A `Company`. */
  | 'COMPANY'
  /** A `Contact`. */
  | 'CONTACT'
  /** A `Deal`. */
  | 'DEAL'
  /** A `Lead`. */
  | 'LEAD'
  | '%future added value';

/** Names a thing of any kind. */
export type RefInput = {
  /** One field of it, by its name in this schema, such as `stage` of a deal. Default: the thing as a whole. */
  readonly field?: string | null | undefined;
  /** The id of the thing. */
  readonly id: string;
  /** What kind of thing it is. */
  readonly type: RefType;
};

/** What kind of thing a reference names. Accept unknown values. */
export type RefType =
  /** An AI agent. */
  | 'AGENT'
  /** One piece of work of an agent. */
  | 'AGENT_RUN'
  /** An `ApiKey`. */
  | 'API_KEY'
  /** A `ChannelAccount`. */
  | 'CHANNEL_ACCOUNT'
  /** A `Chat`. */
  | 'CHAT'
  /** A `Company`. */
  | 'COMPANY'
  /** A `Contact`. */
  | 'CONTACT'
  /** A `Deal`. */
  | 'DEAL'
  /** A file. */
  | 'FILE'
  /** A `FollowUp`. */
  | 'FOLLOW_UP'
  /** An `Invitation`. */
  | 'INVITATION'
  /** A `Job`. */
  | 'JOB'
  /** A `Lead`. */
  | 'LEAD'
  /** A `Member`. */
  | 'MEMBER'
  /** A `Message`. */
  | 'MESSAGE'
  /** A `MessageTemplate`. */
  | 'MESSAGE_TEMPLATE'
  /** A `Note`. */
  | 'NOTE'
  /** An `Organization`. */
  | 'ORGANIZATION'
  /** A `Pipeline`. */
  | 'PIPELINE'
  /** A `Proposal`. */
  | 'PROPOSAL'
  /** A role of the organization’s own. */
  | 'ROLE'
  /** A `Send`. */
  | 'SEND'
  /** A `Task`. */
  | 'TASK'
  /** A `Team`. */
  | 'TEAM'
  /** A burst of messages of a contact. */
  | 'TURN'
  | '%future added value';

/** The sign-in to go on with. */
export type RefreshSessionInput = {
  /** The refresh token; shown twice it ends the sign-in. */
  readonly refreshToken: string;
};

/** A proposal to reject. */
export type RejectProposalInput = {
  /** The version that was read. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the proposal. */
  readonly proposalId: string;
  /** Why, 1 to 2,000 characters. */
  readonly reason: string;
};

/** Which way to reach a contact is none any more. */
export type RemoveContactIdentityInput = {
  /** Id of the contact. */
  readonly contactId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the identity, as the contact names it. */
  readonly identityId: string;
};

/** The member to remove. */
export type RemoveMemberInput = {
  /** Who goes on with what the member answers for, in the same change set. Default: nobody, which is refused where there is any. */
  readonly handOverTo?: HandOverInput | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the member. */
  readonly memberId: string;
};

/** A second factor to be removed. */
export type RemoveSecondFactorInput = {
  /** Six digits of the authenticator, or a recovery code; each works once. */
  readonly code: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** How to call which agent. */
export type RenameAgentInput = {
  /** Id of the agent. */
  readonly agentId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What members call it, 1 to 100 characters. */
  readonly name: string;
};

/** Other recovery codes. */
export type RenewRecoveryCodesInput = {
  /** Six digits of the authenticator, or a recovery code; each works once. */
  readonly code: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Where to reopen a closed deal. */
export type ReopenDealInput = {
  /** Id of the deal. */
  readonly dealId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** A stage of kind `OPEN` of its pipeline. */
  readonly stageId: string;
};

/** Which discarded lead to reopen. */
export type ReopenLeadInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the lead. */
  readonly leadId: string;
};

/** Which task is to be done after all. */
export type ReopenTaskInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the task. */
  readonly taskId: string;
};

/** In which order the options of a field stand. */
export type ReorderFieldOptionsInput = {
  /** Id of the field. */
  readonly fieldId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Ids of options that are not archived, each once, the first to stand first; the others follow as they stood. */
  readonly optionIds: ReadonlyArray<string>;
};

/** In which order fields stand. */
export type ReorderFieldsInput = {
  /** Ids of fields that are not archived, each once, the first to stand first; the others follow as they stood. */
  readonly fieldIds: ReadonlyArray<string>;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Of which records. */
  readonly recordKind: RecordKind;
};

/** In which order territories are asked. */
export type ReorderTerritoriesInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Ids of all of them, each once, the first to be asked first. */
  readonly territoryIds: ReadonlyArray<string>;
};

/** Deletes the organization that the call is made in, 14 days from now. */
export type RequestOrganizationDeletionInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Your password, where you have no second factor. */
  readonly password?: string | null | undefined;
  /** Six digits of the authenticator, or a recovery code, where you have a second factor. */
  readonly secondFactorCode?: string | null | undefined;
};

/** Exports the organization that the call is made in. */
export type RequestOrganizationExportInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Your password, where you have no second factor. */
  readonly password?: string | null | undefined;
  /** Six digits of the authenticator, or a recovery code, where you have a second factor. */
  readonly secondFactorCode?: string | null | undefined;
};

/** Whose password was forgotten. */
export type RequestPasswordResetInput = {
  /** The mail address you sign in with. */
  readonly email: string;
  /** Language of the mail. Default: the user’s own. */
  readonly locale?: Locale | null | undefined;
};

/** For which chat to propose. */
export type RequestProposalInput = {
  /** Id of the chat. */
  readonly chatId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** What the organization asks of its members. */
export type RequireSecondFactorInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether only who has a second factor is let in. */
  readonly isRequired: boolean;
};

/** What a stage can ask for of a deal that enters it. */
export type RequiredDealField =
  /** What it is worth. */
  | 'AMOUNT'
  /** A member who answers for it. */
  | 'ASSIGNEE'
  /** With which company it is. */
  | 'COMPANY'
  /** Somebody whom it is with beside its contact. */
  | 'CONTACTS'
  /** What it is about. */
  | 'DESCRIPTION'
  /** When it is expected to be closed. */
  | 'EXPECTED_CLOSE_ON'
  /** Why it is lost: asked for by stages of kind `LOST` alone. */
  | 'LOST_REASON'
  | '%future added value';

/** A password instead of one that was forgotten. */
export type ResetPasswordInput = {
  /** The new one, 8 characters to 1,024 UTF-16 units, in no list of common ones. */
  readonly password: string;
  /** The code of the mail; works once, within an hour. */
  readonly token: string;
};

/** What became of a send whose outcome nobody knows. */
export type ResolveSendInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The message of that chat that it is, written by our side. Default: none, it never left. */
  readonly messageId?: string | null | undefined;
  /** Id of the send, which is `UNKNOWN`. */
  readonly sendId: string;
};

/** Which deleted company to bring back. */
export type RestoreCompanyInput = {
  /** Id of the company. */
  readonly companyId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which deleted contact to bring back. */
export type RestoreContactInput = {
  /** Id of the contact. */
  readonly contactId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which deleted deal to bring back. */
export type RestoreDealInput = {
  /** Id of the deal. */
  readonly dealId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which deleted note to bring back. */
export type RestoreNoteInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the note. */
  readonly noteId: string;
};

/** The key to revoke. */
export type RevokeApiKeyInput = {
  /** Id of the key. */
  readonly apiKeyId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The invitation to take back. */
export type RevokeInvitationInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the invitation. */
  readonly invitationId: string;
};

/** A named set of permissions. Accept unknown values. */
export type Role =
  /** Everything. */
  | 'ADMIN'
  /** What an agent may do: read and propose. */
  | 'AI_AGENT'
  /** Business development: an operator who writes templates too. */
  | 'BIDI'
  /** An operator who reads all contacts and deals. */
  | 'EMPLOYEE'
  /** Does everything with chats, contacts, leads and deals within its own team. */
  | 'FRANCHISEE'
  /** Reads the chats, contacts and deals that are shared with it by name; nothing else. */
  | 'GUEST'
  /** Works with the chats, contacts, leads and deals of its team; decides on proposals there; no settings. */
  | 'OPERATOR'
  /** Everything. */
  | 'OWNER'
  /** Creates and follows leads of its own; nothing else. */
  | 'PARTNER'
  /** Reads. */
  | 'VIEWER'
  | '%future added value';

/** One permission that a role gives. */
export type RoleGrantInput = {
  /** Fields that it leaves out. Of `contacts:read`: `name`, `username`; of `contacts:write`: `assignee`; of `leads:read`: `name`, `phone`, `mail`, `request`; of `leads:write`: `assignee`; of `deals:read`: `title`; of `deals:write`: `title`, `stage`, `assignee`. What is read is then hidden, what is written stays. Default: none. */
  readonly except?: ReadonlyArray<string> | null | undefined;
  /** A permission of the matrix in `docs/permissions.md`, such as `deals:write`. */
  readonly permission: string;
  /** Over which records; fewer than `ALL` only where records can be somebody’s. */
  readonly rows: Rows;
};

/** Over which records a permission is held. Accept unknown values. */
export type Rows =
  /** All of the organization. */
  | 'ALL'
  /** Those assigned to oneself. */
  | 'OWN'
  /** Those assigned to one’s team. */
  | 'TEAM'
  | '%future added value';

/** One later send. */
export type ScheduleFollowUpInput = {
  /** The chat it goes to. */
  readonly chatId: string;
  /** When it goes out; later than now. */
  readonly dueAt: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it says. */
  readonly messageTemplateId: string;
};

/** A message to send. */
export type SendMessageInput = {
  /** Id of the chat. */
  readonly chatId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The message it answers. Default: none. */
  readonly replyToMessageId?: string | null | undefined;
  /** The text, 1 to 4,096 UTF-16 units. */
  readonly text: string;
};

/** Where an outward message stands. */
export type SendStatus =
  /** On its way. */
  | 'ATTEMPTED'
  /** Taken back before it left. */
  | 'CANCELLED'
  /** The channel refused it for good. */
  | 'FAILED'
  /** The contact policy said no. */
  | 'REFUSED'
  /** In the ledger, not yet tried. */
  | 'REQUESTED'
  /** Delivered to the channel. */
  | 'SENT'
  /** Nobody knows whether it left; nothing else goes out to that chat until that is resolved. */
  | 'UNKNOWN'
  /** Waits for the channel, or for what went before it. */
  | 'WAITING'
  | '%future added value';

/** How much may be sent over each connected account and day. What is not said stays as it is. */
export type SenderLimitsInput = {
  /** How many of them into chats in which the contact has never written, 1 to 1,000,000; 0 for no limit. Default: as it is. */
  readonly firstMessagesPerDay?: number | null | undefined;
  /** How many messages, 1 to 1,000,000; 0 for no limit. Default: as it is. */
  readonly messagesPerDay?: number | null | undefined;
};

/** How much which agent may do. */
export type SetAgentBudgetInput = {
  /** Id of the agent. */
  readonly agentId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Runs per day of the organization, 0 to 100,000. Default: null, as many as the organization may. */
  readonly runsPerDay?: number | null | undefined;
};

/** Who answers for which agent. */
export type SetAgentGuardianInput = {
  /** Id of the agent. */
  readonly agentId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Id of the user, an active member of the organization. */
  readonly guardianId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Networks in place of those that were allowed before. */
export type SetAllowedNetworksInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Networks in CIDR, of IPv4 and IPv6, such as `203.0.113.0/24`, at most 100: from elsewhere nobody comes in, whatever they show. None: from anywhere. */
  readonly networks: ReadonlyArray<string>;
};

/** Origins in place of those that were allowed before. */
export type SetAllowedOriginsInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Origins that browsers may call from in the organization’s name, such as `https://example.org`, at most 20; besides those of the installation. */
  readonly origins: ReadonlyArray<string>;
};

/** With whom a chat is shared by name. */
export type SetChatCollaboratorsInput = {
  /** Id of the chat. */
  readonly chatId: string;
  /** All with whom it is shared by name from then on, by the ids of the principals that they are, at most 50. Whoever is left out, it is shared with no more. */
  readonly collaboratorIds: ReadonlyArray<string>;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** With whom a company is shared by name. */
export type SetCompanyCollaboratorsInput = {
  /** All with whom it is shared by name from then on, by the ids of the principals that they are, at most 50. Whoever is left out, it is shared with no more. */
  readonly collaboratorIds: ReadonlyArray<string>;
  /** Id of the company. */
  readonly companyId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** With whom a contact is shared by name. */
export type SetContactCollaboratorsInput = {
  /** All with whom it is shared by name from then on, by the ids of the principals that they are, at most 50. Whoever is left out, it is shared with no more. */
  readonly collaboratorIds: ReadonlyArray<string>;
  /** Id of the contact. */
  readonly contactId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** With whom a deal is shared by name. */
export type SetDealCollaboratorsInput = {
  /** All with whom it is shared by name from then on, by the ids of the principals that they are, at most 50. Whoever is left out, it is shared with no more. */
  readonly collaboratorIds: ReadonlyArray<string>;
  /** Id of the deal. */
  readonly dealId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The pipeline in which deals begin that nobody places. */
export type SetDefaultPipelineInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the pipeline. */
  readonly pipelineId: string;
};

/** What a connected account takes in from now on. */
export type SetIntakeInput = {
  /** Id of the connected account. */
  readonly channelAccountId: string;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it does with chats nobody has chosen. */
  readonly intake: IntakePolicyInput;
};

/** The organization's own Telegram application. */
export type SetTelegramApplicationInput = {
  /** The `api_hash` from my.telegram.org: 32 hex digits. Never readable again. */
  readonly apiHash: string;
  /** The `api_id` from my.telegram.org. */
  readonly apiId: number;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** A code that signs in once. */
export type SignInByCodeInput = {
  /** The code that the start of Parley printed. */
  readonly code: string;
  /** Six digits of the authenticator, or a recovery code, where the user has a second factor. */
  readonly secondFactorCode?: string | null | undefined;
};

/** What Telegram’s widget said. */
export type SignInByTelegramInput = {
  /** The `id` of one of `identityProviders` that has a `widgetBot`. */
  readonly providerId: string;
  /** Whether it lasts 90 days instead of 12 hours. Default: false. */
  readonly remember?: boolean | null | undefined;
  /** Six digits of the authenticator, or a recovery code, where the user has a second factor. */
  readonly secondFactorCode?: string | null | undefined;
  /** What it said. */
  readonly widget: TelegramWidgetInput;
};

/** Who signs in. */
export type SignInInput = {
  /** The `deviceToken` of an earlier sign-in here: others who guess lock nobody out of a known device. */
  readonly deviceToken?: string | null | undefined;
  /** The mail address. */
  readonly email: string;
  /** The password, at most 1,024 UTF-16 units. */
  readonly password: string;
  /** Whether it lasts 90 days instead of 12 hours. Default: false. */
  readonly remember?: boolean | null | undefined;
  /** Six digits of the authenticator, or a recovery code, where the user has a second factor. */
  readonly secondFactorCode?: string | null | undefined;
};

/** The sign-in to end. */
export type SignOutInput = {
  /** Id of the sign-in. Default: the one this call is made in. */
  readonly signInId?: string | null | undefined;
};

/** Who signs up. */
export type SignUpInput = {
  /** The mail address to sign in with. */
  readonly email: string;
  /** Language of the mail. Default: `EN`. */
  readonly locale?: Locale | null | undefined;
  /** Your name as colleagues read it, 1 to 100 characters. */
  readonly name: string;
  /** Name of the organization to make, 1 to 100 characters. */
  readonly organizationName: string;
  /** The password, 8 characters to 1,024 UTF-16 units, in no list of common ones. */
  readonly password: string;
};

/** Which comes first in a day with slashes. */
export type SlashedDay =
  /** `02/03/2026` is in March. */
  | 'DAY_FIRST'
  /** `02/03/2026` is in February. */
  | 'MONTH_FIRST'
  | '%future added value';

/** As what the installation’s staff is let in. Accept unknown values. */
export type StaffRole =
  /** Reads, and sets up connected accounts, territories, pipelines and templates; nothing else that an admin does. */
  | 'ADMIN'
  /** Reads what a viewer reads. */
  | 'VIEWER'
  | '%future added value';

/** What a stage does to its deals. */
export type StageKind =
  /** The deal came to nothing. */
  | 'LOST'
  /** The deal is under way. */
  | 'OPEN'
  /** The deal was made. */
  | 'WON'
  | '%future added value';

/** A condition on a value of StageKind. */
export type StageKindFilter = {
  /** Exactly this value. */
  readonly eq?: StageKind | null | undefined;
  /** One of these values, at most 100. */
  readonly in?: ReadonlyArray<StageKind> | null | undefined;
};

/** By which provider to sign in. */
export type StartOidcSignInInput = {
  /** The `id` of one of `identityProviders`. */
  readonly providerId: string;
  /** A path to go on at afterwards, such as `/inbox`; at most 500 characters, never another host. */
  readonly redirect?: string | null | undefined;
};

/** Which records shall be exported, and how. */
export type StartRecordExportInput = {
  /** What the columns hold, in that order. Default: all that you may see. */
  readonly columns?: ReadonlyArray<ExportColumnInput> | null | undefined;
  /** Only companies that fit. Default: all that you see. */
  readonly companyFilter?: CompanyFilter | null | undefined;
  /** Only contacts that fit. Default: all that you see. */
  readonly contactFilter?: ContactFilter | null | undefined;
  /** Only deals that fit. Default: all that you see. */
  readonly dealFilter?: DealFilter | null | undefined;
  /** How the file is written. */
  readonly format: ExportFormat;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Which kind of records. */
  readonly recordType: ExportedRecordType;
  /** Words of contacts or companies, as their lists are searched. Default: all that you see. */
  readonly search?: string | null | undefined;
};

/** Which table shall be imported. */
export type StartRecordImportInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The table. */
  readonly table: ImportedTableInput;
};

/** A condition on a text. */
export type StringFilter = {
  /** Holds this text, in whatever case. */
  readonly contains?: string | null | undefined;
  /** Exactly this text. */
  readonly eq?: string | null | undefined;
  /** One of these texts, at most 100. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Begins with this text, in whatever case. */
  readonly startsWith?: string | null | undefined;
};

/** The code that Telegram sent. */
export type SubmitTelegramCodeInput = {
  /** Id of the connected account. */
  readonly channelAccountId: string;
  /** The code, digits alone. Never stored. */
  readonly code: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The cloud password of a Telegram account. */
export type SubmitTelegramPasswordInput = {
  /** Id of the connected account. */
  readonly channelAccountId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The password. Never stored. */
  readonly password: string;
};

/** The member who goes on with what a team can’t. */
export type SucceedingMemberInput = {
  /** Id of a member, who is an active user. */
  readonly memberId: string;
};

/** Who goes on with one kind of work: a member, a team, or both; at least one is named. */
export type SuccessorInput = {
  /** Id of a member, who is an active user. Default: the team alone. */
  readonly memberId?: string | null | undefined;
  /** Id of a team. Default: the team of each stays. */
  readonly teamId?: string | null | undefined;
};

/** The member to suspend. */
export type SuspendMemberInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the member. */
  readonly memberId: string;
};

/** The organization to work in. */
export type SwitchOrganizationInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of an organization you belong to. */
  readonly organizationId: string;
  /** The refresh token of this sign-in, exchanged as by `refreshSession`: nothing is switched without it. */
  readonly refreshToken?: string | null | undefined;
};

/** Which chats to add to the record. */
export type SyncChatsInput = {
  /** Id of the connected account. */
  readonly channelAccountId: string;
  /** Ids of the chats, at most 100. Default: all that intake takes. */
  readonly chatIds?: ReadonlyArray<string> | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which tasks; all given conditions must hold. */
export type TaskFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<TaskFilter> | null | undefined;
  /** Who does it, by `Assignee.id`. Default: anybody. */
  readonly assigneeId?: IdFilter | null | undefined;
  /** When it was created. Default: at any time. */
  readonly createdAt?: DateTimeFilter | null | undefined;
  /** When it is due. Default: at any time, or never. */
  readonly dueAt?: DateTimeFilter | null | undefined;
  /** Whether it is done. Default: either. */
  readonly isDone?: BooleanFilter | null | undefined;
  /** Whether it was due, and is not done. Default: either. */
  readonly isOverdue?: BooleanFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: TaskFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<TaskFilter> | null | undefined;
  /** Which team does it. Default: any. */
  readonly teamId?: IdFilter | null | undefined;
};

/** One key of the order of a list; the id is always the last. */
export type TaskOrder = {
  /** Which way. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: TaskOrderField;
};

/** By what a list of Task items can be ordered. */
export type TaskOrderField =
  /** When it changed last. */
  | 'CHANGED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it is due; what never is comes last. */
  | 'URGENCY'
  | '%future added value';

/** How a Telegram account is connected. */
export type TelegramConnectionMethod =
  /** By its phone number and a code. */
  | 'PHONE'
  /** By a QR code that its owner scans in Telegram. */
  | 'QR'
  | '%future added value';

/** What Telegram’s widget handed to the page, each field as it came. */
export type TelegramWidgetInput = {
  /** `auth_date`: seconds since 1970, at most five minutes ago. */
  readonly authDate: string;
  /** `first_name`, of one line. */
  readonly firstName?: string | null | undefined;
  /** `hash`: 64 digits in hex, by which Telegram vouches for the others. */
  readonly hash: string;
  /** `last_name`, of one line, where it came. */
  readonly lastName?: string | null | undefined;
  /** `photo_url`, where it came. */
  readonly photoUrl?: string | null | undefined;
  /** `id`: the user of Telegram. */
  readonly telegramUserId: string;
  /** `username`, where it came. */
  readonly username?: string | null | undefined;
};

/** Which contacts a territory takes; all given conditions must hold. */
export type TerritoryContactFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<TerritoryContactFilter> | null | undefined;
  /** First met over which connected account. Default: any. */
  readonly channelAccountId?: IdFilter | null | undefined;
  /** Of which company. Default: any. */
  readonly companyId?: IdFilter | null | undefined;
  /** Of which name. Default: any. */
  readonly name?: StringFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: TerritoryContactFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<TerritoryContactFilter> | null | undefined;
  /** Of which username, without `@`. Default: any. */
  readonly username?: StringFilter | null | undefined;
};

/** Which deals a territory takes; all given conditions must hold. */
export type TerritoryDealFilter = {
  /** All of these filters of the same kind hold. At most 20, three levels deep. */
  readonly and?: ReadonlyArray<TerritoryDealFilter> | null | undefined;
  /** Whether it is open. Default: either. */
  readonly isOpen?: BooleanFilter | null | undefined;
  /** This filter of the same kind does not hold. */
  readonly not?: TerritoryDealFilter | null | undefined;
  /** One of these filters of the same kind hold. At most 20, three levels deep. */
  readonly or?: ReadonlyArray<TerritoryDealFilter> | null | undefined;
  /** Of which pipeline. Default: any. */
  readonly pipelineId?: IdFilter | null | undefined;
  /** In which stage. Default: any. */
  readonly stageId?: IdFilter | null | undefined;
  /** Of which title. Default: any. */
  readonly title?: StringFilter | null | undefined;
};

/** Formatting of a run of text. */
export type TextEntityInput = {
  /** How long it is, in UTF-16 units. */
  readonly length: number;
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
  /** The kind of formatting. */
  readonly type: TextEntityType;
  /** Address of a `TEXT_URL`, language of a `PRE`, id of a mention or emoji. */
  readonly value?: string | null | undefined;
};

/** The kind of formatting of a run of text. */
export type TextEntityType =
  /** A quotation. */
  | 'BLOCKQUOTE'
  /** Bold. */
  | 'BOLD'
  /** A command. */
  | 'BOT_COMMAND'
  /** A cashtag. */
  | 'CASHTAG'
  /** Code in a line. */
  | 'CODE'
  /** An emoji of its own. */
  | 'CUSTOM_EMOJI'
  /** A mail address. */
  | 'EMAIL'
  /** A hashtag. */
  | 'HASHTAG'
  /** Italic. */
  | 'ITALIC'
  /** A mention by username. */
  | 'MENTION'
  /** A mention without username. */
  | 'MENTION_NAME'
  /** A phone number. */
  | 'PHONE'
  /** A block of code. */
  | 'PRE'
  /** Hidden until touched. */
  | 'SPOILER'
  /** Struck through. */
  | 'STRIKETHROUGH'
  /** A text with an address behind it. */
  | 'TEXT_URL'
  /** Underlined. */
  | 'UNDERLINE'
  /** Anything else. */
  | 'UNKNOWN'
  /** An address that stands in the text. */
  | 'URL'
  | '%future added value';

/** Who is to own the organization. */
export type TransferOwnershipInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the member. */
  readonly memberId: string;
};

/** The archived field to bring back. */
export type UnarchiveFieldInput = {
  /** Id of the field. */
  readonly fieldId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** The archived option to bring back. */
export type UnarchiveFieldOptionInput = {
  /** Id of the field. */
  readonly fieldId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the option. */
  readonly optionId: string;
};

/** Takes the organization that the call is made in out of the archive. */
export type UnarchiveOrganizationInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** Which change set shall be undone. */
export type UndoChangeSetInput = {
  /** Id of the change set, as a job, a version or an audit entry names it. */
  readonly changeSetId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** What is to sign you in no more. */
export type UnlinkIdentityInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The `providerId` of one of `linkedIdentities`. */
  readonly providerId: string;
};

/** Which contact is to stand for itself again. */
export type UnmergeContactInput = {
  /** Id of the contact that was merged into another. */
  readonly contactId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
};

/** What to change of a rule. */
export type UpdateAutomationRuleInput = {
  /** Id of the rule. */
  readonly automationRuleId: string;
  /** What it does, and when, as a whole. Default: as it is. */
  readonly definition?: AutomationDefinitionInput | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether it runs from now on. Default: as it is. */
  readonly isEnabled?: boolean | null | undefined;
  /** What members call it, 1 to 100 characters. Default: as it is. */
  readonly name?: string | null | undefined;
};

/** What of a company shall be other: what is left out stays, what is null is no more. */
export type UpdateCompanyInput = {
  /** Where it is. Left out: as it is. Null: none. */
  readonly address?: AddressInput | null | undefined;
  /** Id of the company. */
  readonly companyId: string;
  /** Values of fields of your own, each once; those that are not named stay. Left out: as it is. Null: none. */
  readonly customFields?: ReadonlyArray<CustomFieldInput> | null | undefined;
  /** What else is known, 1 to 4,000 characters. Left out: as it is. Null: none. */
  readonly description?: string | null | undefined;
  /** How many people work there, 0 to 10,000,000. Left out: as it is. Null: none. */
  readonly employeeCount?: number | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it does, 1 to 200 characters. Left out: as it is. Null: none. */
  readonly industry?: string | null | undefined;
  /** An option of the built-in field `lifecycle-stage`. Left out: as it is. Null: none. */
  readonly lifecycleStageId?: string | null | undefined;
  /** A mail address. Left out: as it is. Null: none. */
  readonly mail?: string | null | undefined;
  /** What it is called, 1 to 200 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** A phone in international form, such as `+49 30 901820`. Left out: as it is. Null: none. */
  readonly phone?: string | null | undefined;
  /** An option of the built-in field `status`. Left out: as it is. Null: none. */
  readonly statusId?: string | null | undefined;
  /** Words that it is sorted by: at most 50, each 1 to 50 characters and no word twice. Left out: as it is. Null: none. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** The address of its site, `https://…`, at most 500 characters. Left out: as it is. Null: none. */
  readonly website?: string | null | undefined;
};

/** What of a contact shall be other: what is left out stays, what is null is no more. */
export type UpdateContactInput = {
  /** Where they live or work. Left out: as it is. Null: none. */
  readonly address?: AddressInput | null | undefined;
  /** The day they were born. Left out: as it is. Null: none. */
  readonly birthDate?: string | null | undefined;
  /** Id of the company that they belong to. Left out: as it is. Null: none. */
  readonly companyId?: string | null | undefined;
  /** Id of the contact. */
  readonly contactId: string;
  /** Values of fields of your own, each once; those that are not named stay. Left out: as it is. Null: none. */
  readonly customFields?: ReadonlyArray<CustomFieldInput> | null | undefined;
  /** What else is known, 1 to 4,000 characters. Left out: as it is. Null: none. */
  readonly description?: string | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** The first name, 1 to 100 characters. Left out: as it is. Null: none. */
  readonly firstName?: string | null | undefined;
  /** The gender. Left out: as it is. Null: none. */
  readonly gender?: Gender | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The language, BCP 47: `pt-BR`. Left out: as it is. Null: none. */
  readonly language?: string | null | undefined;
  /** The last name, 1 to 100 characters. Left out: as it is. Null: none. */
  readonly lastName?: string | null | undefined;
  /** By which right they are written to first. Left out: as it is. Null: none. */
  readonly lawfulBasis?: LawfulBasis | null | undefined;
  /** Where the basis comes from, 1 to 1,000 characters. Left out: as it is. Null: none. */
  readonly lawfulBasisNote?: string | null | undefined;
  /** The middle name, 1 to 100 characters. Left out: as it is. Null: none. */
  readonly middleName?: string | null | undefined;
  /** What they are called, 1 to 200 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** An option of the built-in field `processing-way`. Left out: as it is. Null: none. */
  readonly processingWayId?: string | null | undefined;
  /** The position in the company, 1 to 200 characters. Left out: as it is. Null: none. */
  readonly role?: string | null | undefined;
  /** An option of the built-in field `source`. Left out: as it is. Null: none. */
  readonly sourceId?: string | null | undefined;
  /** An option of the built-in field `status`. Left out: as it is. Null: none. */
  readonly statusId?: string | null | undefined;
  /** Words that they are sorted by: at most 50, each 1 to 50 characters and no word twice. Left out: as it is. Null: none. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** What to change of a deal: what is left out stays, what is null is no more. */
export type UpdateDealInput = {
  /** What it is worth, not below zero. Default: as it is. */
  readonly amount?: MoneyInput | null | undefined;
  /** With which company it is. Default: as it is. */
  readonly companyId?: string | null | undefined;
  /** Others whom it is with, beside its contact: at most 50, each once. Default: as it is. */
  readonly contactIds?: ReadonlyArray<string> | null | undefined;
  /** Id of the deal. */
  readonly dealId: string;
  /** What it is about, 1 to 4,000 characters. Default: as it is. */
  readonly description?: string | null | undefined;
  /** When it is expected to be closed. Default: as it is. */
  readonly expectedCloseOn?: string | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The title, 1 to 200 characters. Default: as it is. */
  readonly title?: string | null | undefined;
};

/** What to change of a field. */
export type UpdateFieldInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Id of the field. */
  readonly fieldId: string;
  /** What members read beside it, 1 to 1,000 characters; null for nothing. Default: as it is. */
  readonly helpText?: string | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether whoever creates a record must say it. Default: as it is. */
  readonly isRequired?: boolean | null | undefined;
  /** Whether no two records may have the same value from now on. Default: as it is. */
  readonly isUnique?: boolean | null | undefined;
  /** The name as shown. Default: as it is. */
  readonly name?: LocalizedNameInput | null | undefined;
};

/** What to change of an option. */
export type UpdateFieldOptionInput = {
  /** How it is painted. Default: as it is. */
  readonly color?: OptionColor | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Id of the field. */
  readonly fieldId: string;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The name as shown. Default: as it is. */
  readonly name?: LocalizedNameInput | null | undefined;
  /** Id of the option. */
  readonly optionId: string;
};

/** What to change of a lead: what is left out stays, what is null is no more. */
export type UpdateLeadInput = {
  /** The company, 1 to 200 characters. Default: as it is. */
  readonly companyName?: string | null | undefined;
  /** Values of fields of your own, each once; those that are not named stay. Default: as they are. */
  readonly customFields?: ReadonlyArray<CustomFieldInput> | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the lead. */
  readonly leadId: string;
  /** A mail address. Default: as it is. */
  readonly mail?: string | null | undefined;
  /** The name, 1 to 200 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** A phone in international form. Default: as it is. */
  readonly phone?: string | null | undefined;
  /** What they ask for, 1 to 4,000 characters. Default: as it is. */
  readonly request?: string | null | undefined;
  /** An option of the built-in field `source` of leads. Default: as it is. */
  readonly sourceId?: string | null | undefined;
  /** An option of the built-in field `status` of leads. Default: as it is. */
  readonly statusId?: string | null | undefined;
};

/** What to change of a message template. */
export type UpdateMessageTemplateInput = {
  /** The text, 1 to 4,096 UTF-16 units, in Liquid. Default: as it is. */
  readonly body?: string | null | undefined;
  /** The version that was read; another one is refused with `outreach.message-template.version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Id of the message template. */
  readonly messageTemplateId: string;
  /** What members call it, 1 to 100 characters. Default: as it is. */
  readonly name?: string | null | undefined;
};

/** What a note shall say. */
export type UpdateNoteInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** Whether it is to be seen before others. Default: as it is now. */
  readonly isPinned?: boolean | null | undefined;
  /** Id of the note. */
  readonly noteId: string;
  /** What it says, 1 to 10,000 characters. Default: what it says now. */
  readonly text?: string | null | undefined;
};

/** What is to be another way in the organization that the call is made in. */
export type UpdateOrganizationInput = {
  /** ISO 4217, such as `EUR`. Default: as it is, `EUR`. */
  readonly currency?: string | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The language it is written to in. Default: as it is, `EN`. */
  readonly language?: Locale | null | undefined;
  /** Its name, 1 to 100 characters. Default: as it is. */
  readonly name?: string | null | undefined;
  /** After how many days content is forgotten, 1 to 36,500; 0 keeps it. Default: as it is. */
  readonly retentionDays?: number | null | undefined;
  /** How much may be sent over each connected account and day. Default: as it is. */
  readonly senderLimits?: SenderLimitsInput | null | undefined;
  /** IANA name such as `Europe/Riga`. Default: as it is, `UTC`. */
  readonly timeZone?: string | null | undefined;
};

/** What to change of a pipeline. */
export type UpdatePipelineInput = {
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it is called. Default: as it is. */
  readonly name?: LocalizedNameInput | null | undefined;
  /** Id of the pipeline. */
  readonly pipelineId: string;
  /** Where it stands among the others, 0 to 1,000: the lower the earlier. Default: as it is. */
  readonly place?: number | null | undefined;
};

/** What to change of yourself. */
export type UpdateProfileInput = {
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** The language of mails to you. Absent: as it was. */
  readonly locale?: Locale | null | undefined;
  /** Your name, 1 to 100 characters. Absent: as it was. */
  readonly name?: string | null | undefined;
};

/** What to change of a stage. */
export type UpdateStageInput = {
  /** How it is painted. Default: as it is; null clears it. */
  readonly color?: OptionColor | null | undefined;
  /** How long a deal may stand here, in seconds, 60 to ten years. Default: as it is; null clears it. */
  readonly dwellLimitSeconds?: number | null | undefined;
  /** The version of its pipeline that was read; another one is refused. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** What it does to its deals; another one only while none stands in it. Default: as it is. */
  readonly kind?: StageKind | null | undefined;
  /** What it is called. Default: as it is. */
  readonly name?: LocalizedNameInput | null | undefined;
  /** How likely a deal that stands here is won, 0 to 100. Default: as it is; null clears it. */
  readonly probabilityPercent?: number | null | undefined;
  /** What must be said of a deal before it enters, each once. Default: as it is; null clears it. */
  readonly requiredFields?: ReadonlyArray<RequiredDealField> | null | undefined;
  /** Id of the stage. */
  readonly stageId: string;
};

/** What a task shall be. What is left out stays as it is; null is nothing from then on. */
export type UpdateTaskInput = {
  /** A member, by the id of the principal that it is; null for nobody. Default: who it is now. */
  readonly assigneeId?: string | null | undefined;
  /** More about it, 1 to 4,000 characters; null for nothing. Default: what it is now. */
  readonly description?: string | null | undefined;
  /** When it is due; null for never. Default: as it is now. */
  readonly dueAt?: string | null | undefined;
  /** The version that was read; another one is refused with `….version`. Default: whatever it is. */
  readonly expectedVersion?: number | null | undefined;
  /** Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`. */
  readonly idempotencyKey: string;
  /** How many seconds before it is due to remind of it, at most 2,678,400; null for never. It goes with `dueAt`. Default: as it is now. */
  readonly reminderSecondsBefore?: number | null | undefined;
  /** Id of the task. */
  readonly taskId: string;
  /** Which team; null for none. Default: which it is now. */
  readonly teamId?: string | null | undefined;
  /** What is to be done, 1 to 200 characters. Default: what it is now, also for null. */
  readonly title?: string | null | undefined;
};

/** What a guardrail says. */
export type VerdictOutcome =
  /** A member must decide. */
  | 'ASK'
  /** It may not happen. */
  | 'BLOCK'
  /** Nothing against it. */
  | 'PASS'
  | '%future added value';

/** A condition on words of which there are several. */
export type WordsFilter = {
  /** All of these words, at most 100. */
  readonly all?: ReadonlyArray<string> | null | undefined;
  /** Any of these words, at most 100. */
  readonly any?: ReadonlyArray<string> | null | undefined;
};

export type AccessOfQueryVariables = Exact<{
  memberId: string;
  subject: AccessSubjectInput;
}>;


export type AccessOfQuery = { readonly accessOf: { readonly canSee: boolean, readonly operations: ReadonlyArray<{ readonly operation: string, readonly refusal: string | null, readonly rows: Rows | null }>, readonly permissions: ReadonlyArray<{ readonly except: ReadonlyArray<string>, readonly isHeld: boolean, readonly permission: string, readonly rows: Rows | null, readonly because: ReadonlyArray<{ readonly kind: AccessReasonKind, readonly name: string }> }> } };

export type ActivityQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ActivityFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ActivityQuery = { readonly activity: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly at: string, readonly causationId: string, readonly correlationId: string, readonly id: string, readonly onBehalfOf: string | null, readonly position: string, readonly type: string, readonly actor: { readonly id: string, readonly kind: PrincipalKind }, readonly record:
          | { readonly __typename: 'Agent', readonly id: string }
          | { readonly __typename: 'ApiKey', readonly id: string }
          | { readonly __typename: 'AutomationRule', readonly id: string }
          | { readonly __typename: 'ChannelAccount', readonly id: string }
          | { readonly __typename: 'Chat', readonly id: string }
          | { readonly __typename: 'Company', readonly id: string }
          | { readonly __typename: 'Contact', readonly id: string }
          | { readonly __typename: 'Deal', readonly id: string }
          | { readonly __typename: 'FollowUp', readonly id: string }
          | { readonly __typename: 'Invitation', readonly id: string }
          | { readonly __typename: 'Job', readonly id: string }
          | { readonly __typename: 'Lead', readonly id: string }
          | { readonly __typename: 'Member', readonly id: string }
          | { readonly __typename: 'Message', readonly id: string }
          | { readonly __typename: 'MessageTemplate', readonly id: string }
          | { readonly __typename: 'Note', readonly id: string }
          | { readonly __typename: 'OAuthClient', readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'OrganizationExport', readonly id: string }
          | { readonly __typename: 'Pipeline', readonly id: string }
          | { readonly __typename: 'Proposal', readonly id: string }
          | { readonly __typename: 'RecordField', readonly id: string }
          | { readonly __typename: 'Send', readonly id: string }
          | { readonly __typename: 'Task', readonly id: string }
          | { readonly __typename: 'Team', readonly id: string }
          | { readonly __typename: 'Territory', readonly id: string }
          | { readonly __typename: 'User', readonly id: string }
         | null, readonly subject: { readonly id: string, readonly type: RefType } } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type AgentQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type AgentQuery = { readonly agent: { readonly createdAt: string, readonly guardianId: string | null, readonly id: string, readonly memberId: string, readonly name: string, readonly status: MemberStatus, readonly version: number, readonly budget: { readonly runCount: number, readonly runsPerDay: number | null } | null } | null };

export type AgentsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: AgentFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<AgentOrder> | AgentOrder | null | undefined;
}>;


export type AgentsQuery = { readonly agents: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly createdAt: string, readonly guardianId: string | null, readonly id: string, readonly memberId: string, readonly name: string, readonly status: MemberStatus, readonly version: number, readonly budget: { readonly runCount: number, readonly runsPerDay: number | null } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ApiKeyQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type ApiKeyQuery = { readonly apiKey: { readonly createdAt: string, readonly expiresAt: string | null, readonly guardianId: string, readonly id: string, readonly lastUsedAt: string | null, readonly name: string, readonly prefix: string, readonly revokedAt: string | null, readonly roles: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string> | null, readonly version: number } | null };

export type ApiKeysQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<ApiKeyOrder> | ApiKeyOrder | null | undefined;
}>;


export type ApiKeysQuery = { readonly apiKeys: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly createdAt: string, readonly expiresAt: string | null, readonly guardianId: string, readonly id: string, readonly lastUsedAt: string | null, readonly name: string, readonly prefix: string, readonly revokedAt: string | null, readonly roles: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string> | null, readonly version: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type AuditLogQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: AuditEntryFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<AuditEntryOrder> | AuditEntryOrder | null | undefined;
}>;


export type AuditLogQuery = { readonly auditLog: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly at: string, readonly changeSetId: string | null, readonly correlationId: string, readonly id: string, readonly onBehalfOf: string | null, readonly sentence: string, readonly type: string, readonly why: string | null, readonly actor: { readonly id: string, readonly kind: PrincipalKind }, readonly changes: ReadonlyArray<{ readonly field: string, readonly from: string | null, readonly to: string | null }>, readonly from: { readonly address: string | null, readonly id: string, readonly kind: AuditPlaceKind, readonly name: string | null } | null, readonly staffAccess: { readonly id: string, readonly invitedBy: string } | null, readonly subject: { readonly id: string, readonly type: RefType } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type AuditLogVerificationQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AuditEntryFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type AuditLogVerificationQuery = { readonly auditLogVerification: { readonly entryCount: number, readonly isIntact: boolean, readonly divergences: ReadonlyArray<{ readonly entryId: string, readonly fields: ReadonlyArray<string>, readonly kind: AuditDivergenceKind, readonly service: string }>, readonly firstDivergence: { readonly entryId: string, readonly fields: ReadonlyArray<string>, readonly kind: AuditDivergenceKind, readonly service: string } | null, readonly heads: ReadonlyArray<{ readonly brokenAt: number | null, readonly hash: string, readonly service: string, readonly streamId: string, readonly version: number }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type AutomationRuleQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type AutomationRuleQuery = { readonly automationRule: { readonly changedAt: string, readonly createdAt: string, readonly id: string, readonly isArchived: boolean, readonly isEnabled: boolean, readonly name: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly assigneeId: string | null, readonly description: string | null, readonly do: AutomationActionKind, readonly dueSeconds: number | null, readonly stageId: string | null, readonly teamId: string | null, readonly title: string | null }>, readonly conditions: { readonly isAssigned: boolean | null, readonly isOpen: boolean | null, readonly amountMinor: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly assigneeId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly changedAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly chatId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly collaboratorId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly companyId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly contactId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly createdAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly lostReasonId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly pipelineId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly stageId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly teamId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly title: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly trigger: { readonly keywords: ReadonlyArray<string>, readonly on: AutomationOccasion, readonly stageIds: ReadonlyArray<string> } | null } | null };

export type AutomationRulePreviewQueryVariables = Exact<{
  definition: AutomationDefinitionInput;
  since: string;
  until?: string | null | undefined;
}>;


export type AutomationRulePreviewQuery = { readonly automationRulePreview: { readonly matchCount: number | null, readonly matches: ReadonlyArray<{ readonly at: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null, readonly outcomes: ReadonlyArray<{ readonly action: AutomationActionKind, readonly code: string | null, readonly outcome: AutomationOutcomeKind }> }> } };

export type AutomationRuleVersionsQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type AutomationRuleVersionsQuery = { readonly automationRuleVersions: ReadonlyArray<{ readonly changedAt: string, readonly isArchived: boolean, readonly isEnabled: boolean, readonly name: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly assigneeId: string | null, readonly description: string | null, readonly do: AutomationActionKind, readonly dueSeconds: number | null, readonly stageId: string | null, readonly teamId: string | null, readonly title: string | null }>, readonly changedBy: { readonly id: string, readonly kind: PrincipalKind }, readonly conditions: { readonly isAssigned: boolean | null, readonly isOpen: boolean | null, readonly amountMinor: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly assigneeId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly changedAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly chatId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly collaboratorId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly companyId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly contactId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly createdAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly lostReasonId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly pipelineId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly stageId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly teamId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly title: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly trigger: { readonly keywords: ReadonlyArray<string>, readonly on: AutomationOccasion, readonly stageIds: ReadonlyArray<string> } | null }> };

export type AutomationRulesQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type AutomationRulesQuery = { readonly automationRules: ReadonlyArray<{ readonly changedAt: string, readonly createdAt: string, readonly id: string, readonly isArchived: boolean, readonly isEnabled: boolean, readonly name: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly assigneeId: string | null, readonly description: string | null, readonly do: AutomationActionKind, readonly dueSeconds: number | null, readonly stageId: string | null, readonly teamId: string | null, readonly title: string | null }>, readonly conditions: { readonly isAssigned: boolean | null, readonly isOpen: boolean | null, readonly amountMinor: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly assigneeId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly changedAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly chatId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly collaboratorId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly companyId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly contactId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly createdAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly lostReasonId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly pipelineId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly stageId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly teamId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly title: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly trigger: { readonly keywords: ReadonlyArray<string>, readonly on: AutomationOccasion, readonly stageIds: ReadonlyArray<string> } | null }> };

export type ChangesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  since: string;
  types?: ReadonlyArray<RefType> | RefType | null | undefined;
}>;


export type ChangesQuery = { readonly changes: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly changedAt: string, readonly isNew: boolean, readonly actors: ReadonlyArray<{ readonly id: string, readonly kind: PrincipalKind }>, readonly changes: ReadonlyArray<{ readonly after: ReadonlyArray<string>, readonly before: ReadonlyArray<string>, readonly field: string }>, readonly record:
          | { readonly __typename: 'Agent', readonly id: string }
          | { readonly __typename: 'ApiKey', readonly id: string }
          | { readonly __typename: 'AutomationRule', readonly id: string }
          | { readonly __typename: 'ChannelAccount', readonly id: string }
          | { readonly __typename: 'Chat', readonly id: string }
          | { readonly __typename: 'Company', readonly id: string }
          | { readonly __typename: 'Contact', readonly id: string }
          | { readonly __typename: 'Deal', readonly id: string }
          | { readonly __typename: 'FollowUp', readonly id: string }
          | { readonly __typename: 'Invitation', readonly id: string }
          | { readonly __typename: 'Job', readonly id: string }
          | { readonly __typename: 'Lead', readonly id: string }
          | { readonly __typename: 'Member', readonly id: string }
          | { readonly __typename: 'Message', readonly id: string }
          | { readonly __typename: 'MessageTemplate', readonly id: string }
          | { readonly __typename: 'Note', readonly id: string }
          | { readonly __typename: 'OAuthClient', readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'OrganizationExport', readonly id: string }
          | { readonly __typename: 'Pipeline', readonly id: string }
          | { readonly __typename: 'Proposal', readonly id: string }
          | { readonly __typename: 'RecordField', readonly id: string }
          | { readonly __typename: 'Send', readonly id: string }
          | { readonly __typename: 'Task', readonly id: string }
          | { readonly __typename: 'Team', readonly id: string }
          | { readonly __typename: 'Territory', readonly id: string }
          | { readonly __typename: 'User', readonly id: string }
         | null, readonly subject: { readonly id: string, readonly type: RefType } } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type ChannelAccountsQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type ChannelAccountsQuery = { readonly channelAccounts: ReadonlyArray<{ readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } }> };

export type ChatQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type ChatQuery = { readonly chat: { readonly id: string, readonly kind: ChatKind, readonly lastActivityAt: string, readonly messageCount: number, readonly title: string | null, readonly unreadCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly channelAccount: { readonly id: string, readonly version: number, readonly channel: Channel, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly currentDeal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly holder: { readonly id: string | null }, readonly lastMessage: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly pendingProposals: ReadonlyArray<{ readonly id: string, readonly version: number }>, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null };

export type ChatsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: ChatFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<ChatOrder> | ChatOrder | null | undefined;
  search?: string | null | undefined;
}>;


export type ChatsQuery = { readonly chats: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly kind: ChatKind, readonly lastActivityAt: string, readonly messageCount: number, readonly title: string | null, readonly unreadCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly channelAccount: { readonly id: string, readonly version: number, readonly channel: Channel, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly currentDeal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly holder: { readonly id: string | null }, readonly lastMessage: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly pendingProposals: ReadonlyArray<{ readonly id: string, readonly version: number }>, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type CompaniesQueryVariables = Exact<{
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: CompanyFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<CompanyOrder> | CompanyOrder | null | undefined;
  search?: string | null | undefined;
}>;


export type CompaniesQuery = { readonly companies: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly asOf: string | null, readonly createdAt: string | null, readonly description: string | null, readonly employeeCount: number | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly industry: string | null, readonly mail: string | null, readonly name: string, readonly phone: string | null, readonly tags: ReadonlyArray<string>, readonly version: number, readonly website: string | null, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly customFields: ReadonlyArray<
          | { readonly __typename: 'BooleanFieldValue' }
          | { readonly __typename: 'DateFieldValue' }
          | { readonly __typename: 'DateTimeFieldValue' }
          | { readonly __typename: 'MoneyFieldValue' }
          | { readonly __typename: 'NumberFieldValue' }
          | { readonly __typename: 'OptionsFieldValue' }
          | { readonly __typename: 'RelationFieldValue' }
          | { readonly __typename: 'TextFieldValue' }
        > | null, readonly lifecycleStage: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type CompanyQueryVariables = Exact<{
  asOf?: string | null | undefined;
  atLeast?: string | null | undefined;
  id: string;
}>;


export type CompanyQuery = { readonly company: { readonly asOf: string | null, readonly createdAt: string | null, readonly description: string | null, readonly employeeCount: number | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly industry: string | null, readonly mail: string | null, readonly name: string, readonly phone: string | null, readonly tags: ReadonlyArray<string>, readonly version: number, readonly website: string | null, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly customFields: ReadonlyArray<
      | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
      | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
      | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
      | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
    > | null, readonly lifecycleStage: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null };

export type ConnectedProgramsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectedProgramsQuery = { readonly connectedPrograms: ReadonlyArray<{ readonly connectedAt: string, readonly id: string, readonly lastUsedAt: string | null, readonly name: string, readonly oauthClientId: string, readonly scopes: ReadonlyArray<string> }> };

export type ContactQueryVariables = Exact<{
  asOf?: string | null | undefined;
  atLeast?: string | null | undefined;
  id: string;
}>;


export type ContactQuery = { readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
      | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
      | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
      | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
      | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
    > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null };

export type ContactsQueryVariables = Exact<{
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: ContactFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<ContactOrder> | ContactOrder | null | undefined;
  search?: string | null | undefined;
}>;


export type ContactsQuery = { readonly contacts: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
          | { readonly __typename: 'BooleanFieldValue' }
          | { readonly __typename: 'DateFieldValue' }
          | { readonly __typename: 'DateTimeFieldValue' }
          | { readonly __typename: 'MoneyFieldValue' }
          | { readonly __typename: 'NumberFieldValue' }
          | { readonly __typename: 'OptionsFieldValue' }
          | { readonly __typename: 'RelationFieldValue' }
          | { readonly __typename: 'TextFieldValue' }
        > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type DealQueryVariables = Exact<{
  asOf?: string | null | undefined;
  atLeast?: string | null | undefined;
  id: string;
}>;


export type DealQuery = { readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null };

export type DealBoardQueryVariables = Exact<{
  asOf?: string | null | undefined;
  atLeast?: string | null | undefined;
  filter?: DealFilter | null | undefined;
  pipelineId: string;
}>;


export type DealBoardQuery = { readonly dealBoard: { readonly asOf: string | null, readonly columns: ReadonlyArray<{ readonly dealCount: number | null, readonly deals: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly version: number, readonly title: string | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly stage: { readonly color: OptionColor | null, readonly dwellLimitSeconds: number | null, readonly id: string, readonly isArchived: boolean, readonly key: string, readonly kind: StageKind, readonly probabilityPercent: number | null, readonly requiredFields: ReadonlyArray<RequiredDealField>, readonly name: { readonly en: string, readonly ru: string } }, readonly totals: ReadonlyArray<{ readonly amount: { readonly amountMinor: string, readonly currency: string }, readonly forecast: { readonly amountMinor: string, readonly currency: string } | null }> | null }>, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } | null };

export type DealsQueryVariables = Exact<{
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: DealFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<DealOrder> | DealOrder | null | undefined;
}>;


export type DealsQuery = { readonly deals: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type EntryRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type EntryRulesQuery = { readonly entryRules: { readonly networks: ReadonlyArray<string>, readonly origins: ReadonlyArray<string> } };

export type ExplainQueryVariables = Exact<{
  subject: RefInput;
}>;


export type ExplainQuery = { readonly explain: { readonly steps: ReadonlyArray<{ readonly at: string, readonly causationId: string, readonly id: string, readonly type: string, readonly actor: { readonly id: string, readonly kind: PrincipalKind }, readonly record:
        | { readonly __typename: 'Agent', readonly id: string }
        | { readonly __typename: 'ApiKey', readonly id: string }
        | { readonly __typename: 'AutomationRule', readonly id: string }
        | { readonly __typename: 'ChannelAccount', readonly id: string }
        | { readonly __typename: 'Chat', readonly id: string }
        | { readonly __typename: 'Company', readonly id: string }
        | { readonly __typename: 'Contact', readonly id: string }
        | { readonly __typename: 'Deal', readonly id: string }
        | { readonly __typename: 'FollowUp', readonly id: string }
        | { readonly __typename: 'Invitation', readonly id: string }
        | { readonly __typename: 'Job', readonly id: string }
        | { readonly __typename: 'Lead', readonly id: string }
        | { readonly __typename: 'Member', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'MessageTemplate', readonly id: string }
        | { readonly __typename: 'Note', readonly id: string }
        | { readonly __typename: 'OAuthClient', readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'OrganizationExport', readonly id: string }
        | { readonly __typename: 'Pipeline', readonly id: string }
        | { readonly __typename: 'Proposal', readonly id: string }
        | { readonly __typename: 'RecordField', readonly id: string }
        | { readonly __typename: 'Send', readonly id: string }
        | { readonly __typename: 'Task', readonly id: string }
        | { readonly __typename: 'Team', readonly id: string }
        | { readonly __typename: 'Territory', readonly id: string }
        | { readonly __typename: 'User', readonly id: string }
       | null, readonly subject: { readonly id: string, readonly type: RefType } }>, readonly subject: { readonly id: string, readonly type: RefType } } | null };

export type FieldsQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  isArchived?: boolean | null | undefined;
  recordKind?: RecordKind | null | undefined;
}>;


export type FieldsQuery = { readonly fields: ReadonlyArray<{ readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> }> };

export type FollowUpQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type FollowUpQuery = { readonly followUp: { readonly code: string | null, readonly dueAt: string, readonly id: string, readonly status: FollowUpStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly messageTemplate: { readonly id: string, readonly version: number, readonly name: string } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null } | null };

export type FollowUpsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: FollowUpFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<FollowUpOrder> | FollowUpOrder | null | undefined;
}>;


export type FollowUpsQuery = { readonly followUps: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly code: string | null, readonly dueAt: string, readonly id: string, readonly status: FollowUpStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly messageTemplate: { readonly id: string, readonly version: number, readonly name: string } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type IdentityProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityProvidersQuery = { readonly identityProviders: ReadonlyArray<{ readonly id: string, readonly name: string, readonly widgetBot: string | null }> };

export type InvitationsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: InvitationFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<InvitationOrder> | InvitationOrder | null | undefined;
}>;


export type InvitationsQuery = { readonly invitations: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly createdAt: string, readonly email: string | null, readonly expiresAt: string, readonly id: string, readonly roles: ReadonlyArray<Role>, readonly status: InvitationStatus, readonly version: number, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type JobQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type JobQuery = { readonly job: { readonly changeSetId: string, readonly changedAt: string, readonly doneCount: number, readonly exportedFileId: string | null, readonly failedCount: number, readonly id: string, readonly importedFileId: string | null, readonly kind: JobKind, readonly requestedAt: string, readonly status: JobStatus, readonly totalCount: number, readonly undoneChangeSetId: string | null, readonly version: number, readonly requestedBy: { readonly id: string } } | null };

export type JobsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
}>;


export type JobsQuery = { readonly jobs: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly changeSetId: string, readonly changedAt: string, readonly doneCount: number, readonly exportedFileId: string | null, readonly failedCount: number, readonly id: string, readonly importedFileId: string | null, readonly kind: JobKind, readonly requestedAt: string, readonly status: JobStatus, readonly totalCount: number, readonly undoneChangeSetId: string | null, readonly version: number, readonly requestedBy: { readonly id: string } } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type LeadQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type LeadQuery = { readonly lead: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
      | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
      | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
      | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
      | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
      | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
    > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null };

export type LeadsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: LeadFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<LeadOrder> | LeadOrder | null | undefined;
  search?: string | null | undefined;
}>;


export type LeadsQuery = { readonly leads: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
          | { readonly __typename: 'BooleanFieldValue' }
          | { readonly __typename: 'DateFieldValue' }
          | { readonly __typename: 'DateTimeFieldValue' }
          | { readonly __typename: 'MoneyFieldValue' }
          | { readonly __typename: 'NumberFieldValue' }
          | { readonly __typename: 'OptionsFieldValue' }
          | { readonly __typename: 'RelationFieldValue' }
          | { readonly __typename: 'TextFieldValue' }
        > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type LinkedIdentitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type LinkedIdentitiesQuery = { readonly linkedIdentities: ReadonlyArray<{ readonly linkedAt: string, readonly name: string, readonly providerId: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly hasSecondFactor: boolean, readonly isSecondFactorRequired: boolean, readonly locale: Locale, readonly permissions: ReadonlyArray<string>, readonly roles: ReadonlyArray<Role>, readonly grants: ReadonlyArray<{ readonly except: ReadonlyArray<string>, readonly permission: string, readonly rows: Rows }>, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null }, readonly organizations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null }>, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly staffAccess: { readonly endsAt: string, readonly id: string, readonly invitedBy: string } | null, readonly user: { readonly email: string | null, readonly id: string, readonly name: string | null } } };

export type MemberQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type MemberQuery = { readonly member: { readonly email: string | null, readonly hasSecondFactor: boolean | null, readonly id: string, readonly joinedAt: string, readonly lastSeenAt: string | null, readonly name: string | null, readonly roles: ReadonlyArray<Role>, readonly status: MemberStatus, readonly version: number, readonly openWork: { readonly agentCount: number, readonly channelAccountCount: number, readonly chatCount: number, readonly contactCount: number, readonly dealCount: number, readonly followUpCount: number, readonly leadCount: number, readonly taskCount: number } | null, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly principal: { readonly id: string }, readonly teams: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

export type MembersQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<MemberOrder> | MemberOrder | null | undefined;
}>;


export type MembersQuery = { readonly members: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly email: string | null, readonly hasSecondFactor: boolean | null, readonly id: string, readonly joinedAt: string, readonly lastSeenAt: string | null, readonly name: string | null, readonly roles: ReadonlyArray<Role>, readonly status: MemberStatus, readonly version: number, readonly openWork: { readonly agentCount: number, readonly channelAccountCount: number, readonly chatCount: number, readonly contactCount: number, readonly dealCount: number, readonly followUpCount: number, readonly leadCount: number, readonly taskCount: number } | null, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly principal: { readonly id: string }, readonly teams: ReadonlyArray<{ readonly id: string, readonly name: string }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type MessageTemplateQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type MessageTemplateQuery = { readonly messageTemplate: { readonly body: string, readonly id: string, readonly name: string, readonly version: number } | null };

export type MessageTemplatesQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: MessageTemplateFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<MessageTemplateOrder> | MessageTemplateOrder | null | undefined;
  search?: string | null | undefined;
}>;


export type MessageTemplatesQuery = { readonly messageTemplates: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly body: string, readonly id: string, readonly name: string, readonly version: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type NoteQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type NoteQuery = { readonly note: { readonly createdAt: string, readonly editedAt: string | null, readonly id: string, readonly isPinned: boolean, readonly onBehalfOf: string | null, readonly text: string | null, readonly version: number, readonly author: { readonly id: string }, readonly record: { readonly id: string } } | null };

export type OauthClientQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type OauthClientQuery = { readonly oauthClient: { readonly archivedAt: string | null, readonly clientId: string, readonly createdAt: string, readonly id: string, readonly isConfidential: boolean, readonly name: string, readonly origins: ReadonlyArray<string>, readonly redirectUris: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string>, readonly version: number } | null };

export type OauthClientsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<OAuthClientOrder> | OAuthClientOrder | null | undefined;
}>;


export type OauthClientsQuery = { readonly oauthClients: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly archivedAt: string | null, readonly clientId: string, readonly createdAt: string, readonly id: string, readonly isConfidential: boolean, readonly name: string, readonly origins: ReadonlyArray<string>, readonly redirectUris: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string>, readonly version: number } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type OrganizationQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type OrganizationQuery = { readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } };

export type OrganizationExportsQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type OrganizationExportsQuery = { readonly organizationExports: ReadonlyArray<{ readonly doneCount: number, readonly expiresAt: string | null, readonly failureCode: string | null, readonly id: string, readonly requestedAt: string, readonly sha256: string | null, readonly sizeBytes: string | null, readonly status: OrganizationExportStatus, readonly version: number }> };

export type PipelineQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type PipelineQuery = { readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null };

export type PipelinesQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  includeArchived?: boolean | null | undefined;
}>;


export type PipelinesQuery = { readonly pipelines: ReadonlyArray<{ readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> }> };

export type PossibleDuplicatesQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  companyId?: string | null | undefined;
  identities?: ReadonlyArray<ContactIdentityInput> | ContactIdentityInput | null | undefined;
  name: string;
}>;


export type PossibleDuplicatesQuery = { readonly possibleDuplicates: ReadonlyArray<{ readonly score: number, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null }, readonly reasons: ReadonlyArray<{ readonly reason: MatchReason, readonly weight: number }> }> };

export type PreviewRecordImportQueryVariables = Exact<{
  table: ImportedTableInput;
}>;


export type PreviewRecordImportQuery = { readonly previewRecordImport: { readonly source: ImportSource | null, readonly columns: ReadonlyArray<{ readonly field: ImportField | null, readonly fieldId: string | null, readonly header: string, readonly samples: ReadonlyArray<string> }>, readonly rows: ReadonlyArray<{ readonly companyName: string | null, readonly contactId: string | null, readonly name: string | null, readonly rowNumber: number, readonly identities: ReadonlyArray<{ readonly channel: EnteredChannel, readonly value: string }>, readonly troubles: ReadonlyArray<{ readonly code: string, readonly columnNumber: number | null }> }> } };

export type ProposalQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type ProposalQuery = { readonly proposal: { readonly action: ProposedAction, readonly agentId: string, readonly code: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly draft: string | null, readonly editedText: string | null, readonly id: string, readonly reasons: ReadonlyArray<string>, readonly rejectionReason: string | null, readonly runId: string, readonly status: ProposalStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly decidedBy: { readonly id: string } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly move: { readonly dealId: string, readonly fromStageId: string, readonly toStageId: string, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly fromStage: { readonly id: string, readonly key: string } | null, readonly toStage: { readonly id: string, readonly key: string } | null } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly sourceMessages: ReadonlyArray<{ readonly id: string, readonly version: number, readonly text: string | null }>, readonly verdicts: ReadonlyArray<{ readonly guardrail: string, readonly outcome: VerdictOutcome, readonly reason: string }> } | null };

export type ProposalsQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: ProposalFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<ProposalOrder> | ProposalOrder | null | undefined;
}>;


export type ProposalsQuery = { readonly proposals: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly action: ProposedAction, readonly agentId: string, readonly code: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly draft: string | null, readonly editedText: string | null, readonly id: string, readonly reasons: ReadonlyArray<string>, readonly rejectionReason: string | null, readonly runId: string, readonly status: ProposalStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly decidedBy: { readonly id: string } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly move: { readonly dealId: string, readonly fromStageId: string, readonly toStageId: string, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly fromStage: { readonly id: string, readonly key: string } | null, readonly toStage: { readonly id: string, readonly key: string } | null } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly sourceMessages: ReadonlyArray<{ readonly id: string, readonly version: number, readonly text: string | null }>, readonly verdicts: ReadonlyArray<{ readonly guardrail: string, readonly outcome: VerdictOutcome, readonly reason: string }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type RecycleBinQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: DeletedRecordFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<DeletedRecordOrder> | DeletedRecordOrder | null | undefined;
}>;


export type RecycleBinQuery = { readonly recycleBin: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly deletedAt: string, readonly erasedAt: string, readonly name: string | null, readonly deletedBy: { readonly id: string, readonly kind: PrincipalKind }, readonly record: { readonly id: string, readonly type: RefType } } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type RolesQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type RolesQuery = { readonly roles: ReadonlyArray<{ readonly id: string, readonly isBuiltIn: boolean, readonly name: string, readonly version: number, readonly grants: ReadonlyArray<{ readonly except: ReadonlyArray<string>, readonly permission: string, readonly rows: Rows }> }> };

export type SendQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type SendQuery = { readonly send: { readonly attemptCount: number, readonly code: string | null, readonly id: string, readonly requestedAt: string, readonly status: SendStatus, readonly text: string | null, readonly version: number, readonly waitingUntil: string | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly proposal: { readonly id: string, readonly version: number } | null } | null };

export type SignInsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInsQuery = { readonly signIns: ReadonlyArray<{ readonly address: string | null, readonly device: string | null, readonly expiresAt: string, readonly id: string, readonly isCurrent: boolean, readonly lastUsedAt: string, readonly startedAt: string }> };

export type StaffInvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffInvitationsQuery = { readonly staffInvitations: ReadonlyArray<{ readonly endsAt: string, readonly id: string, readonly invitedAt: string, readonly reason: string, readonly role: StaffRole, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } }> };

export type TaskQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type TaskQuery = { readonly task: { readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly doneAt: string | null, readonly dueAt: string | null, readonly id: string, readonly isDone: boolean, readonly isOverdue: boolean, readonly reminderSecondsBefore: number | null, readonly title: string | null, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly record: { readonly id: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null };

export type TasksQueryVariables = Exact<{
  after?: string | null | undefined;
  atLeast?: string | null | undefined;
  before?: string | null | undefined;
  filter?: TaskFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  orderBy?: ReadonlyArray<TaskOrder> | TaskOrder | null | undefined;
  record?: RecordInput | null | undefined;
}>;


export type TasksQuery = { readonly tasks: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly doneAt: string | null, readonly dueAt: string | null, readonly id: string, readonly isDone: boolean, readonly isOverdue: boolean, readonly reminderSecondsBefore: number | null, readonly title: string | null, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly record: { readonly id: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type TeamQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  id: string;
}>;


export type TeamQuery = { readonly team: { readonly id: string, readonly isArchived: boolean, readonly name: string, readonly version: number, readonly members: ReadonlyArray<{ readonly id: string }> } | null };

export type TeamsQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type TeamsQuery = { readonly teams: ReadonlyArray<{ readonly id: string, readonly isArchived: boolean, readonly name: string, readonly version: number, readonly members: ReadonlyArray<{ readonly id: string }> }> };

export type TelegramChatsQueryVariables = Exact<{
  after?: string | null | undefined;
  before?: string | null | undefined;
  channelAccountId: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
}>;


export type TelegramChatsQuery = { readonly telegramChats: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly isAdded: boolean, readonly kind: ChatKind, readonly lastMessageAt: string | null, readonly title: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null } } };

export type TerritoriesQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type TerritoriesQuery = { readonly territories: ReadonlyArray<{ readonly id: string, readonly name: string, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly contactConditions: { readonly channelAccountId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly companyId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly name: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null, readonly username: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly dealConditions: { readonly isOpen: boolean | null, readonly pipelineId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly stageId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly title: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null }> };

export type TerritoryApplicationQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type TerritoryApplicationQuery = { readonly territoryApplication: { readonly assignedCount: number, readonly id: string, readonly isFinished: boolean } | null };

export type TerritoryPreviewQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  contactConditions?: TerritoryContactFilter | null | undefined;
  dealConditions?: TerritoryDealFilter | null | undefined;
  territoryId?: string | null | undefined;
}>;


export type TerritoryPreviewQuery = { readonly territoryPreview: { readonly contactCount: number | null, readonly dealCount: number | null } };

export type UsageQueryVariables = Exact<{
  atLeast?: string | null | undefined;
  period?: string | null | undefined;
}>;


export type UsageQuery = { readonly usage: { readonly aiCallCount: number, readonly aiCallLimit: number, readonly messageCount: number, readonly period: string, readonly resetsAt: string } };

export type WaitingGuardianshipsQueryVariables = Exact<{
  atLeast?: string | null | undefined;
}>;


export type WaitingGuardianshipsQuery = { readonly waitingGuardianships: ReadonlyArray<{ readonly agentId: string, readonly askedAt: string, readonly name: string }> };

export type AcceptGuardianshipMutationVariables = Exact<{
  input: AcceptGuardianshipInput;
}>;


export type AcceptGuardianshipMutation = { readonly acceptGuardianship: { readonly agentId: string, readonly position: string } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly signInId: string } };

export type AddContactIdentityMutationVariables = Exact<{
  input: AddContactIdentityInput;
}>;


export type AddContactIdentityMutation = { readonly addContactIdentity: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type AddStageMutationVariables = Exact<{
  input: AddStageInput;
}>;


export type AddStageMutation = { readonly addStage: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type ApplyTerritoriesMutationVariables = Exact<{
  input: ApplyTerritoriesInput;
}>;


export type ApplyTerritoriesMutation = { readonly applyTerritories: { readonly changeSetId: string, readonly position: string } };

export type ApproveProposalMutationVariables = Exact<{
  input: ApproveProposalInput;
}>;


export type ApproveProposalMutation = { readonly approveProposal: { readonly position: string, readonly proposal: { readonly action: ProposedAction, readonly agentId: string, readonly code: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly draft: string | null, readonly editedText: string | null, readonly id: string, readonly reasons: ReadonlyArray<string>, readonly rejectionReason: string | null, readonly runId: string, readonly status: ProposalStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly decidedBy: { readonly id: string } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly move: { readonly dealId: string, readonly fromStageId: string, readonly toStageId: string, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly fromStage: { readonly id: string, readonly key: string } | null, readonly toStage: { readonly id: string, readonly key: string } | null } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly sourceMessages: ReadonlyArray<{ readonly id: string, readonly version: number, readonly text: string | null }>, readonly verdicts: ReadonlyArray<{ readonly guardrail: string, readonly outcome: VerdictOutcome, readonly reason: string }> } | null } };

export type ArchiveAutomationRuleMutationVariables = Exact<{
  input: ArchiveAutomationRuleInput;
}>;


export type ArchiveAutomationRuleMutation = { readonly archiveAutomationRule: { readonly position: string, readonly automationRule: { readonly changedAt: string, readonly createdAt: string, readonly id: string, readonly isArchived: boolean, readonly isEnabled: boolean, readonly name: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly assigneeId: string | null, readonly description: string | null, readonly do: AutomationActionKind, readonly dueSeconds: number | null, readonly stageId: string | null, readonly teamId: string | null, readonly title: string | null }>, readonly conditions: { readonly isAssigned: boolean | null, readonly isOpen: boolean | null, readonly amountMinor: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly assigneeId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly changedAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly chatId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly collaboratorId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly companyId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly contactId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly createdAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly lostReasonId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly pipelineId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly stageId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly teamId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly title: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly trigger: { readonly keywords: ReadonlyArray<string>, readonly on: AutomationOccasion, readonly stageIds: ReadonlyArray<string> } | null } | null } };

export type ArchiveFieldMutationVariables = Exact<{
  input: ArchiveFieldInput;
}>;


export type ArchiveFieldMutation = { readonly archiveField: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type ArchiveFieldOptionMutationVariables = Exact<{
  input: ArchiveFieldOptionInput;
}>;


export type ArchiveFieldOptionMutation = { readonly archiveFieldOption: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type ArchiveOAuthClientMutationVariables = Exact<{
  input: ArchiveOAuthClientInput;
}>;


export type ArchiveOAuthClientMutation = { readonly archiveOAuthClient: { readonly position: string, readonly oauthClient: { readonly archivedAt: string | null, readonly clientId: string, readonly createdAt: string, readonly id: string, readonly isConfidential: boolean, readonly name: string, readonly origins: ReadonlyArray<string>, readonly redirectUris: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string>, readonly version: number } | null } };

export type ArchiveOrganizationMutationVariables = Exact<{
  input: ArchiveOrganizationInput;
}>;


export type ArchiveOrganizationMutation = { readonly archiveOrganization: { readonly position: string, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } | null } };

export type ArchivePipelineMutationVariables = Exact<{
  input: ArchivePipelineInput;
}>;


export type ArchivePipelineMutation = { readonly archivePipeline: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type ArchiveRoleMutationVariables = Exact<{
  input: ArchiveRoleInput;
}>;


export type ArchiveRoleMutation = { readonly archiveRole: { readonly position: string, readonly roleId: string } };

export type ArchiveStageMutationVariables = Exact<{
  input: ArchiveStageInput;
}>;


export type ArchiveStageMutation = { readonly archiveStage: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type ArchiveTeamMutationVariables = Exact<{
  input: ArchiveTeamInput;
}>;


export type ArchiveTeamMutation = { readonly archiveTeam: { readonly position: string, readonly teamId: string } };

export type ArchiveTerritoryMutationVariables = Exact<{
  input: ArchiveTerritoryInput;
}>;


export type ArchiveTerritoryMutation = { readonly archiveTerritory: { readonly position: string, readonly territoryId: string } };

export type AssignChatMutationVariables = Exact<{
  input: AssignChatInput;
}>;


export type AssignChatMutation = { readonly assignChat: { readonly position: string, readonly chat: { readonly id: string, readonly kind: ChatKind, readonly lastActivityAt: string, readonly messageCount: number, readonly title: string | null, readonly unreadCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly channelAccount: { readonly id: string, readonly version: number, readonly channel: Channel, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly currentDeal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly holder: { readonly id: string | null }, readonly lastMessage: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly pendingProposals: ReadonlyArray<{ readonly id: string, readonly version: number }>, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type AssignCompanyMutationVariables = Exact<{
  input: AssignCompanyInput;
}>;


export type AssignCompanyMutation = { readonly assignCompany: { readonly position: string, readonly company: { readonly asOf: string | null, readonly createdAt: string | null, readonly description: string | null, readonly employeeCount: number | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly industry: string | null, readonly mail: string | null, readonly name: string, readonly phone: string | null, readonly tags: ReadonlyArray<string>, readonly version: number, readonly website: string | null, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly lifecycleStage: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type AssignContactMutationVariables = Exact<{
  input: AssignContactInput;
}>;


export type AssignContactMutation = { readonly assignContact: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type AssignDealMutationVariables = Exact<{
  input: AssignDealInput;
}>;


export type AssignDealMutation = { readonly assignDeal: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type AssignLeadMutationVariables = Exact<{
  input: AssignLeadInput;
}>;


export type AssignLeadMutation = { readonly assignLead: { readonly position: string, readonly lead: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type BeginSecondFactorMutationVariables = Exact<{
  input: BeginSecondFactorInput;
}>;


export type BeginSecondFactorMutation = { readonly beginSecondFactor: { readonly position: string, readonly secret: string, readonly uri: string } };

export type CancelFollowUpMutationVariables = Exact<{
  input: CancelFollowUpInput;
}>;


export type CancelFollowUpMutation = { readonly cancelFollowUp: { readonly position: string, readonly followUp: { readonly code: string | null, readonly dueAt: string, readonly id: string, readonly status: FollowUpStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly messageTemplate: { readonly id: string, readonly version: number, readonly name: string } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null } | null } };

export type CancelJobMutationVariables = Exact<{
  input: CancelJobInput;
}>;


export type CancelJobMutation = { readonly cancelJob: { readonly position: string, readonly job: { readonly changeSetId: string, readonly changedAt: string, readonly doneCount: number, readonly exportedFileId: string | null, readonly failedCount: number, readonly id: string, readonly importedFileId: string | null, readonly kind: JobKind, readonly requestedAt: string, readonly status: JobStatus, readonly totalCount: number, readonly undoneChangeSetId: string | null, readonly version: number, readonly requestedBy: { readonly id: string } } | null } };

export type CancelOrganizationDeletionMutationVariables = Exact<{
  input: CancelOrganizationDeletionInput;
}>;


export type CancelOrganizationDeletionMutation = { readonly cancelOrganizationDeletion: { readonly position: string, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } | null } };

export type CancelSendMutationVariables = Exact<{
  input: CancelSendInput;
}>;


export type CancelSendMutation = { readonly cancelSend: { readonly position: string, readonly send: { readonly attemptCount: number, readonly code: string | null, readonly id: string, readonly requestedAt: string, readonly status: SendStatus, readonly text: string | null, readonly version: number, readonly waitingUntil: string | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly proposal: { readonly id: string, readonly version: number } | null } | null } };

export type CancelTelegramConnectionMutationVariables = Exact<{
  input: CancelTelegramConnectionInput;
}>;


export type CancelTelegramConnectionMutation = { readonly cancelTelegramConnection: { readonly position: string, readonly channelAccount: { readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } } | null } };

export type ChangeBillingOwnerMutationVariables = Exact<{
  input: ChangeBillingOwnerInput;
}>;


export type ChangeBillingOwnerMutation = { readonly changeBillingOwner: { readonly position: string, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } | null } };

export type ChangeMemberRolesMutationVariables = Exact<{
  input: ChangeMemberRolesInput;
}>;


export type ChangeMemberRolesMutation = { readonly changeMemberRoles: { readonly position: string, readonly member: { readonly email: string | null, readonly hasSecondFactor: boolean | null, readonly id: string, readonly joinedAt: string, readonly lastSeenAt: string | null, readonly name: string | null, readonly roles: ReadonlyArray<Role>, readonly status: MemberStatus, readonly version: number, readonly openWork: { readonly agentCount: number, readonly channelAccountCount: number, readonly chatCount: number, readonly contactCount: number, readonly dealCount: number, readonly followUpCount: number, readonly leadCount: number, readonly taskCount: number } | null, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly principal: { readonly id: string }, readonly teams: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } };

export type ChangeOAuthClientMutationVariables = Exact<{
  input: ChangeOAuthClientInput;
}>;


export type ChangeOAuthClientMutation = { readonly changeOAuthClient: { readonly position: string, readonly oauthClient: { readonly archivedAt: string | null, readonly clientId: string, readonly createdAt: string, readonly id: string, readonly isConfidential: boolean, readonly name: string, readonly origins: ReadonlyArray<string>, readonly redirectUris: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string>, readonly version: number } | null } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly position: string } };

export type ChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeRoleMutation = { readonly changeRole: { readonly position: string, readonly roleId: string } };

export type ChangeTeamMutationVariables = Exact<{
  input: ChangeTeamInput;
}>;


export type ChangeTeamMutation = { readonly changeTeam: { readonly position: string, readonly teamId: string } };

export type ChangeTerritoryMutationVariables = Exact<{
  input: ChangeTerritoryInput;
}>;


export type ChangeTerritoryMutation = { readonly changeTerritory: { readonly position: string, readonly territoryId: string } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { readonly completeTask: { readonly position: string, readonly task: { readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly doneAt: string | null, readonly dueAt: string | null, readonly id: string, readonly isDone: boolean, readonly isOverdue: boolean, readonly reminderSecondsBefore: number | null, readonly title: string | null, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly record: { readonly id: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: ConfirmSecondFactorInput;
}>;


export type ConfirmSecondFactorMutation = { readonly confirmSecondFactor: { readonly position: string, readonly recoveryCodes: ReadonlyArray<string> } };

export type ConfirmSignUpMutationVariables = Exact<{
  input: ConfirmSignUpInput;
}>;


export type ConfirmSignUpMutation = { readonly confirmSignUp: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly signInId: string } };

export type ConnectTelegramAccountMutationVariables = Exact<{
  input: ConnectTelegramAccountInput;
}>;


export type ConnectTelegramAccountMutation = { readonly connectTelegramAccount: { readonly position: string, readonly channelAccount: { readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } } | null } };

export type CreateAgentMutationVariables = Exact<{
  input: CreateAgentInput;
}>;


export type CreateAgentMutation = { readonly createAgent: { readonly agentId: string, readonly position: string, readonly agent: { readonly createdAt: string, readonly guardianId: string | null, readonly id: string, readonly memberId: string, readonly name: string, readonly status: MemberStatus, readonly version: number, readonly budget: { readonly runCount: number, readonly runsPerDay: number | null } | null } | null } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { readonly createApiKey: { readonly key: string | null, readonly position: string, readonly apiKey: { readonly createdAt: string, readonly expiresAt: string | null, readonly guardianId: string, readonly id: string, readonly lastUsedAt: string | null, readonly name: string, readonly prefix: string, readonly revokedAt: string | null, readonly roles: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string> | null, readonly version: number } | null } };

export type CreateAutomationRuleMutationVariables = Exact<{
  input: CreateAutomationRuleInput;
}>;


export type CreateAutomationRuleMutation = { readonly createAutomationRule: { readonly position: string, readonly automationRule: { readonly changedAt: string, readonly createdAt: string, readonly id: string, readonly isArchived: boolean, readonly isEnabled: boolean, readonly name: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly assigneeId: string | null, readonly description: string | null, readonly do: AutomationActionKind, readonly dueSeconds: number | null, readonly stageId: string | null, readonly teamId: string | null, readonly title: string | null }>, readonly conditions: { readonly isAssigned: boolean | null, readonly isOpen: boolean | null, readonly amountMinor: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly assigneeId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly changedAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly chatId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly collaboratorId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly companyId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly contactId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly createdAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly lostReasonId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly pipelineId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly stageId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly teamId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly title: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly trigger: { readonly keywords: ReadonlyArray<string>, readonly on: AutomationOccasion, readonly stageIds: ReadonlyArray<string> } | null } | null } };

export type CreateCompanyMutationVariables = Exact<{
  input: CreateCompanyInput;
}>;


export type CreateCompanyMutation = { readonly createCompany: { readonly position: string, readonly company: { readonly asOf: string | null, readonly createdAt: string | null, readonly description: string | null, readonly employeeCount: number | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly industry: string | null, readonly mail: string | null, readonly name: string, readonly phone: string | null, readonly tags: ReadonlyArray<string>, readonly version: number, readonly website: string | null, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly lifecycleStage: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { readonly createContact: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type CreateDealMutationVariables = Exact<{
  input: CreateDealInput;
}>;


export type CreateDealMutation = { readonly createDeal: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type CreateFieldMutationVariables = Exact<{
  input: CreateFieldInput;
}>;


export type CreateFieldMutation = { readonly createField: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type CreateFieldOptionMutationVariables = Exact<{
  input: CreateFieldOptionInput;
}>;


export type CreateFieldOptionMutation = { readonly createFieldOption: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type CreateLeadMutationVariables = Exact<{
  input: CreateLeadInput;
}>;


export type CreateLeadMutation = { readonly createLead: { readonly position: string, readonly lead: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type CreateMessageTemplateMutationVariables = Exact<{
  input: CreateMessageTemplateInput;
}>;


export type CreateMessageTemplateMutation = { readonly createMessageTemplate: { readonly position: string, readonly messageTemplate: { readonly body: string, readonly id: string, readonly name: string, readonly version: number } | null } };

export type CreateNoteMutationVariables = Exact<{
  input: CreateNoteInput;
}>;


export type CreateNoteMutation = { readonly createNote: { readonly position: string, readonly note: { readonly createdAt: string, readonly editedAt: string | null, readonly id: string, readonly isPinned: boolean, readonly onBehalfOf: string | null, readonly text: string | null, readonly version: number, readonly author: { readonly id: string }, readonly record: { readonly id: string } } | null } };

export type CreateOAuthClientMutationVariables = Exact<{
  input: CreateOAuthClientInput;
}>;


export type CreateOAuthClientMutation = { readonly createOAuthClient: { readonly clientSecret: string | null, readonly position: string, readonly oauthClient: { readonly archivedAt: string | null, readonly clientId: string, readonly createdAt: string, readonly id: string, readonly isConfidential: boolean, readonly name: string, readonly origins: ReadonlyArray<string>, readonly redirectUris: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string>, readonly version: number } | null } };

export type CreateOrganizationMutationVariables = Exact<{
  input: CreateOrganizationInput;
}>;


export type CreateOrganizationMutation = { readonly createOrganization: { readonly position: string, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } } };

export type CreatePipelineMutationVariables = Exact<{
  input: CreatePipelineInput;
}>;


export type CreatePipelineMutation = { readonly createPipeline: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type CreateRoleMutationVariables = Exact<{
  input: CreateRoleInput;
}>;


export type CreateRoleMutation = { readonly createRole: { readonly position: string, readonly roleId: string } };

export type CreateTaskMutationVariables = Exact<{
  input: CreateTaskInput;
}>;


export type CreateTaskMutation = { readonly createTask: { readonly position: string, readonly task: { readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly doneAt: string | null, readonly dueAt: string | null, readonly id: string, readonly isDone: boolean, readonly isOverdue: boolean, readonly reminderSecondsBefore: number | null, readonly title: string | null, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly record: { readonly id: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { readonly createTeam: { readonly position: string, readonly teamId: string } };

export type CreateTerritoryMutationVariables = Exact<{
  input: CreateTerritoryInput;
}>;


export type CreateTerritoryMutation = { readonly createTerritory: { readonly position: string, readonly territoryId: string } };

export type CreateUploadMutationVariables = Exact<{
  input: CreateUploadInput;
}>;


export type CreateUploadMutation = { readonly createUpload: { readonly address: string, readonly expiresAt: string, readonly fileId: string, readonly position: string } };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { readonly deleteAccount: { readonly position: string, readonly userId: string } };

export type DeleteCompanyMutationVariables = Exact<{
  input: DeleteCompanyInput;
}>;


export type DeleteCompanyMutation = { readonly deleteCompany: { readonly companyId: string, readonly position: string } };

export type DeleteContactMutationVariables = Exact<{
  input: DeleteContactInput;
}>;


export type DeleteContactMutation = { readonly deleteContact: { readonly contactId: string, readonly position: string } };

export type DeleteDealMutationVariables = Exact<{
  input: DeleteDealInput;
}>;


export type DeleteDealMutation = { readonly deleteDeal: { readonly dealId: string, readonly position: string } };

export type DeleteNoteMutationVariables = Exact<{
  input: DeleteNoteInput;
}>;


export type DeleteNoteMutation = { readonly deleteNote: { readonly position: string, readonly note: { readonly createdAt: string, readonly editedAt: string | null, readonly id: string, readonly isPinned: boolean, readonly onBehalfOf: string | null, readonly text: string | null, readonly version: number, readonly author: { readonly id: string }, readonly record: { readonly id: string } } | null } };

export type DeleteTaskMutationVariables = Exact<{
  input: DeleteTaskInput;
}>;


export type DeleteTaskMutation = { readonly deleteTask: { readonly position: string, readonly task: { readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly doneAt: string | null, readonly dueAt: string | null, readonly id: string, readonly isDone: boolean, readonly isOverdue: boolean, readonly reminderSecondsBefore: number | null, readonly title: string | null, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly record: { readonly id: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type DiscardLeadMutationVariables = Exact<{
  input: DiscardLeadInput;
}>;


export type DiscardLeadMutation = { readonly discardLead: { readonly position: string, readonly lead: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type DisconnectChannelAccountMutationVariables = Exact<{
  input: DisconnectChannelAccountInput;
}>;


export type DisconnectChannelAccountMutation = { readonly disconnectChannelAccount: { readonly position: string, readonly channelAccount: { readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } } | null } };

export type DisconnectProgramMutationVariables = Exact<{
  input: DisconnectProgramInput;
}>;


export type DisconnectProgramMutation = { readonly disconnectProgram: { readonly position: string, readonly programId: string } };

export type EndOtherSignInsMutationVariables = Exact<{
  input: EndOtherSignInsInput;
}>;


export type EndOtherSignInsMutation = { readonly endOtherSignIns: { readonly position: string } };

export type EndSignInMutationVariables = Exact<{
  input: EndSignInInput;
}>;


export type EndSignInMutation = { readonly endSignIn: { readonly position: string } };

export type EndStaffAccessMutationVariables = Exact<{
  input: EndStaffAccessInput;
}>;


export type EndStaffAccessMutation = { readonly endStaffAccess: { readonly position: string, readonly staffAccessId: string } };

export type EnterAsStaffMutationVariables = Exact<{
  input: EnterAsStaffInput;
}>;


export type EnterAsStaffMutation = { readonly enterAsStaff: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly signInId: string } };

export type FinishOidcSignInMutationVariables = Exact<{
  input: FinishOidcSignInInput;
}>;


export type FinishOidcSignInMutation = { readonly finishOidcSignIn: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly redirect: string | null, readonly refreshToken: string, readonly signInId: string } };

export type ImportMessagesMutationVariables = Exact<{
  input: ImportMessagesInput;
}>;


export type ImportMessagesMutation = { readonly importMessages: { readonly addedCount: number, readonly changeSetId: string | null, readonly knownCount: number, readonly position: string, readonly chat: { readonly id: string, readonly kind: ChatKind, readonly lastActivityAt: string, readonly messageCount: number, readonly title: string | null, readonly unreadCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly channelAccount: { readonly id: string, readonly version: number, readonly channel: Channel, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly currentDeal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly holder: { readonly id: string | null }, readonly lastMessage: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly pendingProposals: ReadonlyArray<{ readonly id: string, readonly version: number }>, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { readonly inviteMember: { readonly code: string | null, readonly invitationId: string, readonly position: string } };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { readonly inviteStaff: { readonly endsAt: string, readonly position: string, readonly staffAccessId: string } };

export type JoinByInvitationMutationVariables = Exact<{
  input: JoinByInvitationInput;
}>;


export type JoinByInvitationMutation = { readonly joinByInvitation: { readonly organizationId: string, readonly position: string } };

export type LeaveOrganizationMutationVariables = Exact<{
  input: LeaveOrganizationInput;
}>;


export type LeaveOrganizationMutation = { readonly leaveOrganization: { readonly memberId: string, readonly position: string } };

export type LinkDealToChatMutationVariables = Exact<{
  input: LinkDealToChatInput;
}>;


export type LinkDealToChatMutation = { readonly linkDealToChat: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type LinkIdentityMutationVariables = Exact<{
  input: LinkIdentityInput;
}>;


export type LinkIdentityMutation = { readonly linkIdentity: { readonly position: string } };

export type LinkTelegramMutationVariables = Exact<{
  input: LinkTelegramInput;
}>;


export type LinkTelegramMutation = { readonly linkTelegram: { readonly position: string } };

export type MarkChatReadMutationVariables = Exact<{
  input: MarkChatReadInput;
}>;


export type MarkChatReadMutation = { readonly markChatRead: { readonly position: string, readonly chat: { readonly id: string, readonly kind: ChatKind, readonly lastActivityAt: string, readonly messageCount: number, readonly title: string | null, readonly unreadCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly channelAccount: { readonly id: string, readonly version: number, readonly channel: Channel, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly currentDeal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly holder: { readonly id: string | null }, readonly lastMessage: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly pendingProposals: ReadonlyArray<{ readonly id: string, readonly version: number }>, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type MergeContactsMutationVariables = Exact<{
  input: MergeContactsInput;
}>;


export type MergeContactsMutation = { readonly mergeContacts: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type MoveDealToStageMutationVariables = Exact<{
  input: MoveDealToStageInput;
}>;


export type MoveDealToStageMutation = { readonly moveDealToStage: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type MoveStageMutationVariables = Exact<{
  input: MoveStageInput;
}>;


export type MoveStageMutation = { readonly moveStage: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type OpenFileMutationVariables = Exact<{
  input: OpenFileInput;
}>;


export type OpenFileMutation = { readonly openFile: { readonly address: string, readonly expiresAt: string, readonly fileId: string, readonly position: string } };

export type OpenOrganizationExportMutationVariables = Exact<{
  input: OpenOrganizationExportInput;
}>;


export type OpenOrganizationExportMutation = { readonly openOrganizationExport: { readonly address: string, readonly expiresAt: string, readonly organizationExportId: string, readonly position: string } };

export type QualifyLeadMutationVariables = Exact<{
  input: QualifyLeadInput;
}>;


export type QualifyLeadMutation = { readonly qualifyLead: { readonly position: string, readonly lead: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type ReactivateMemberMutationVariables = Exact<{
  input: ReactivateMemberInput;
}>;


export type ReactivateMemberMutation = { readonly reactivateMember: { readonly position: string, readonly member: { readonly email: string | null, readonly hasSecondFactor: boolean | null, readonly id: string, readonly joinedAt: string, readonly lastSeenAt: string | null, readonly name: string | null, readonly roles: ReadonlyArray<Role>, readonly status: MemberStatus, readonly version: number, readonly openWork: { readonly agentCount: number, readonly channelAccountCount: number, readonly chatCount: number, readonly contactCount: number, readonly dealCount: number, readonly followUpCount: number, readonly leadCount: number, readonly taskCount: number } | null, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly principal: { readonly id: string }, readonly teams: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { readonly refreshSession: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly signInId: string } };

export type RejectProposalMutationVariables = Exact<{
  input: RejectProposalInput;
}>;


export type RejectProposalMutation = { readonly rejectProposal: { readonly position: string, readonly proposal: { readonly action: ProposedAction, readonly agentId: string, readonly code: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly draft: string | null, readonly editedText: string | null, readonly id: string, readonly reasons: ReadonlyArray<string>, readonly rejectionReason: string | null, readonly runId: string, readonly status: ProposalStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly decidedBy: { readonly id: string } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly move: { readonly dealId: string, readonly fromStageId: string, readonly toStageId: string, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly fromStage: { readonly id: string, readonly key: string } | null, readonly toStage: { readonly id: string, readonly key: string } | null } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly sourceMessages: ReadonlyArray<{ readonly id: string, readonly version: number, readonly text: string | null }>, readonly verdicts: ReadonlyArray<{ readonly guardrail: string, readonly outcome: VerdictOutcome, readonly reason: string }> } | null } };

export type RemoveContactIdentityMutationVariables = Exact<{
  input: RemoveContactIdentityInput;
}>;


export type RemoveContactIdentityMutation = { readonly removeContactIdentity: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { readonly removeMember: { readonly position: string, readonly member: { readonly email: string | null, readonly hasSecondFactor: boolean | null, readonly id: string, readonly joinedAt: string, readonly lastSeenAt: string | null, readonly name: string | null, readonly roles: ReadonlyArray<Role>, readonly status: MemberStatus, readonly version: number, readonly openWork: { readonly agentCount: number, readonly channelAccountCount: number, readonly chatCount: number, readonly contactCount: number, readonly dealCount: number, readonly followUpCount: number, readonly leadCount: number, readonly taskCount: number } | null, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly principal: { readonly id: string }, readonly teams: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: RemoveSecondFactorInput;
}>;


export type RemoveSecondFactorMutation = { readonly removeSecondFactor: { readonly position: string } };

export type RenameAgentMutationVariables = Exact<{
  input: RenameAgentInput;
}>;


export type RenameAgentMutation = { readonly renameAgent: { readonly position: string, readonly agent: { readonly createdAt: string, readonly guardianId: string | null, readonly id: string, readonly memberId: string, readonly name: string, readonly status: MemberStatus, readonly version: number, readonly budget: { readonly runCount: number, readonly runsPerDay: number | null } | null } | null } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: RenewRecoveryCodesInput;
}>;


export type RenewRecoveryCodesMutation = { readonly renewRecoveryCodes: { readonly position: string, readonly recoveryCodes: ReadonlyArray<string> } };

export type ReopenDealMutationVariables = Exact<{
  input: ReopenDealInput;
}>;


export type ReopenDealMutation = { readonly reopenDeal: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type ReopenLeadMutationVariables = Exact<{
  input: ReopenLeadInput;
}>;


export type ReopenLeadMutation = { readonly reopenLead: { readonly position: string, readonly lead: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type ReopenTaskMutationVariables = Exact<{
  input: ReopenTaskInput;
}>;


export type ReopenTaskMutation = { readonly reopenTask: { readonly position: string, readonly task: { readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly doneAt: string | null, readonly dueAt: string | null, readonly id: string, readonly isDone: boolean, readonly isOverdue: boolean, readonly reminderSecondsBefore: number | null, readonly title: string | null, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly record: { readonly id: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type ReorderFieldOptionsMutationVariables = Exact<{
  input: ReorderFieldOptionsInput;
}>;


export type ReorderFieldOptionsMutation = { readonly reorderFieldOptions: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type ReorderFieldsMutationVariables = Exact<{
  input: ReorderFieldsInput;
}>;


export type ReorderFieldsMutation = { readonly reorderFields: { readonly position: string } };

export type ReorderTerritoriesMutationVariables = Exact<{
  input: ReorderTerritoriesInput;
}>;


export type ReorderTerritoriesMutation = { readonly reorderTerritories: { readonly position: string } };

export type RequestOrganizationDeletionMutationVariables = Exact<{
  input: RequestOrganizationDeletionInput;
}>;


export type RequestOrganizationDeletionMutation = { readonly requestOrganizationDeletion: { readonly dueAt: string, readonly position: string, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } | null } };

export type RequestOrganizationExportMutationVariables = Exact<{
  input: RequestOrganizationExportInput;
}>;


export type RequestOrganizationExportMutation = { readonly requestOrganizationExport: { readonly organizationExportId: string, readonly position: string } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset: { readonly isRequested: boolean } };

export type RequestProposalMutationVariables = Exact<{
  input: RequestProposalInput;
}>;


export type RequestProposalMutation = { readonly requestProposal: { readonly position: string, readonly proposalId: string, readonly proposal: { readonly action: ProposedAction, readonly agentId: string, readonly code: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly draft: string | null, readonly editedText: string | null, readonly id: string, readonly reasons: ReadonlyArray<string>, readonly rejectionReason: string | null, readonly runId: string, readonly status: ProposalStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly decidedBy: { readonly id: string } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly move: { readonly dealId: string, readonly fromStageId: string, readonly toStageId: string, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly fromStage: { readonly id: string, readonly key: string } | null, readonly toStage: { readonly id: string, readonly key: string } | null } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly sourceMessages: ReadonlyArray<{ readonly id: string, readonly version: number, readonly text: string | null }>, readonly verdicts: ReadonlyArray<{ readonly guardrail: string, readonly outcome: VerdictOutcome, readonly reason: string }> } | null } };

export type RequireSecondFactorMutationVariables = Exact<{
  input: RequireSecondFactorInput;
}>;


export type RequireSecondFactorMutation = { readonly requireSecondFactor: { readonly position: string } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword: { readonly isReset: boolean } };

export type ResolveSendMutationVariables = Exact<{
  input: ResolveSendInput;
}>;


export type ResolveSendMutation = { readonly resolveSend: { readonly position: string, readonly send: { readonly attemptCount: number, readonly code: string | null, readonly id: string, readonly requestedAt: string, readonly status: SendStatus, readonly text: string | null, readonly version: number, readonly waitingUntil: string | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly proposal: { readonly id: string, readonly version: number } | null } | null } };

export type RestoreCompanyMutationVariables = Exact<{
  input: RestoreCompanyInput;
}>;


export type RestoreCompanyMutation = { readonly restoreCompany: { readonly position: string, readonly company: { readonly asOf: string | null, readonly createdAt: string | null, readonly description: string | null, readonly employeeCount: number | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly industry: string | null, readonly mail: string | null, readonly name: string, readonly phone: string | null, readonly tags: ReadonlyArray<string>, readonly version: number, readonly website: string | null, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly lifecycleStage: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type RestoreContactMutationVariables = Exact<{
  input: RestoreContactInput;
}>;


export type RestoreContactMutation = { readonly restoreContact: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type RestoreDealMutationVariables = Exact<{
  input: RestoreDealInput;
}>;


export type RestoreDealMutation = { readonly restoreDeal: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type RestoreNoteMutationVariables = Exact<{
  input: RestoreNoteInput;
}>;


export type RestoreNoteMutation = { readonly restoreNote: { readonly position: string, readonly note: { readonly createdAt: string, readonly editedAt: string | null, readonly id: string, readonly isPinned: boolean, readonly onBehalfOf: string | null, readonly text: string | null, readonly version: number, readonly author: { readonly id: string }, readonly record: { readonly id: string } } | null } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { readonly revokeApiKey: { readonly position: string, readonly apiKey: { readonly createdAt: string, readonly expiresAt: string | null, readonly guardianId: string, readonly id: string, readonly lastUsedAt: string | null, readonly name: string, readonly prefix: string, readonly revokedAt: string | null, readonly roles: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string> | null, readonly version: number } | null } };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { readonly revokeInvitation: { readonly invitationId: string, readonly position: string } };

export type ScheduleFollowUpMutationVariables = Exact<{
  input: ScheduleFollowUpInput;
}>;


export type ScheduleFollowUpMutation = { readonly scheduleFollowUp: { readonly position: string, readonly followUp: { readonly code: string | null, readonly dueAt: string, readonly id: string, readonly status: FollowUpStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly messageTemplate: { readonly id: string, readonly version: number, readonly name: string } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null } | null } };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly sendMessage: { readonly position: string, readonly send: { readonly attemptCount: number, readonly code: string | null, readonly id: string, readonly requestedAt: string, readonly status: SendStatus, readonly text: string | null, readonly version: number, readonly waitingUntil: string | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly proposal: { readonly id: string, readonly version: number } | null } | null } };

export type SetAgentBudgetMutationVariables = Exact<{
  input: SetAgentBudgetInput;
}>;


export type SetAgentBudgetMutation = { readonly setAgentBudget: { readonly position: string, readonly agent: { readonly createdAt: string, readonly guardianId: string | null, readonly id: string, readonly memberId: string, readonly name: string, readonly status: MemberStatus, readonly version: number, readonly budget: { readonly runCount: number, readonly runsPerDay: number | null } | null } | null } };

export type SetAgentGuardianMutationVariables = Exact<{
  input: SetAgentGuardianInput;
}>;


export type SetAgentGuardianMutation = { readonly setAgentGuardian: { readonly agentId: string, readonly guardianId: string, readonly isInForce: boolean, readonly position: string, readonly agent: { readonly createdAt: string, readonly guardianId: string | null, readonly id: string, readonly memberId: string, readonly name: string, readonly status: MemberStatus, readonly version: number, readonly budget: { readonly runCount: number, readonly runsPerDay: number | null } | null } | null } };

export type SetAllowedNetworksMutationVariables = Exact<{
  input: SetAllowedNetworksInput;
}>;


export type SetAllowedNetworksMutation = { readonly setAllowedNetworks: { readonly networks: ReadonlyArray<string>, readonly position: string } };

export type SetAllowedOriginsMutationVariables = Exact<{
  input: SetAllowedOriginsInput;
}>;


export type SetAllowedOriginsMutation = { readonly setAllowedOrigins: { readonly origins: ReadonlyArray<string>, readonly position: string } };

export type SetChatCollaboratorsMutationVariables = Exact<{
  input: SetChatCollaboratorsInput;
}>;


export type SetChatCollaboratorsMutation = { readonly setChatCollaborators: { readonly position: string, readonly chat: { readonly id: string, readonly kind: ChatKind, readonly lastActivityAt: string, readonly messageCount: number, readonly title: string | null, readonly unreadCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly channelAccount: { readonly id: string, readonly version: number, readonly channel: Channel, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly currentDeal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly holder: { readonly id: string | null }, readonly lastMessage: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly pendingProposals: ReadonlyArray<{ readonly id: string, readonly version: number }>, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type SetCompanyCollaboratorsMutationVariables = Exact<{
  input: SetCompanyCollaboratorsInput;
}>;


export type SetCompanyCollaboratorsMutation = { readonly setCompanyCollaborators: { readonly position: string, readonly company: { readonly asOf: string | null, readonly createdAt: string | null, readonly description: string | null, readonly employeeCount: number | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly industry: string | null, readonly mail: string | null, readonly name: string, readonly phone: string | null, readonly tags: ReadonlyArray<string>, readonly version: number, readonly website: string | null, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly lifecycleStage: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type SetContactCollaboratorsMutationVariables = Exact<{
  input: SetContactCollaboratorsInput;
}>;


export type SetContactCollaboratorsMutation = { readonly setContactCollaborators: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type SetDealCollaboratorsMutationVariables = Exact<{
  input: SetDealCollaboratorsInput;
}>;


export type SetDealCollaboratorsMutation = { readonly setDealCollaborators: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type SetDefaultPipelineMutationVariables = Exact<{
  input: SetDefaultPipelineInput;
}>;


export type SetDefaultPipelineMutation = { readonly setDefaultPipeline: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type SetIntakeMutationVariables = Exact<{
  input: SetIntakeInput;
}>;


export type SetIntakeMutation = { readonly setIntake: { readonly position: string, readonly channelAccount: { readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } } | null } };

export type SetTelegramApplicationMutationVariables = Exact<{
  input: SetTelegramApplicationInput;
}>;


export type SetTelegramApplicationMutation = { readonly setTelegramApplication: { readonly position: string } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly deviceToken: string | null, readonly refreshToken: string, readonly signInId: string } };

export type SignInByCodeMutationVariables = Exact<{
  input: SignInByCodeInput;
}>;


export type SignInByCodeMutation = { readonly signInByCode: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly signInId: string } };

export type SignInByTelegramMutationVariables = Exact<{
  input: SignInByTelegramInput;
}>;


export type SignInByTelegramMutation = { readonly signInByTelegram: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly signInId: string } };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { readonly signOut: { readonly signInId: string } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp: { readonly isRequested: boolean } };

export type StartOidcSignInMutationVariables = Exact<{
  input: StartOidcSignInInput;
}>;


export type StartOidcSignInMutation = { readonly startOidcSignIn: { readonly address: string, readonly secret: string } };

export type StartRecordExportMutationVariables = Exact<{
  input: StartRecordExportInput;
}>;


export type StartRecordExportMutation = { readonly startRecordExport: { readonly fileId: string, readonly jobId: string, readonly position: string, readonly job: { readonly changeSetId: string, readonly changedAt: string, readonly doneCount: number, readonly exportedFileId: string | null, readonly failedCount: number, readonly id: string, readonly importedFileId: string | null, readonly kind: JobKind, readonly requestedAt: string, readonly status: JobStatus, readonly totalCount: number, readonly undoneChangeSetId: string | null, readonly version: number, readonly requestedBy: { readonly id: string } } | null } };

export type StartRecordImportMutationVariables = Exact<{
  input: StartRecordImportInput;
}>;


export type StartRecordImportMutation = { readonly startRecordImport: { readonly changeSetId: string, readonly position: string, readonly job: { readonly changeSetId: string, readonly changedAt: string, readonly doneCount: number, readonly exportedFileId: string | null, readonly failedCount: number, readonly id: string, readonly importedFileId: string | null, readonly kind: JobKind, readonly requestedAt: string, readonly status: JobStatus, readonly totalCount: number, readonly undoneChangeSetId: string | null, readonly version: number, readonly requestedBy: { readonly id: string } } | null } };

export type SubmitTelegramCodeMutationVariables = Exact<{
  input: SubmitTelegramCodeInput;
}>;


export type SubmitTelegramCodeMutation = { readonly submitTelegramCode: { readonly position: string, readonly channelAccount: { readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } } | null } };

export type SubmitTelegramPasswordMutationVariables = Exact<{
  input: SubmitTelegramPasswordInput;
}>;


export type SubmitTelegramPasswordMutation = { readonly submitTelegramPassword: { readonly position: string, readonly channelAccount: { readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } } | null } };

export type SuspendMemberMutationVariables = Exact<{
  input: SuspendMemberInput;
}>;


export type SuspendMemberMutation = { readonly suspendMember: { readonly position: string, readonly member: { readonly email: string | null, readonly hasSecondFactor: boolean | null, readonly id: string, readonly joinedAt: string, readonly lastSeenAt: string | null, readonly name: string | null, readonly roles: ReadonlyArray<Role>, readonly status: MemberStatus, readonly version: number, readonly openWork: { readonly agentCount: number, readonly channelAccountCount: number, readonly chatCount: number, readonly contactCount: number, readonly dealCount: number, readonly followUpCount: number, readonly leadCount: number, readonly taskCount: number } | null, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly principal: { readonly id: string }, readonly teams: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } };

export type SwitchOrganizationMutationVariables = Exact<{
  input: SwitchOrganizationInput;
}>;


export type SwitchOrganizationMutation = { readonly switchOrganization: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly signInId: string } };

export type SyncChatsMutationVariables = Exact<{
  input: SyncChatsInput;
}>;


export type SyncChatsMutation = { readonly syncChats: { readonly addedCount: number, readonly position: string, readonly channelAccount: { readonly channel: Channel, readonly externalId: string | null, readonly gapCount: number, readonly id: string, readonly lastUpdateAt: string | null, readonly name: string | null, readonly reason: string | null, readonly side: ConnectorSide, readonly state: ChannelAccountState, readonly version: number, readonly intake: { readonly opens: IntakeOpens, readonly takes: IntakeTakes }, readonly sentToday: { readonly firstMessageCount: number, readonly messageCount: number, readonly resetsAt: string } } | null } };

export type TransferOwnershipMutationVariables = Exact<{
  input: TransferOwnershipInput;
}>;


export type TransferOwnershipMutation = { readonly transferOwnership: { readonly position: string, readonly member: { readonly email: string | null, readonly hasSecondFactor: boolean | null, readonly id: string, readonly joinedAt: string, readonly lastSeenAt: string | null, readonly name: string | null, readonly roles: ReadonlyArray<Role>, readonly status: MemberStatus, readonly version: number, readonly openWork: { readonly agentCount: number, readonly channelAccountCount: number, readonly chatCount: number, readonly contactCount: number, readonly dealCount: number, readonly followUpCount: number, readonly leadCount: number, readonly taskCount: number } | null, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly principal: { readonly id: string }, readonly teams: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } };

export type UnarchiveFieldMutationVariables = Exact<{
  input: UnarchiveFieldInput;
}>;


export type UnarchiveFieldMutation = { readonly unarchiveField: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type UnarchiveFieldOptionMutationVariables = Exact<{
  input: UnarchiveFieldOptionInput;
}>;


export type UnarchiveFieldOptionMutation = { readonly unarchiveFieldOption: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type UnarchiveOrganizationMutationVariables = Exact<{
  input: UnarchiveOrganizationInput;
}>;


export type UnarchiveOrganizationMutation = { readonly unarchiveOrganization: { readonly position: string, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } | null } };

export type UndoChangeSetMutationVariables = Exact<{
  input: UndoChangeSetInput;
}>;


export type UndoChangeSetMutation = { readonly undoChangeSet: { readonly changeSetId: string, readonly position: string, readonly job: { readonly changeSetId: string, readonly changedAt: string, readonly doneCount: number, readonly exportedFileId: string | null, readonly failedCount: number, readonly id: string, readonly importedFileId: string | null, readonly kind: JobKind, readonly requestedAt: string, readonly status: JobStatus, readonly totalCount: number, readonly undoneChangeSetId: string | null, readonly version: number, readonly requestedBy: { readonly id: string } } | null } };

export type UnlinkIdentityMutationVariables = Exact<{
  input: UnlinkIdentityInput;
}>;


export type UnlinkIdentityMutation = { readonly unlinkIdentity: { readonly position: string } };

export type UnmergeContactMutationVariables = Exact<{
  input: UnmergeContactInput;
}>;


export type UnmergeContactMutation = { readonly unmergeContact: { readonly position: string, readonly conflicts: ReadonlyArray<{ readonly after: ReadonlyArray<string>, readonly before: ReadonlyArray<string>, readonly field: string }>, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null, readonly leading: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type UpdateAutomationRuleMutationVariables = Exact<{
  input: UpdateAutomationRuleInput;
}>;


export type UpdateAutomationRuleMutation = { readonly updateAutomationRule: { readonly position: string, readonly automationRule: { readonly changedAt: string, readonly createdAt: string, readonly id: string, readonly isArchived: boolean, readonly isEnabled: boolean, readonly name: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly assigneeId: string | null, readonly description: string | null, readonly do: AutomationActionKind, readonly dueSeconds: number | null, readonly stageId: string | null, readonly teamId: string | null, readonly title: string | null }>, readonly conditions: { readonly isAssigned: boolean | null, readonly isOpen: boolean | null, readonly amountMinor: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly assigneeId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly changedAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly chatId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly collaboratorId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly companyId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly contactId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly createdAt: { readonly eq: string | null, readonly gte: string | null, readonly in: ReadonlyArray<string> | null, readonly lte: string | null } | null, readonly lostReasonId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly pipelineId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly stageId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly teamId: { readonly eq: string | null, readonly in: ReadonlyArray<string> | null } | null, readonly title: { readonly contains: string | null, readonly eq: string | null, readonly in: ReadonlyArray<string> | null, readonly startsWith: string | null } | null } | null, readonly trigger: { readonly keywords: ReadonlyArray<string>, readonly on: AutomationOccasion, readonly stageIds: ReadonlyArray<string> } | null } | null } };

export type UpdateCompanyMutationVariables = Exact<{
  input: UpdateCompanyInput;
}>;


export type UpdateCompanyMutation = { readonly updateCompany: { readonly position: string, readonly company: { readonly asOf: string | null, readonly createdAt: string | null, readonly description: string | null, readonly employeeCount: number | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly industry: string | null, readonly mail: string | null, readonly name: string, readonly phone: string | null, readonly tags: ReadonlyArray<string>, readonly version: number, readonly website: string | null, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly lifecycleStage: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { readonly updateContact: { readonly position: string, readonly contact: { readonly asOf: string | null, readonly birthDate: string | null, readonly createdAt: string, readonly description: string | null, readonly firstName: string | null, readonly gender: Gender | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly language: string | null, readonly lastName: string | null, readonly lawfulBasis: LawfulBasis | null, readonly lawfulBasisNote: string | null, readonly middleName: string | null, readonly name: string | null, readonly role: string | null, readonly tags: ReadonlyArray<string>, readonly username: string | null, readonly version: number, readonly address: { readonly apartment: string | null, readonly city: string | null, readonly country: string | null, readonly postalCode: string | null, readonly state: string | null, readonly street: string | null } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chats: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string | null }>, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly identities: ReadonlyArray<{ readonly id: string, readonly channel: ContactChannel, readonly value: string | null }>, readonly processingWay: { readonly id: string, readonly key: string } | null, readonly source: { readonly id: string, readonly key: string } | null, readonly status: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type UpdateDealMutationVariables = Exact<{
  input: UpdateDealInput;
}>;


export type UpdateDealMutation = { readonly updateDeal: { readonly position: string, readonly deal: { readonly asOf: string | null, readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly expectedCloseOn: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly isOpen: boolean, readonly lostNote: string | null, readonly title: string | null, readonly version: number, readonly amount: { readonly amountMinor: string, readonly currency: string } | null, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly company: { readonly id: string, readonly version: number, readonly name: string } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly version: number, readonly name: string | null }>, readonly lead: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly lostReason: { readonly id: string, readonly key: string } | null, readonly pipeline: { readonly id: string, readonly version: number } | null, readonly stage: { readonly id: string, readonly key: string }, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type UpdateFieldMutationVariables = Exact<{
  input: UpdateFieldInput;
}>;


export type UpdateFieldMutation = { readonly updateField: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type UpdateFieldOptionMutationVariables = Exact<{
  input: UpdateFieldOptionInput;
}>;


export type UpdateFieldOptionMutation = { readonly updateFieldOption: { readonly position: string, readonly field: { readonly helpText: string | null, readonly id: string, readonly isArchived: boolean, readonly isBuiltIn: boolean, readonly isRequired: boolean, readonly isUnique: boolean, readonly key: string, readonly recordKind: RecordKind, readonly relatedKind: RecordKind | null, readonly type: FieldType, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type UpdateLeadMutationVariables = Exact<{
  input: UpdateLeadInput;
}>;


export type UpdateLeadMutation = { readonly updateLead: { readonly position: string, readonly lead: { readonly changedAt: string, readonly companyName: string | null, readonly createdAt: string, readonly discardReason: string | null, readonly hiddenFields: ReadonlyArray<string>, readonly id: string, readonly mail: string | null, readonly name: string | null, readonly outcome: StageKind | null, readonly phone: string | null, readonly request: string | null, readonly source: LeadSource, readonly status: LeadStatus, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly collaborators: ReadonlyArray<{ readonly id: string, readonly name: string | null }>, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly customFields: ReadonlyArray<
        | { readonly __typename: 'BooleanFieldValue', readonly isTrue: boolean, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateFieldValue', readonly fallsOn: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'DateTimeFieldValue', readonly happensAt: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'MoneyFieldValue', readonly amountMinor: string, readonly currency: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'NumberFieldValue', readonly number: string, readonly field: { readonly id: string } }
        | { readonly __typename: 'OptionsFieldValue', readonly field: { readonly id: string }, readonly options: ReadonlyArray<{ readonly id: string }> }
        | { readonly __typename: 'RelationFieldValue', readonly field: { readonly id: string }, readonly related: { readonly id: string } }
        | { readonly __typename: 'TextFieldValue', readonly text: string, readonly field: { readonly id: string } }
      > | null, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly sourceOption: { readonly id: string, readonly key: string } | null, readonly statusOption: { readonly id: string, readonly key: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type UpdateMessageTemplateMutationVariables = Exact<{
  input: UpdateMessageTemplateInput;
}>;


export type UpdateMessageTemplateMutation = { readonly updateMessageTemplate: { readonly position: string, readonly messageTemplate: { readonly body: string, readonly id: string, readonly name: string, readonly version: number } | null } };

export type UpdateNoteMutationVariables = Exact<{
  input: UpdateNoteInput;
}>;


export type UpdateNoteMutation = { readonly updateNote: { readonly position: string, readonly note: { readonly createdAt: string, readonly editedAt: string | null, readonly id: string, readonly isPinned: boolean, readonly onBehalfOf: string | null, readonly text: string | null, readonly version: number, readonly author: { readonly id: string }, readonly record: { readonly id: string } } | null } };

export type UpdateOrganizationMutationVariables = Exact<{
  input: UpdateOrganizationInput;
}>;


export type UpdateOrganizationMutation = { readonly updateOrganization: { readonly position: string, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null } | null } };

export type UpdatePipelineMutationVariables = Exact<{
  input: UpdatePipelineInput;
}>;


export type UpdatePipelineMutation = { readonly updatePipeline: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { readonly updateProfile: { readonly position: string, readonly me: { readonly hasSecondFactor: boolean, readonly isSecondFactorRequired: boolean, readonly locale: Locale, readonly permissions: ReadonlyArray<string>, readonly roles: ReadonlyArray<Role>, readonly grants: ReadonlyArray<{ readonly except: ReadonlyArray<string>, readonly permission: string, readonly rows: Rows }>, readonly organization: { readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null }, readonly organizations: ReadonlyArray<{ readonly id: string, readonly name: string, readonly settings: { readonly billingOwnerId: string | null, readonly createdAt: string, readonly currency: string, readonly deletionDueAt: string | null, readonly language: Locale, readonly retentionDays: number | null, readonly status: OrganizationStatus, readonly timeZone: string, readonly version: number, readonly senderLimits: { readonly firstMessagesPerDay: number | null, readonly messagesPerDay: number | null } } | null, readonly staffAccess: ReadonlyArray<{ readonly id: string }> | null }>, readonly ownRoles: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly staffAccess: { readonly endsAt: string, readonly id: string, readonly invitedBy: string } | null, readonly user: { readonly email: string | null, readonly id: string, readonly name: string | null } } } };

export type UpdateStageMutationVariables = Exact<{
  input: UpdateStageInput;
}>;


export type UpdateStageMutation = { readonly updateStage: { readonly position: string, readonly pipeline: { readonly id: string, readonly isArchived: boolean, readonly isDefault: boolean, readonly place: number, readonly version: number, readonly name: { readonly en: string, readonly ru: string }, readonly stages: ReadonlyArray<{ readonly id: string, readonly key: string }> } | null } };

export type UpdateTaskMutationVariables = Exact<{
  input: UpdateTaskInput;
}>;


export type UpdateTaskMutation = { readonly updateTask: { readonly position: string, readonly task: { readonly changedAt: string, readonly createdAt: string, readonly description: string | null, readonly doneAt: string | null, readonly dueAt: string | null, readonly id: string, readonly isDone: boolean, readonly isOverdue: boolean, readonly reminderSecondsBefore: number | null, readonly title: string | null, readonly version: number, readonly assignee: { readonly id: string, readonly name: string | null } | null, readonly record: { readonly id: string } | null, readonly team: { readonly id: string, readonly version: number, readonly name: string } | null } | null } };

export type LiveActivitySubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: ActivityFilter | null | undefined;
}>;


export type LiveActivitySubscription = { readonly activity: { readonly at: string, readonly causationId: string, readonly correlationId: string, readonly id: string, readonly onBehalfOf: string | null, readonly position: string, readonly type: string, readonly actor: { readonly id: string, readonly kind: PrincipalKind }, readonly record:
      | { readonly __typename: 'Agent', readonly id: string }
      | { readonly __typename: 'ApiKey', readonly id: string }
      | { readonly __typename: 'AutomationRule', readonly id: string }
      | { readonly __typename: 'ChannelAccount', readonly id: string }
      | { readonly __typename: 'Chat', readonly id: string }
      | { readonly __typename: 'Company', readonly id: string }
      | { readonly __typename: 'Contact', readonly id: string }
      | { readonly __typename: 'Deal', readonly id: string }
      | { readonly __typename: 'FollowUp', readonly id: string }
      | { readonly __typename: 'Invitation', readonly id: string }
      | { readonly __typename: 'Job', readonly id: string }
      | { readonly __typename: 'Lead', readonly id: string }
      | { readonly __typename: 'Member', readonly id: string }
      | { readonly __typename: 'Message', readonly id: string }
      | { readonly __typename: 'MessageTemplate', readonly id: string }
      | { readonly __typename: 'Note', readonly id: string }
      | { readonly __typename: 'OAuthClient', readonly id: string }
      | { readonly __typename: 'Organization', readonly id: string }
      | { readonly __typename: 'OrganizationExport', readonly id: string }
      | { readonly __typename: 'Pipeline', readonly id: string }
      | { readonly __typename: 'Proposal', readonly id: string }
      | { readonly __typename: 'RecordField', readonly id: string }
      | { readonly __typename: 'Send', readonly id: string }
      | { readonly __typename: 'Task', readonly id: string }
      | { readonly __typename: 'Team', readonly id: string }
      | { readonly __typename: 'Territory', readonly id: string }
      | { readonly __typename: 'User', readonly id: string }
     | null, readonly subject: { readonly id: string, readonly type: RefType } } };

export type LiveChannelAccountConnectionSubscriptionVariables = Exact<{
  id: string;
}>;


export type LiveChannelAccountConnectionSubscription = { readonly channelAccountConnection: { readonly channelAccountId: string, readonly qrExpiresAt: string | null, readonly qrLink: string | null, readonly reason: string | null, readonly state: ChannelAccountState } };

export type LiveProposalDraftSubscriptionVariables = Exact<{
  id: string;
}>;


export type LiveProposalDraftSubscription = { readonly proposalDraft: { readonly isComplete: boolean, readonly proposalId: string, readonly text: string, readonly proposal: { readonly action: ProposedAction, readonly agentId: string, readonly code: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly draft: string | null, readonly editedText: string | null, readonly id: string, readonly reasons: ReadonlyArray<string>, readonly rejectionReason: string | null, readonly runId: string, readonly status: ProposalStatus, readonly version: number, readonly chat: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly contact: { readonly id: string, readonly version: number, readonly name: string | null } | null, readonly decidedBy: { readonly id: string } | null, readonly message: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly move: { readonly dealId: string, readonly fromStageId: string, readonly toStageId: string, readonly deal: { readonly id: string, readonly version: number, readonly title: string | null } | null, readonly fromStage: { readonly id: string, readonly key: string } | null, readonly toStage: { readonly id: string, readonly key: string } | null } | null, readonly send: { readonly id: string, readonly version: number, readonly text: string | null } | null, readonly sourceMessages: ReadonlyArray<{ readonly id: string, readonly version: number, readonly text: string | null }>, readonly verdicts: ReadonlyArray<{ readonly guardrail: string, readonly outcome: VerdictOutcome, readonly reason: string }> } | null } };

export const AccessOf: ApiOperation<AccessOfQuery, AccessOfQueryVariables> = {
  kind: 'query', name: 'AccessOf', isKeyed: false,
  text: `query AccessOf($memberId: ID!, $subject: AccessSubjectInput!) { accessOf(memberId: $memberId, subject: $subject) { canSee operations { operation refusal rows } permissions { because { kind name } except isHeld permission rows } } }`,
};

export const Activity: ApiOperation<ActivityQuery, ActivityQueryVariables> = {
  kind: 'query', name: 'Activity', isKeyed: false,
  text: `query Activity($after: Position, $filter: ActivityFilter, $first: Int) { activity(after: $after, filter: $filter, first: $first) { edges { cursor node { actor { id kind } at causationId correlationId id onBehalfOf position record { __typename ... on Node { id } } subject { id type } type } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Agent: ApiOperation<AgentQuery, AgentQueryVariables> = {
  kind: 'query', name: 'Agent', isKeyed: false,
  text: `query Agent($atLeast: Position, $id: ID!) { agent(atLeast: $atLeast, id: $id) { budget { runCount runsPerDay } createdAt guardianId id memberId name status version } }`,
};

export const Agents: ApiOperation<AgentsQuery, AgentsQueryVariables> = {
  kind: 'query', name: 'Agents', isKeyed: false,
  text: `query Agents($after: String, $atLeast: Position, $before: String, $filter: AgentFilter, $first: Int, $last: Int, $orderBy: [AgentOrder!]) { agents(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { budget { runCount runsPerDay } createdAt guardianId id memberId name status version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const ApiKey: ApiOperation<ApiKeyQuery, ApiKeyQueryVariables> = {
  kind: 'query', name: 'ApiKey', isKeyed: false,
  text: `query ApiKey($atLeast: Position, $id: ID!) { apiKey(atLeast: $atLeast, id: $id) { createdAt expiresAt guardianId id lastUsedAt name prefix revokedAt roles scopes version } }`,
};

export const ApiKeys: ApiOperation<ApiKeysQuery, ApiKeysQueryVariables> = {
  kind: 'query', name: 'ApiKeys', isKeyed: false,
  text: `query ApiKeys($after: String, $atLeast: Position, $before: String, $first: Int, $last: Int, $orderBy: [ApiKeyOrder!]) { apiKeys(after: $after, atLeast: $atLeast, before: $before, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { createdAt expiresAt guardianId id lastUsedAt name prefix revokedAt roles scopes version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const AuditLog: ApiOperation<AuditLogQuery, AuditLogQueryVariables> = {
  kind: 'query', name: 'AuditLog', isKeyed: false,
  text: `query AuditLog($after: String, $atLeast: Position, $before: String, $filter: AuditEntryFilter, $first: Int, $last: Int, $orderBy: [AuditEntryOrder!]) { auditLog(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { actor { id kind } at changeSetId changes { field from to } correlationId from { address id kind name } id onBehalfOf sentence staffAccess { id invitedBy } subject { id type } type why } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const AuditLogVerification: ApiOperation<AuditLogVerificationQuery, AuditLogVerificationQueryVariables> = {
  kind: 'query', name: 'AuditLogVerification', isKeyed: false,
  text: `query AuditLogVerification($after: String, $filter: AuditEntryFilter, $first: Int) { auditLogVerification(after: $after, filter: $filter, first: $first) { divergences { entryId fields kind service } entryCount firstDivergence { entryId fields kind service } heads { brokenAt hash service streamId version } isIntact pageInfo { endCursor hasNextPage hasPreviousPage startCursor } } }`,
};

export const AutomationRule: ApiOperation<AutomationRuleQuery, AutomationRuleQueryVariables> = {
  kind: 'query', name: 'AutomationRule', isKeyed: false,
  text: `query AutomationRule($atLeast: Position, $id: ID!) { automationRule(atLeast: $atLeast, id: $id) { actions { assigneeId description do dueSeconds stageId teamId title } changedAt conditions { amountMinor { eq gte in lte } assigneeId { eq in } changedAt { eq gte in lte } chatId { eq in } collaboratorId { eq in } companyId { eq in } contactId { eq in } createdAt { eq gte in lte } isAssigned isOpen lostReasonId { eq in } pipelineId { eq in } stageId { eq in } teamId { eq in } title { contains eq in startsWith } } createdAt id isArchived isEnabled name trigger { keywords on stageIds } version } }`,
};

export const AutomationRulePreview: ApiOperation<AutomationRulePreviewQuery, AutomationRulePreviewQueryVariables> = {
  kind: 'query', name: 'AutomationRulePreview', isKeyed: false,
  text: `query AutomationRulePreview($definition: AutomationDefinitionInput!, $since: DateTime!, $until: DateTime) { automationRulePreview(definition: $definition, since: $since, until: $until) { matchCount matches { at deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } outcomes { action code outcome } } } }`,
};

export const AutomationRuleVersions: ApiOperation<AutomationRuleVersionsQuery, AutomationRuleVersionsQueryVariables> = {
  kind: 'query', name: 'AutomationRuleVersions', isKeyed: false,
  text: `query AutomationRuleVersions($atLeast: Position, $id: ID!) { automationRuleVersions(atLeast: $atLeast, id: $id) { actions { assigneeId description do dueSeconds stageId teamId title } changedAt changedBy { id kind } conditions { amountMinor { eq gte in lte } assigneeId { eq in } changedAt { eq gte in lte } chatId { eq in } collaboratorId { eq in } companyId { eq in } contactId { eq in } createdAt { eq gte in lte } isAssigned isOpen lostReasonId { eq in } pipelineId { eq in } stageId { eq in } teamId { eq in } title { contains eq in startsWith } } isArchived isEnabled name trigger { keywords on stageIds } version } }`,
};

export const AutomationRules: ApiOperation<AutomationRulesQuery, AutomationRulesQueryVariables> = {
  kind: 'query', name: 'AutomationRules', isKeyed: false,
  text: `query AutomationRules($atLeast: Position) { automationRules(atLeast: $atLeast) { actions { assigneeId description do dueSeconds stageId teamId title } changedAt conditions { amountMinor { eq gte in lte } assigneeId { eq in } changedAt { eq gte in lte } chatId { eq in } collaboratorId { eq in } companyId { eq in } contactId { eq in } createdAt { eq gte in lte } isAssigned isOpen lostReasonId { eq in } pipelineId { eq in } stageId { eq in } teamId { eq in } title { contains eq in startsWith } } createdAt id isArchived isEnabled name trigger { keywords on stageIds } version } }`,
};

export const Changes: ApiOperation<ChangesQuery, ChangesQueryVariables> = {
  kind: 'query', name: 'Changes', isKeyed: false,
  text: `query Changes($after: String, $first: Int, $since: DateTime!, $types: [RefType!]) { changes(after: $after, first: $first, since: $since, types: $types) { edges { cursor node { actors { id kind } changedAt changes { after before field } isNew record { __typename ... on Node { id } } subject { id type } } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const ChannelAccounts: ApiOperation<ChannelAccountsQuery, ChannelAccountsQueryVariables> = {
  kind: 'query', name: 'ChannelAccounts', isKeyed: false,
  text: `query ChannelAccounts($atLeast: Position) { channelAccounts(atLeast: $atLeast) { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } }`,
};

export const Chat: ApiOperation<ChatQuery, ChatQueryVariables> = {
  kind: 'query', name: 'Chat', isKeyed: false,
  text: `query Chat($atLeast: Position, $id: ID!) { chat(atLeast: $atLeast, id: $id) { assignee { id name } channelAccount { id version channel name } collaborators { id name } company { id version name } contact { id version name } currentDeal { id version title } holder { id } id kind lastActivityAt lastMessage { id version text } messageCount pendingProposals { id version } team { id version name } title unreadCount version } }`,
};

export const Chats: ApiOperation<ChatsQuery, ChatsQueryVariables> = {
  kind: 'query', name: 'Chats', isKeyed: false,
  text: `query Chats($after: String, $atLeast: Position, $before: String, $filter: ChatFilter, $first: Int, $last: Int, $orderBy: [ChatOrder!], $search: String) { chats(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy, search: $search) { edges { cursor node { assignee { id name } channelAccount { id version channel name } collaborators { id name } company { id version name } contact { id version name } currentDeal { id version title } holder { id } id kind lastActivityAt lastMessage { id version text } messageCount pendingProposals { id version } team { id version name } title unreadCount version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Companies: ApiOperation<CompaniesQuery, CompaniesQueryVariables> = {
  kind: 'query', name: 'Companies', isKeyed: false,
  text: `query Companies($after: String, $asOf: DateTime, $atLeast: Position, $before: String, $filter: CompanyFilter, $first: Int, $last: Int, $orderBy: [CompanyOrder!], $search: String) { companies(after: $after, asOf: $asOf, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy, search: $search) { edges { cursor node { address { apartment city country postalCode state street } asOf assignee { id name } collaborators { id name } createdAt customFields { __typename } description employeeCount hiddenFields id industry lifecycleStage { id key } mail name phone status { id key } tags team { id version name } version website } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Company: ApiOperation<CompanyQuery, CompanyQueryVariables> = {
  kind: 'query', name: 'Company', isKeyed: false,
  text: `query Company($asOf: DateTime, $atLeast: Position, $id: ID!) { company(asOf: $asOf, atLeast: $atLeast, id: $id) { address { apartment city country postalCode state street } asOf assignee { id name } collaborators { id name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description employeeCount hiddenFields id industry lifecycleStage { id key } mail name phone status { id key } tags team { id version name } version website } }`,
};

export const ConnectedPrograms: ApiOperation<ConnectedProgramsQuery, ConnectedProgramsQueryVariables> = {
  kind: 'query', name: 'ConnectedPrograms', isKeyed: false,
  text: `query ConnectedPrograms { connectedPrograms { connectedAt id lastUsedAt name oauthClientId scopes } }`,
};

export const Contact: ApiOperation<ContactQuery, ContactQueryVariables> = {
  kind: 'query', name: 'Contact', isKeyed: false,
  text: `query Contact($asOf: DateTime, $atLeast: Position, $id: ID!) { contact(asOf: $asOf, atLeast: $atLeast, id: $id) { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } }`,
};

export const Contacts: ApiOperation<ContactsQuery, ContactsQueryVariables> = {
  kind: 'query', name: 'Contacts', isKeyed: false,
  text: `query Contacts($after: String, $asOf: DateTime, $atLeast: Position, $before: String, $filter: ContactFilter, $first: Int, $last: Int, $orderBy: [ContactOrder!], $search: String) { contacts(after: $after, asOf: $asOf, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy, search: $search) { edges { cursor node { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Deal: ApiOperation<DealQuery, DealQueryVariables> = {
  kind: 'query', name: 'Deal', isKeyed: false,
  text: `query Deal($asOf: DateTime, $atLeast: Position, $id: ID!) { deal(asOf: $asOf, atLeast: $atLeast, id: $id) { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } }`,
};

export const DealBoard: ApiOperation<DealBoardQuery, DealBoardQueryVariables> = {
  kind: 'query', name: 'DealBoard', isKeyed: false,
  text: `query DealBoard($asOf: DateTime, $atLeast: Position, $filter: DealFilter, $pipelineId: ID!) { dealBoard(asOf: $asOf, atLeast: $atLeast, filter: $filter, pipelineId: $pipelineId) { asOf columns { dealCount deals { edges { cursor node { id version title } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } stage { color dwellLimitSeconds id isArchived key kind name { en ru } probabilityPercent requiredFields } totals { amount { amountMinor currency } forecast { amountMinor currency } } } pipeline { id isArchived isDefault name { en ru } place stages { id key } version } } }`,
};

export const Deals: ApiOperation<DealsQuery, DealsQueryVariables> = {
  kind: 'query', name: 'Deals', isKeyed: false,
  text: `query Deals($after: String, $asOf: DateTime, $atLeast: Position, $before: String, $filter: DealFilter, $first: Int, $last: Int, $orderBy: [DealOrder!]) { deals(after: $after, asOf: $asOf, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const EntryRules: ApiOperation<EntryRulesQuery, EntryRulesQueryVariables> = {
  kind: 'query', name: 'EntryRules', isKeyed: false,
  text: `query EntryRules { entryRules { networks origins } }`,
};

export const Explain: ApiOperation<ExplainQuery, ExplainQueryVariables> = {
  kind: 'query', name: 'Explain', isKeyed: false,
  text: `query Explain($subject: RefInput!) { explain(subject: $subject) { steps { actor { id kind } at causationId id record { __typename ... on Node { id } } subject { id type } type } subject { id type } } }`,
};

export const Fields: ApiOperation<FieldsQuery, FieldsQueryVariables> = {
  kind: 'query', name: 'Fields', isKeyed: false,
  text: `query Fields($atLeast: Position, $isArchived: Boolean, $recordKind: RecordKind) { fields(atLeast: $atLeast, isArchived: $isArchived, recordKind: $recordKind) { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } }`,
};

export const FollowUp: ApiOperation<FollowUpQuery, FollowUpQueryVariables> = {
  kind: 'query', name: 'FollowUp', isKeyed: false,
  text: `query FollowUp($atLeast: Position, $id: ID!) { followUp(atLeast: $atLeast, id: $id) { chat { id version title } code dueAt id messageTemplate { id version name } send { id version text } status version } }`,
};

export const FollowUps: ApiOperation<FollowUpsQuery, FollowUpsQueryVariables> = {
  kind: 'query', name: 'FollowUps', isKeyed: false,
  text: `query FollowUps($after: String, $atLeast: Position, $before: String, $filter: FollowUpFilter, $first: Int, $last: Int, $orderBy: [FollowUpOrder!]) { followUps(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { chat { id version title } code dueAt id messageTemplate { id version name } send { id version text } status version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const IdentityProviders: ApiOperation<IdentityProvidersQuery, IdentityProvidersQueryVariables> = {
  kind: 'query', name: 'IdentityProviders', isKeyed: false,
  text: `query IdentityProviders { identityProviders { id name widgetBot } }`,
};

export const Invitations: ApiOperation<InvitationsQuery, InvitationsQueryVariables> = {
  kind: 'query', name: 'Invitations', isKeyed: false,
  text: `query Invitations($after: String, $atLeast: Position, $before: String, $filter: InvitationFilter, $first: Int, $last: Int, $orderBy: [InvitationOrder!]) { invitations(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { createdAt email expiresAt id ownRoles { id name } roles status version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Job: ApiOperation<JobQuery, JobQueryVariables> = {
  kind: 'query', name: 'Job', isKeyed: false,
  text: `query Job($atLeast: Position, $id: ID!) { job(atLeast: $atLeast, id: $id) { changeSetId changedAt doneCount exportedFileId failedCount id importedFileId kind requestedAt requestedBy { id } status totalCount undoneChangeSetId version } }`,
};

export const Jobs: ApiOperation<JobsQuery, JobsQueryVariables> = {
  kind: 'query', name: 'Jobs', isKeyed: false,
  text: `query Jobs($after: String, $atLeast: Position, $before: String, $first: Int, $last: Int) { jobs(after: $after, atLeast: $atLeast, before: $before, first: $first, last: $last) { edges { cursor node { changeSetId changedAt doneCount exportedFileId failedCount id importedFileId kind requestedAt requestedBy { id } status totalCount undoneChangeSetId version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Lead: ApiOperation<LeadQuery, LeadQueryVariables> = {
  kind: 'query', name: 'Lead', isKeyed: false,
  text: `query Lead($atLeast: Position, $id: ID!) { lead(atLeast: $atLeast, id: $id) { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } }`,
};

export const Leads: ApiOperation<LeadsQuery, LeadsQueryVariables> = {
  kind: 'query', name: 'Leads', isKeyed: false,
  text: `query Leads($after: String, $atLeast: Position, $before: String, $filter: LeadFilter, $first: Int, $last: Int, $orderBy: [LeadOrder!], $search: String) { leads(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy, search: $search) { edges { cursor node { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const LinkedIdentities: ApiOperation<LinkedIdentitiesQuery, LinkedIdentitiesQueryVariables> = {
  kind: 'query', name: 'LinkedIdentities', isKeyed: false,
  text: `query LinkedIdentities { linkedIdentities { linkedAt name providerId } }`,
};

export const Me: ApiOperation<MeQuery, MeQueryVariables> = {
  kind: 'query', name: 'Me', isKeyed: false,
  text: `query Me { me { grants { except permission rows } hasSecondFactor isSecondFactorRequired locale organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } organizations { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } ownRoles { id name } permissions roles staffAccess { endsAt id invitedBy } user { email id name } } }`,
};

export const Member: ApiOperation<MemberQuery, MemberQueryVariables> = {
  kind: 'query', name: 'Member', isKeyed: false,
  text: `query Member($atLeast: Position, $id: ID!) { member(atLeast: $atLeast, id: $id) { email hasSecondFactor id joinedAt lastSeenAt name openWork { agentCount channelAccountCount chatCount contactCount dealCount followUpCount leadCount taskCount } ownRoles { id name } principal { id } roles status teams { id name } version } }`,
};

export const Members: ApiOperation<MembersQuery, MembersQueryVariables> = {
  kind: 'query', name: 'Members', isKeyed: false,
  text: `query Members($after: String, $atLeast: Position, $before: String, $filter: MemberFilter, $first: Int, $last: Int, $orderBy: [MemberOrder!]) { members(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { email hasSecondFactor id joinedAt lastSeenAt name openWork { agentCount channelAccountCount chatCount contactCount dealCount followUpCount leadCount taskCount } ownRoles { id name } principal { id } roles status teams { id name } version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const MessageTemplate: ApiOperation<MessageTemplateQuery, MessageTemplateQueryVariables> = {
  kind: 'query', name: 'MessageTemplate', isKeyed: false,
  text: `query MessageTemplate($atLeast: Position, $id: ID!) { messageTemplate(atLeast: $atLeast, id: $id) { body id name version } }`,
};

export const MessageTemplates: ApiOperation<MessageTemplatesQuery, MessageTemplatesQueryVariables> = {
  kind: 'query', name: 'MessageTemplates', isKeyed: false,
  text: `query MessageTemplates($after: String, $atLeast: Position, $before: String, $filter: MessageTemplateFilter, $first: Int, $last: Int, $orderBy: [MessageTemplateOrder!], $search: String) { messageTemplates(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy, search: $search) { edges { cursor node { body id name version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Note: ApiOperation<NoteQuery, NoteQueryVariables> = {
  kind: 'query', name: 'Note', isKeyed: false,
  text: `query Note($atLeast: Position, $id: ID!) { note(atLeast: $atLeast, id: $id) { author { id } createdAt editedAt id isPinned onBehalfOf record { id } text version } }`,
};

export const OauthClient: ApiOperation<OauthClientQuery, OauthClientQueryVariables> = {
  kind: 'query', name: 'OauthClient', isKeyed: false,
  text: `query OauthClient($atLeast: Position, $id: ID!) { oauthClient(atLeast: $atLeast, id: $id) { archivedAt clientId createdAt id isConfidential name origins redirectUris scopes version } }`,
};

export const OauthClients: ApiOperation<OauthClientsQuery, OauthClientsQueryVariables> = {
  kind: 'query', name: 'OauthClients', isKeyed: false,
  text: `query OauthClients($after: String, $atLeast: Position, $before: String, $first: Int, $last: Int, $orderBy: [OAuthClientOrder!]) { oauthClients(after: $after, atLeast: $atLeast, before: $before, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { archivedAt clientId createdAt id isConfidential name origins redirectUris scopes version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Organization: ApiOperation<OrganizationQuery, OrganizationQueryVariables> = {
  kind: 'query', name: 'Organization', isKeyed: false,
  text: `query Organization($atLeast: Position) { organization(atLeast: $atLeast) { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } }`,
};

export const OrganizationExports: ApiOperation<OrganizationExportsQuery, OrganizationExportsQueryVariables> = {
  kind: 'query', name: 'OrganizationExports', isKeyed: false,
  text: `query OrganizationExports($atLeast: Position) { organizationExports(atLeast: $atLeast) { doneCount expiresAt failureCode id requestedAt sha256 sizeBytes status version } }`,
};

export const Pipeline: ApiOperation<PipelineQuery, PipelineQueryVariables> = {
  kind: 'query', name: 'Pipeline', isKeyed: false,
  text: `query Pipeline($atLeast: Position, $id: ID!) { pipeline(atLeast: $atLeast, id: $id) { id isArchived isDefault name { en ru } place stages { id key } version } }`,
};

export const Pipelines: ApiOperation<PipelinesQuery, PipelinesQueryVariables> = {
  kind: 'query', name: 'Pipelines', isKeyed: false,
  text: `query Pipelines($atLeast: Position, $includeArchived: Boolean) { pipelines(atLeast: $atLeast, includeArchived: $includeArchived) { id isArchived isDefault name { en ru } place stages { id key } version } }`,
};

export const PossibleDuplicates: ApiOperation<PossibleDuplicatesQuery, PossibleDuplicatesQueryVariables> = {
  kind: 'query', name: 'PossibleDuplicates', isKeyed: false,
  text: `query PossibleDuplicates($atLeast: Position, $companyId: ID, $identities: [ContactIdentityInput!], $name: String!) { possibleDuplicates(atLeast: $atLeast, companyId: $companyId, identities: $identities, name: $name) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } reasons { reason weight } score } }`,
};

export const PreviewRecordImport: ApiOperation<PreviewRecordImportQuery, PreviewRecordImportQueryVariables> = {
  kind: 'query', name: 'PreviewRecordImport', isKeyed: false,
  text: `query PreviewRecordImport($table: ImportedTableInput!) { previewRecordImport(table: $table) { columns { field fieldId header samples } rows { companyName contactId identities { channel value } name rowNumber troubles { code columnNumber } } source } }`,
};

export const Proposal: ApiOperation<ProposalQuery, ProposalQueryVariables> = {
  kind: 'query', name: 'Proposal', isKeyed: false,
  text: `query Proposal($atLeast: Position, $id: ID!) { proposal(atLeast: $atLeast, id: $id) { action agentId chat { id version title } code contact { id version name } createdAt decidedAt decidedBy { id } draft editedText id message { id version text } move { deal { id version title } dealId fromStage { id key } fromStageId toStage { id key } toStageId } reasons rejectionReason runId send { id version text } sourceMessages { id version text } status verdicts { guardrail outcome reason } version } }`,
};

export const Proposals: ApiOperation<ProposalsQuery, ProposalsQueryVariables> = {
  kind: 'query', name: 'Proposals', isKeyed: false,
  text: `query Proposals($after: String, $atLeast: Position, $before: String, $filter: ProposalFilter, $first: Int, $last: Int, $orderBy: [ProposalOrder!]) { proposals(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { action agentId chat { id version title } code contact { id version name } createdAt decidedAt decidedBy { id } draft editedText id message { id version text } move { deal { id version title } dealId fromStage { id key } fromStageId toStage { id key } toStageId } reasons rejectionReason runId send { id version text } sourceMessages { id version text } status verdicts { guardrail outcome reason } version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const RecycleBin: ApiOperation<RecycleBinQuery, RecycleBinQueryVariables> = {
  kind: 'query', name: 'RecycleBin', isKeyed: false,
  text: `query RecycleBin($after: String, $atLeast: Position, $before: String, $filter: DeletedRecordFilter, $first: Int, $last: Int, $orderBy: [DeletedRecordOrder!]) { recycleBin(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy) { edges { cursor node { deletedAt deletedBy { id kind } erasedAt name record { id type } } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Roles: ApiOperation<RolesQuery, RolesQueryVariables> = {
  kind: 'query', name: 'Roles', isKeyed: false,
  text: `query Roles($atLeast: Position) { roles(atLeast: $atLeast) { grants { except permission rows } id isBuiltIn name version } }`,
};

export const Send: ApiOperation<SendQuery, SendQueryVariables> = {
  kind: 'query', name: 'Send', isKeyed: false,
  text: `query Send($atLeast: Position, $id: ID!) { send(atLeast: $atLeast, id: $id) { attemptCount chat { id version title } code id message { id version text } proposal { id version } requestedAt status text version waitingUntil } }`,
};

export const SignIns: ApiOperation<SignInsQuery, SignInsQueryVariables> = {
  kind: 'query', name: 'SignIns', isKeyed: false,
  text: `query SignIns { signIns { address device expiresAt id isCurrent lastUsedAt startedAt } }`,
};

export const StaffInvitations: ApiOperation<StaffInvitationsQuery, StaffInvitationsQueryVariables> = {
  kind: 'query', name: 'StaffInvitations', isKeyed: false,
  text: `query StaffInvitations { staffInvitations { endsAt id invitedAt organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } reason role } }`,
};

export const Task: ApiOperation<TaskQuery, TaskQueryVariables> = {
  kind: 'query', name: 'Task', isKeyed: false,
  text: `query Task($atLeast: Position, $id: ID!) { task(atLeast: $atLeast, id: $id) { assignee { id name } changedAt createdAt description doneAt dueAt id isDone isOverdue record { id } reminderSecondsBefore team { id version name } title version } }`,
};

export const Tasks: ApiOperation<TasksQuery, TasksQueryVariables> = {
  kind: 'query', name: 'Tasks', isKeyed: false,
  text: `query Tasks($after: String, $atLeast: Position, $before: String, $filter: TaskFilter, $first: Int, $last: Int, $orderBy: [TaskOrder!], $record: RecordInput) { tasks(after: $after, atLeast: $atLeast, before: $before, filter: $filter, first: $first, last: $last, orderBy: $orderBy, record: $record) { edges { cursor node { assignee { id name } changedAt createdAt description doneAt dueAt id isDone isOverdue record { id } reminderSecondsBefore team { id version name } title version } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Team: ApiOperation<TeamQuery, TeamQueryVariables> = {
  kind: 'query', name: 'Team', isKeyed: false,
  text: `query Team($atLeast: Position, $id: ID!) { team(atLeast: $atLeast, id: $id) { id isArchived members { id } name version } }`,
};

export const Teams: ApiOperation<TeamsQuery, TeamsQueryVariables> = {
  kind: 'query', name: 'Teams', isKeyed: false,
  text: `query Teams($atLeast: Position) { teams(atLeast: $atLeast) { id isArchived members { id } name version } }`,
};

export const TelegramChats: ApiOperation<TelegramChatsQuery, TelegramChatsQueryVariables> = {
  kind: 'query', name: 'TelegramChats', isKeyed: false,
  text: `query TelegramChats($after: String, $before: String, $channelAccountId: ID!, $first: Int, $last: Int) { telegramChats(after: $after, before: $before, channelAccountId: $channelAccountId, first: $first, last: $last) { edges { cursor node { id isAdded kind lastMessageAt title } } pageInfo { endCursor hasNextPage hasPreviousPage startCursor } totalCount } }`,
};

export const Territories: ApiOperation<TerritoriesQuery, TerritoriesQueryVariables> = {
  kind: 'query', name: 'Territories', isKeyed: false,
  text: `query Territories($atLeast: Position) { territories(atLeast: $atLeast) { assignee { id name } contactConditions { channelAccountId { eq in } companyId { eq in } name { contains eq in startsWith } username { contains eq in startsWith } } dealConditions { isOpen pipelineId { eq in } stageId { eq in } title { contains eq in startsWith } } id name team { id version name } version } }`,
};

export const TerritoryApplication: ApiOperation<TerritoryApplicationQuery, TerritoryApplicationQueryVariables> = {
  kind: 'query', name: 'TerritoryApplication', isKeyed: false,
  text: `query TerritoryApplication($atLeast: Position) { territoryApplication(atLeast: $atLeast) { assignedCount id isFinished } }`,
};

export const TerritoryPreview: ApiOperation<TerritoryPreviewQuery, TerritoryPreviewQueryVariables> = {
  kind: 'query', name: 'TerritoryPreview', isKeyed: false,
  text: `query TerritoryPreview($atLeast: Position, $contactConditions: TerritoryContactFilter, $dealConditions: TerritoryDealFilter, $territoryId: ID) { territoryPreview(atLeast: $atLeast, contactConditions: $contactConditions, dealConditions: $dealConditions, territoryId: $territoryId) { contactCount dealCount } }`,
};

export const Usage: ApiOperation<UsageQuery, UsageQueryVariables> = {
  kind: 'query', name: 'Usage', isKeyed: false,
  text: `query Usage($atLeast: Position, $period: String) { usage(atLeast: $atLeast, period: $period) { aiCallCount aiCallLimit messageCount period resetsAt } }`,
};

export const WaitingGuardianships: ApiOperation<WaitingGuardianshipsQuery, WaitingGuardianshipsQueryVariables> = {
  kind: 'query', name: 'WaitingGuardianships', isKeyed: false,
  text: `query WaitingGuardianships($atLeast: Position) { waitingGuardianships(atLeast: $atLeast) { agentId askedAt name } }`,
};

export const AcceptGuardianship: ApiOperation<AcceptGuardianshipMutation, KeyOptional<AcceptGuardianshipMutationVariables>> = {
  kind: 'mutation', name: 'AcceptGuardianship', isKeyed: true,
  text: `mutation AcceptGuardianship($input: AcceptGuardianshipInput!) { acceptGuardianship(input: $input) { agentId position } }`,
};

export const AcceptInvitation: ApiOperation<AcceptInvitationMutation, AcceptInvitationMutationVariables> = {
  kind: 'mutation', name: 'AcceptInvitation', isKeyed: false,
  text: `mutation AcceptInvitation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken accessTokenExpiresAt refreshToken signInId } }`,
};

export const AddContactIdentity: ApiOperation<AddContactIdentityMutation, KeyOptional<AddContactIdentityMutationVariables>> = {
  kind: 'mutation', name: 'AddContactIdentity', isKeyed: true,
  text: `mutation AddContactIdentity($input: AddContactIdentityInput!) { addContactIdentity(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const AddStage: ApiOperation<AddStageMutation, KeyOptional<AddStageMutationVariables>> = {
  kind: 'mutation', name: 'AddStage', isKeyed: true,
  text: `mutation AddStage($input: AddStageInput!) { addStage(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const ApplyTerritories: ApiOperation<ApplyTerritoriesMutation, KeyOptional<ApplyTerritoriesMutationVariables>> = {
  kind: 'mutation', name: 'ApplyTerritories', isKeyed: true,
  text: `mutation ApplyTerritories($input: ApplyTerritoriesInput!) { applyTerritories(input: $input) { changeSetId position } }`,
};

export const ApproveProposal: ApiOperation<ApproveProposalMutation, KeyOptional<ApproveProposalMutationVariables>> = {
  kind: 'mutation', name: 'ApproveProposal', isKeyed: true,
  text: `mutation ApproveProposal($input: ApproveProposalInput!) { approveProposal(input: $input) { position proposal { action agentId chat { id version title } code contact { id version name } createdAt decidedAt decidedBy { id } draft editedText id message { id version text } move { deal { id version title } dealId fromStage { id key } fromStageId toStage { id key } toStageId } reasons rejectionReason runId send { id version text } sourceMessages { id version text } status verdicts { guardrail outcome reason } version } } }`,
};

export const ArchiveAutomationRule: ApiOperation<ArchiveAutomationRuleMutation, KeyOptional<ArchiveAutomationRuleMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveAutomationRule', isKeyed: true,
  text: `mutation ArchiveAutomationRule($input: ArchiveAutomationRuleInput!) { archiveAutomationRule(input: $input) { automationRule { actions { assigneeId description do dueSeconds stageId teamId title } changedAt conditions { amountMinor { eq gte in lte } assigneeId { eq in } changedAt { eq gte in lte } chatId { eq in } collaboratorId { eq in } companyId { eq in } contactId { eq in } createdAt { eq gte in lte } isAssigned isOpen lostReasonId { eq in } pipelineId { eq in } stageId { eq in } teamId { eq in } title { contains eq in startsWith } } createdAt id isArchived isEnabled name trigger { keywords on stageIds } version } position } }`,
};

export const ArchiveField: ApiOperation<ArchiveFieldMutation, KeyOptional<ArchiveFieldMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveField', isKeyed: true,
  text: `mutation ArchiveField($input: ArchiveFieldInput!) { archiveField(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const ArchiveFieldOption: ApiOperation<ArchiveFieldOptionMutation, KeyOptional<ArchiveFieldOptionMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveFieldOption', isKeyed: true,
  text: `mutation ArchiveFieldOption($input: ArchiveFieldOptionInput!) { archiveFieldOption(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const ArchiveOAuthClient: ApiOperation<ArchiveOAuthClientMutation, KeyOptional<ArchiveOAuthClientMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveOAuthClient', isKeyed: true,
  text: `mutation ArchiveOAuthClient($input: ArchiveOAuthClientInput!) { archiveOAuthClient(input: $input) { oauthClient { archivedAt clientId createdAt id isConfidential name origins redirectUris scopes version } position } }`,
};

export const ArchiveOrganization: ApiOperation<ArchiveOrganizationMutation, KeyOptional<ArchiveOrganizationMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveOrganization', isKeyed: true,
  text: `mutation ArchiveOrganization($input: ArchiveOrganizationInput!) { archiveOrganization(input: $input) { organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } position } }`,
};

export const ArchivePipeline: ApiOperation<ArchivePipelineMutation, KeyOptional<ArchivePipelineMutationVariables>> = {
  kind: 'mutation', name: 'ArchivePipeline', isKeyed: true,
  text: `mutation ArchivePipeline($input: ArchivePipelineInput!) { archivePipeline(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const ArchiveRole: ApiOperation<ArchiveRoleMutation, KeyOptional<ArchiveRoleMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveRole', isKeyed: true,
  text: `mutation ArchiveRole($input: ArchiveRoleInput!) { archiveRole(input: $input) { position roleId } }`,
};

export const ArchiveStage: ApiOperation<ArchiveStageMutation, KeyOptional<ArchiveStageMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveStage', isKeyed: true,
  text: `mutation ArchiveStage($input: ArchiveStageInput!) { archiveStage(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const ArchiveTeam: ApiOperation<ArchiveTeamMutation, KeyOptional<ArchiveTeamMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveTeam', isKeyed: true,
  text: `mutation ArchiveTeam($input: ArchiveTeamInput!) { archiveTeam(input: $input) { position teamId } }`,
};

export const ArchiveTerritory: ApiOperation<ArchiveTerritoryMutation, KeyOptional<ArchiveTerritoryMutationVariables>> = {
  kind: 'mutation', name: 'ArchiveTerritory', isKeyed: true,
  text: `mutation ArchiveTerritory($input: ArchiveTerritoryInput!) { archiveTerritory(input: $input) { position territoryId } }`,
};

export const AssignChat: ApiOperation<AssignChatMutation, KeyOptional<AssignChatMutationVariables>> = {
  kind: 'mutation', name: 'AssignChat', isKeyed: true,
  text: `mutation AssignChat($input: AssignChatInput!) { assignChat(input: $input) { chat { assignee { id name } channelAccount { id version channel name } collaborators { id name } company { id version name } contact { id version name } currentDeal { id version title } holder { id } id kind lastActivityAt lastMessage { id version text } messageCount pendingProposals { id version } team { id version name } title unreadCount version } position } }`,
};

export const AssignCompany: ApiOperation<AssignCompanyMutation, KeyOptional<AssignCompanyMutationVariables>> = {
  kind: 'mutation', name: 'AssignCompany', isKeyed: true,
  text: `mutation AssignCompany($input: AssignCompanyInput!) { assignCompany(input: $input) { company { address { apartment city country postalCode state street } asOf assignee { id name } collaborators { id name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description employeeCount hiddenFields id industry lifecycleStage { id key } mail name phone status { id key } tags team { id version name } version website } position } }`,
};

export const AssignContact: ApiOperation<AssignContactMutation, KeyOptional<AssignContactMutationVariables>> = {
  kind: 'mutation', name: 'AssignContact', isKeyed: true,
  text: `mutation AssignContact($input: AssignContactInput!) { assignContact(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const AssignDeal: ApiOperation<AssignDealMutation, KeyOptional<AssignDealMutationVariables>> = {
  kind: 'mutation', name: 'AssignDeal', isKeyed: true,
  text: `mutation AssignDeal($input: AssignDealInput!) { assignDeal(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const AssignLead: ApiOperation<AssignLeadMutation, KeyOptional<AssignLeadMutationVariables>> = {
  kind: 'mutation', name: 'AssignLead', isKeyed: true,
  text: `mutation AssignLead($input: AssignLeadInput!) { assignLead(input: $input) { lead { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } position } }`,
};

export const BeginSecondFactor: ApiOperation<BeginSecondFactorMutation, KeyOptional<BeginSecondFactorMutationVariables>> = {
  kind: 'mutation', name: 'BeginSecondFactor', isKeyed: true,
  text: `mutation BeginSecondFactor($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { position secret uri } }`,
};

export const CancelFollowUp: ApiOperation<CancelFollowUpMutation, KeyOptional<CancelFollowUpMutationVariables>> = {
  kind: 'mutation', name: 'CancelFollowUp', isKeyed: true,
  text: `mutation CancelFollowUp($input: CancelFollowUpInput!) { cancelFollowUp(input: $input) { followUp { chat { id version title } code dueAt id messageTemplate { id version name } send { id version text } status version } position } }`,
};

export const CancelJob: ApiOperation<CancelJobMutation, KeyOptional<CancelJobMutationVariables>> = {
  kind: 'mutation', name: 'CancelJob', isKeyed: true,
  text: `mutation CancelJob($input: CancelJobInput!) { cancelJob(input: $input) { job { changeSetId changedAt doneCount exportedFileId failedCount id importedFileId kind requestedAt requestedBy { id } status totalCount undoneChangeSetId version } position } }`,
};

export const CancelOrganizationDeletion: ApiOperation<CancelOrganizationDeletionMutation, KeyOptional<CancelOrganizationDeletionMutationVariables>> = {
  kind: 'mutation', name: 'CancelOrganizationDeletion', isKeyed: true,
  text: `mutation CancelOrganizationDeletion($input: CancelOrganizationDeletionInput!) { cancelOrganizationDeletion(input: $input) { organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } position } }`,
};

export const CancelSend: ApiOperation<CancelSendMutation, KeyOptional<CancelSendMutationVariables>> = {
  kind: 'mutation', name: 'CancelSend', isKeyed: true,
  text: `mutation CancelSend($input: CancelSendInput!) { cancelSend(input: $input) { position send { attemptCount chat { id version title } code id message { id version text } proposal { id version } requestedAt status text version waitingUntil } } }`,
};

export const CancelTelegramConnection: ApiOperation<CancelTelegramConnectionMutation, KeyOptional<CancelTelegramConnectionMutationVariables>> = {
  kind: 'mutation', name: 'CancelTelegramConnection', isKeyed: true,
  text: `mutation CancelTelegramConnection($input: CancelTelegramConnectionInput!) { cancelTelegramConnection(input: $input) { channelAccount { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } position } }`,
};

export const ChangeBillingOwner: ApiOperation<ChangeBillingOwnerMutation, KeyOptional<ChangeBillingOwnerMutationVariables>> = {
  kind: 'mutation', name: 'ChangeBillingOwner', isKeyed: true,
  text: `mutation ChangeBillingOwner($input: ChangeBillingOwnerInput!) { changeBillingOwner(input: $input) { organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } position } }`,
};

export const ChangeMemberRoles: ApiOperation<ChangeMemberRolesMutation, KeyOptional<ChangeMemberRolesMutationVariables>> = {
  kind: 'mutation', name: 'ChangeMemberRoles', isKeyed: true,
  text: `mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) { changeMemberRoles(input: $input) { member { email hasSecondFactor id joinedAt lastSeenAt name openWork { agentCount channelAccountCount chatCount contactCount dealCount followUpCount leadCount taskCount } ownRoles { id name } principal { id } roles status teams { id name } version } position } }`,
};

export const ChangeOAuthClient: ApiOperation<ChangeOAuthClientMutation, KeyOptional<ChangeOAuthClientMutationVariables>> = {
  kind: 'mutation', name: 'ChangeOAuthClient', isKeyed: true,
  text: `mutation ChangeOAuthClient($input: ChangeOAuthClientInput!) { changeOAuthClient(input: $input) { oauthClient { archivedAt clientId createdAt id isConfidential name origins redirectUris scopes version } position } }`,
};

export const ChangePassword: ApiOperation<ChangePasswordMutation, KeyOptional<ChangePasswordMutationVariables>> = {
  kind: 'mutation', name: 'ChangePassword', isKeyed: true,
  text: `mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { position } }`,
};

export const ChangeRole: ApiOperation<ChangeRoleMutation, KeyOptional<ChangeRoleMutationVariables>> = {
  kind: 'mutation', name: 'ChangeRole', isKeyed: true,
  text: `mutation ChangeRole($input: ChangeRoleInput!) { changeRole(input: $input) { position roleId } }`,
};

export const ChangeTeam: ApiOperation<ChangeTeamMutation, KeyOptional<ChangeTeamMutationVariables>> = {
  kind: 'mutation', name: 'ChangeTeam', isKeyed: true,
  text: `mutation ChangeTeam($input: ChangeTeamInput!) { changeTeam(input: $input) { position teamId } }`,
};

export const ChangeTerritory: ApiOperation<ChangeTerritoryMutation, KeyOptional<ChangeTerritoryMutationVariables>> = {
  kind: 'mutation', name: 'ChangeTerritory', isKeyed: true,
  text: `mutation ChangeTerritory($input: ChangeTerritoryInput!) { changeTerritory(input: $input) { position territoryId } }`,
};

export const CompleteTask: ApiOperation<CompleteTaskMutation, KeyOptional<CompleteTaskMutationVariables>> = {
  kind: 'mutation', name: 'CompleteTask', isKeyed: true,
  text: `mutation CompleteTask($input: CompleteTaskInput!) { completeTask(input: $input) { position task { assignee { id name } changedAt createdAt description doneAt dueAt id isDone isOverdue record { id } reminderSecondsBefore team { id version name } title version } } }`,
};

export const ConfirmSecondFactor: ApiOperation<ConfirmSecondFactorMutation, KeyOptional<ConfirmSecondFactorMutationVariables>> = {
  kind: 'mutation', name: 'ConfirmSecondFactor', isKeyed: true,
  text: `mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { position recoveryCodes } }`,
};

export const ConfirmSignUp: ApiOperation<ConfirmSignUpMutation, ConfirmSignUpMutationVariables> = {
  kind: 'mutation', name: 'ConfirmSignUp', isKeyed: false,
  text: `mutation ConfirmSignUp($input: ConfirmSignUpInput!) { confirmSignUp(input: $input) { accessToken accessTokenExpiresAt refreshToken signInId } }`,
};

export const ConnectTelegramAccount: ApiOperation<ConnectTelegramAccountMutation, KeyOptional<ConnectTelegramAccountMutationVariables>> = {
  kind: 'mutation', name: 'ConnectTelegramAccount', isKeyed: true,
  text: `mutation ConnectTelegramAccount($input: ConnectTelegramAccountInput!) { connectTelegramAccount(input: $input) { channelAccount { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } position } }`,
};

export const CreateAgent: ApiOperation<CreateAgentMutation, KeyOptional<CreateAgentMutationVariables>> = {
  kind: 'mutation', name: 'CreateAgent', isKeyed: true,
  text: `mutation CreateAgent($input: CreateAgentInput!) { createAgent(input: $input) { agent { budget { runCount runsPerDay } createdAt guardianId id memberId name status version } agentId position } }`,
};

export const CreateApiKey: ApiOperation<CreateApiKeyMutation, KeyOptional<CreateApiKeyMutationVariables>> = {
  kind: 'mutation', name: 'CreateApiKey', isKeyed: true,
  text: `mutation CreateApiKey($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { createdAt expiresAt guardianId id lastUsedAt name prefix revokedAt roles scopes version } key position } }`,
};

export const CreateAutomationRule: ApiOperation<CreateAutomationRuleMutation, KeyOptional<CreateAutomationRuleMutationVariables>> = {
  kind: 'mutation', name: 'CreateAutomationRule', isKeyed: true,
  text: `mutation CreateAutomationRule($input: CreateAutomationRuleInput!) { createAutomationRule(input: $input) { automationRule { actions { assigneeId description do dueSeconds stageId teamId title } changedAt conditions { amountMinor { eq gte in lte } assigneeId { eq in } changedAt { eq gte in lte } chatId { eq in } collaboratorId { eq in } companyId { eq in } contactId { eq in } createdAt { eq gte in lte } isAssigned isOpen lostReasonId { eq in } pipelineId { eq in } stageId { eq in } teamId { eq in } title { contains eq in startsWith } } createdAt id isArchived isEnabled name trigger { keywords on stageIds } version } position } }`,
};

export const CreateCompany: ApiOperation<CreateCompanyMutation, KeyOptional<CreateCompanyMutationVariables>> = {
  kind: 'mutation', name: 'CreateCompany', isKeyed: true,
  text: `mutation CreateCompany($input: CreateCompanyInput!) { createCompany(input: $input) { company { address { apartment city country postalCode state street } asOf assignee { id name } collaborators { id name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description employeeCount hiddenFields id industry lifecycleStage { id key } mail name phone status { id key } tags team { id version name } version website } position } }`,
};

export const CreateContact: ApiOperation<CreateContactMutation, KeyOptional<CreateContactMutationVariables>> = {
  kind: 'mutation', name: 'CreateContact', isKeyed: true,
  text: `mutation CreateContact($input: CreateContactInput!) { createContact(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const CreateDeal: ApiOperation<CreateDealMutation, KeyOptional<CreateDealMutationVariables>> = {
  kind: 'mutation', name: 'CreateDeal', isKeyed: true,
  text: `mutation CreateDeal($input: CreateDealInput!) { createDeal(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const CreateField: ApiOperation<CreateFieldMutation, KeyOptional<CreateFieldMutationVariables>> = {
  kind: 'mutation', name: 'CreateField', isKeyed: true,
  text: `mutation CreateField($input: CreateFieldInput!) { createField(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const CreateFieldOption: ApiOperation<CreateFieldOptionMutation, KeyOptional<CreateFieldOptionMutationVariables>> = {
  kind: 'mutation', name: 'CreateFieldOption', isKeyed: true,
  text: `mutation CreateFieldOption($input: CreateFieldOptionInput!) { createFieldOption(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const CreateLead: ApiOperation<CreateLeadMutation, KeyOptional<CreateLeadMutationVariables>> = {
  kind: 'mutation', name: 'CreateLead', isKeyed: true,
  text: `mutation CreateLead($input: CreateLeadInput!) { createLead(input: $input) { lead { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } position } }`,
};

export const CreateMessageTemplate: ApiOperation<CreateMessageTemplateMutation, KeyOptional<CreateMessageTemplateMutationVariables>> = {
  kind: 'mutation', name: 'CreateMessageTemplate', isKeyed: true,
  text: `mutation CreateMessageTemplate($input: CreateMessageTemplateInput!) { createMessageTemplate(input: $input) { messageTemplate { body id name version } position } }`,
};

export const CreateNote: ApiOperation<CreateNoteMutation, KeyOptional<CreateNoteMutationVariables>> = {
  kind: 'mutation', name: 'CreateNote', isKeyed: true,
  text: `mutation CreateNote($input: CreateNoteInput!) { createNote(input: $input) { note { author { id } createdAt editedAt id isPinned onBehalfOf record { id } text version } position } }`,
};

export const CreateOAuthClient: ApiOperation<CreateOAuthClientMutation, KeyOptional<CreateOAuthClientMutationVariables>> = {
  kind: 'mutation', name: 'CreateOAuthClient', isKeyed: true,
  text: `mutation CreateOAuthClient($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { clientSecret oauthClient { archivedAt clientId createdAt id isConfidential name origins redirectUris scopes version } position } }`,
};

export const CreateOrganization: ApiOperation<CreateOrganizationMutation, KeyOptional<CreateOrganizationMutationVariables>> = {
  kind: 'mutation', name: 'CreateOrganization', isKeyed: true,
  text: `mutation CreateOrganization($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } position } }`,
};

export const CreatePipeline: ApiOperation<CreatePipelineMutation, KeyOptional<CreatePipelineMutationVariables>> = {
  kind: 'mutation', name: 'CreatePipeline', isKeyed: true,
  text: `mutation CreatePipeline($input: CreatePipelineInput!) { createPipeline(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const CreateRole: ApiOperation<CreateRoleMutation, KeyOptional<CreateRoleMutationVariables>> = {
  kind: 'mutation', name: 'CreateRole', isKeyed: true,
  text: `mutation CreateRole($input: CreateRoleInput!) { createRole(input: $input) { position roleId } }`,
};

export const CreateTask: ApiOperation<CreateTaskMutation, KeyOptional<CreateTaskMutationVariables>> = {
  kind: 'mutation', name: 'CreateTask', isKeyed: true,
  text: `mutation CreateTask($input: CreateTaskInput!) { createTask(input: $input) { position task { assignee { id name } changedAt createdAt description doneAt dueAt id isDone isOverdue record { id } reminderSecondsBefore team { id version name } title version } } }`,
};

export const CreateTeam: ApiOperation<CreateTeamMutation, KeyOptional<CreateTeamMutationVariables>> = {
  kind: 'mutation', name: 'CreateTeam', isKeyed: true,
  text: `mutation CreateTeam($input: CreateTeamInput!) { createTeam(input: $input) { position teamId } }`,
};

export const CreateTerritory: ApiOperation<CreateTerritoryMutation, KeyOptional<CreateTerritoryMutationVariables>> = {
  kind: 'mutation', name: 'CreateTerritory', isKeyed: true,
  text: `mutation CreateTerritory($input: CreateTerritoryInput!) { createTerritory(input: $input) { position territoryId } }`,
};

export const CreateUpload: ApiOperation<CreateUploadMutation, KeyOptional<CreateUploadMutationVariables>> = {
  kind: 'mutation', name: 'CreateUpload', isKeyed: true,
  text: `mutation CreateUpload($input: CreateUploadInput!) { createUpload(input: $input) { address expiresAt fileId position } }`,
};

export const DeleteAccount: ApiOperation<DeleteAccountMutation, DeleteAccountMutationVariables> = {
  kind: 'mutation', name: 'DeleteAccount', isKeyed: false,
  text: `mutation DeleteAccount($input: DeleteAccountInput!) { deleteAccount(input: $input) { position userId } }`,
};

export const DeleteCompany: ApiOperation<DeleteCompanyMutation, KeyOptional<DeleteCompanyMutationVariables>> = {
  kind: 'mutation', name: 'DeleteCompany', isKeyed: true,
  text: `mutation DeleteCompany($input: DeleteCompanyInput!) { deleteCompany(input: $input) { companyId position } }`,
};

export const DeleteContact: ApiOperation<DeleteContactMutation, KeyOptional<DeleteContactMutationVariables>> = {
  kind: 'mutation', name: 'DeleteContact', isKeyed: true,
  text: `mutation DeleteContact($input: DeleteContactInput!) { deleteContact(input: $input) { contactId position } }`,
};

export const DeleteDeal: ApiOperation<DeleteDealMutation, KeyOptional<DeleteDealMutationVariables>> = {
  kind: 'mutation', name: 'DeleteDeal', isKeyed: true,
  text: `mutation DeleteDeal($input: DeleteDealInput!) { deleteDeal(input: $input) { dealId position } }`,
};

export const DeleteNote: ApiOperation<DeleteNoteMutation, KeyOptional<DeleteNoteMutationVariables>> = {
  kind: 'mutation', name: 'DeleteNote', isKeyed: true,
  text: `mutation DeleteNote($input: DeleteNoteInput!) { deleteNote(input: $input) { note { author { id } createdAt editedAt id isPinned onBehalfOf record { id } text version } position } }`,
};

export const DeleteTask: ApiOperation<DeleteTaskMutation, KeyOptional<DeleteTaskMutationVariables>> = {
  kind: 'mutation', name: 'DeleteTask', isKeyed: true,
  text: `mutation DeleteTask($input: DeleteTaskInput!) { deleteTask(input: $input) { position task { assignee { id name } changedAt createdAt description doneAt dueAt id isDone isOverdue record { id } reminderSecondsBefore team { id version name } title version } } }`,
};

export const DiscardLead: ApiOperation<DiscardLeadMutation, KeyOptional<DiscardLeadMutationVariables>> = {
  kind: 'mutation', name: 'DiscardLead', isKeyed: true,
  text: `mutation DiscardLead($input: DiscardLeadInput!) { discardLead(input: $input) { lead { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } position } }`,
};

export const DisconnectChannelAccount: ApiOperation<DisconnectChannelAccountMutation, KeyOptional<DisconnectChannelAccountMutationVariables>> = {
  kind: 'mutation', name: 'DisconnectChannelAccount', isKeyed: true,
  text: `mutation DisconnectChannelAccount($input: DisconnectChannelAccountInput!) { disconnectChannelAccount(input: $input) { channelAccount { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } position } }`,
};

export const DisconnectProgram: ApiOperation<DisconnectProgramMutation, KeyOptional<DisconnectProgramMutationVariables>> = {
  kind: 'mutation', name: 'DisconnectProgram', isKeyed: true,
  text: `mutation DisconnectProgram($input: DisconnectProgramInput!) { disconnectProgram(input: $input) { position programId } }`,
};

export const EndOtherSignIns: ApiOperation<EndOtherSignInsMutation, KeyOptional<EndOtherSignInsMutationVariables>> = {
  kind: 'mutation', name: 'EndOtherSignIns', isKeyed: true,
  text: `mutation EndOtherSignIns($input: EndOtherSignInsInput!) { endOtherSignIns(input: $input) { position } }`,
};

export const EndSignIn: ApiOperation<EndSignInMutation, KeyOptional<EndSignInMutationVariables>> = {
  kind: 'mutation', name: 'EndSignIn', isKeyed: true,
  text: `mutation EndSignIn($input: EndSignInInput!) { endSignIn(input: $input) { position } }`,
};

export const EndStaffAccess: ApiOperation<EndStaffAccessMutation, KeyOptional<EndStaffAccessMutationVariables>> = {
  kind: 'mutation', name: 'EndStaffAccess', isKeyed: true,
  text: `mutation EndStaffAccess($input: EndStaffAccessInput!) { endStaffAccess(input: $input) { position staffAccessId } }`,
};

export const EnterAsStaff: ApiOperation<EnterAsStaffMutation, KeyOptional<EnterAsStaffMutationVariables>> = {
  kind: 'mutation', name: 'EnterAsStaff', isKeyed: true,
  text: `mutation EnterAsStaff($input: EnterAsStaffInput!) { enterAsStaff(input: $input) { accessToken accessTokenExpiresAt refreshToken signInId } }`,
};

export const FinishOidcSignIn: ApiOperation<FinishOidcSignInMutation, FinishOidcSignInMutationVariables> = {
  kind: 'mutation', name: 'FinishOidcSignIn', isKeyed: false,
  text: `mutation FinishOidcSignIn($input: FinishOidcSignInInput!) { finishOidcSignIn(input: $input) { accessToken accessTokenExpiresAt redirect refreshToken signInId } }`,
};

export const ImportMessages: ApiOperation<ImportMessagesMutation, KeyOptional<ImportMessagesMutationVariables>> = {
  kind: 'mutation', name: 'ImportMessages', isKeyed: true,
  text: `mutation ImportMessages($input: ImportMessagesInput!) { importMessages(input: $input) { addedCount changeSetId chat { assignee { id name } channelAccount { id version channel name } collaborators { id name } company { id version name } contact { id version name } currentDeal { id version title } holder { id } id kind lastActivityAt lastMessage { id version text } messageCount pendingProposals { id version } team { id version name } title unreadCount version } knownCount position } }`,
};

export const InviteMember: ApiOperation<InviteMemberMutation, KeyOptional<InviteMemberMutationVariables>> = {
  kind: 'mutation', name: 'InviteMember', isKeyed: true,
  text: `mutation InviteMember($input: InviteMemberInput!) { inviteMember(input: $input) { code invitationId position } }`,
};

export const InviteStaff: ApiOperation<InviteStaffMutation, KeyOptional<InviteStaffMutationVariables>> = {
  kind: 'mutation', name: 'InviteStaff', isKeyed: true,
  text: `mutation InviteStaff($input: InviteStaffInput!) { inviteStaff(input: $input) { endsAt position staffAccessId } }`,
};

export const JoinByInvitation: ApiOperation<JoinByInvitationMutation, KeyOptional<JoinByInvitationMutationVariables>> = {
  kind: 'mutation', name: 'JoinByInvitation', isKeyed: true,
  text: `mutation JoinByInvitation($input: JoinByInvitationInput!) { joinByInvitation(input: $input) { organizationId position } }`,
};

export const LeaveOrganization: ApiOperation<LeaveOrganizationMutation, KeyOptional<LeaveOrganizationMutationVariables>> = {
  kind: 'mutation', name: 'LeaveOrganization', isKeyed: true,
  text: `mutation LeaveOrganization($input: LeaveOrganizationInput!) { leaveOrganization(input: $input) { memberId position } }`,
};

export const LinkDealToChat: ApiOperation<LinkDealToChatMutation, KeyOptional<LinkDealToChatMutationVariables>> = {
  kind: 'mutation', name: 'LinkDealToChat', isKeyed: true,
  text: `mutation LinkDealToChat($input: LinkDealToChatInput!) { linkDealToChat(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const LinkIdentity: ApiOperation<LinkIdentityMutation, KeyOptional<LinkIdentityMutationVariables>> = {
  kind: 'mutation', name: 'LinkIdentity', isKeyed: true,
  text: `mutation LinkIdentity($input: LinkIdentityInput!) { linkIdentity(input: $input) { position } }`,
};

export const LinkTelegram: ApiOperation<LinkTelegramMutation, KeyOptional<LinkTelegramMutationVariables>> = {
  kind: 'mutation', name: 'LinkTelegram', isKeyed: true,
  text: `mutation LinkTelegram($input: LinkTelegramInput!) { linkTelegram(input: $input) { position } }`,
};

export const MarkChatRead: ApiOperation<MarkChatReadMutation, KeyOptional<MarkChatReadMutationVariables>> = {
  kind: 'mutation', name: 'MarkChatRead', isKeyed: true,
  text: `mutation MarkChatRead($input: MarkChatReadInput!) { markChatRead(input: $input) { chat { assignee { id name } channelAccount { id version channel name } collaborators { id name } company { id version name } contact { id version name } currentDeal { id version title } holder { id } id kind lastActivityAt lastMessage { id version text } messageCount pendingProposals { id version } team { id version name } title unreadCount version } position } }`,
};

export const MergeContacts: ApiOperation<MergeContactsMutation, KeyOptional<MergeContactsMutationVariables>> = {
  kind: 'mutation', name: 'MergeContacts', isKeyed: true,
  text: `mutation MergeContacts($input: MergeContactsInput!) { mergeContacts(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const MoveDealToStage: ApiOperation<MoveDealToStageMutation, KeyOptional<MoveDealToStageMutationVariables>> = {
  kind: 'mutation', name: 'MoveDealToStage', isKeyed: true,
  text: `mutation MoveDealToStage($input: MoveDealToStageInput!) { moveDealToStage(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const MoveStage: ApiOperation<MoveStageMutation, KeyOptional<MoveStageMutationVariables>> = {
  kind: 'mutation', name: 'MoveStage', isKeyed: true,
  text: `mutation MoveStage($input: MoveStageInput!) { moveStage(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const OpenFile: ApiOperation<OpenFileMutation, KeyOptional<OpenFileMutationVariables>> = {
  kind: 'mutation', name: 'OpenFile', isKeyed: true,
  text: `mutation OpenFile($input: OpenFileInput!) { openFile(input: $input) { address expiresAt fileId position } }`,
};

export const OpenOrganizationExport: ApiOperation<OpenOrganizationExportMutation, KeyOptional<OpenOrganizationExportMutationVariables>> = {
  kind: 'mutation', name: 'OpenOrganizationExport', isKeyed: true,
  text: `mutation OpenOrganizationExport($input: OpenOrganizationExportInput!) { openOrganizationExport(input: $input) { address expiresAt organizationExportId position } }`,
};

export const QualifyLead: ApiOperation<QualifyLeadMutation, KeyOptional<QualifyLeadMutationVariables>> = {
  kind: 'mutation', name: 'QualifyLead', isKeyed: true,
  text: `mutation QualifyLead($input: QualifyLeadInput!) { qualifyLead(input: $input) { lead { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } position } }`,
};

export const ReactivateMember: ApiOperation<ReactivateMemberMutation, KeyOptional<ReactivateMemberMutationVariables>> = {
  kind: 'mutation', name: 'ReactivateMember', isKeyed: true,
  text: `mutation ReactivateMember($input: ReactivateMemberInput!) { reactivateMember(input: $input) { member { email hasSecondFactor id joinedAt lastSeenAt name openWork { agentCount channelAccountCount chatCount contactCount dealCount followUpCount leadCount taskCount } ownRoles { id name } principal { id } roles status teams { id name } version } position } }`,
};

export const RefreshSession: ApiOperation<RefreshSessionMutation, RefreshSessionMutationVariables> = {
  kind: 'mutation', name: 'RefreshSession', isKeyed: false,
  text: `mutation RefreshSession($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken accessTokenExpiresAt refreshToken signInId } }`,
};

export const RejectProposal: ApiOperation<RejectProposalMutation, KeyOptional<RejectProposalMutationVariables>> = {
  kind: 'mutation', name: 'RejectProposal', isKeyed: true,
  text: `mutation RejectProposal($input: RejectProposalInput!) { rejectProposal(input: $input) { position proposal { action agentId chat { id version title } code contact { id version name } createdAt decidedAt decidedBy { id } draft editedText id message { id version text } move { deal { id version title } dealId fromStage { id key } fromStageId toStage { id key } toStageId } reasons rejectionReason runId send { id version text } sourceMessages { id version text } status verdicts { guardrail outcome reason } version } } }`,
};

export const RemoveContactIdentity: ApiOperation<RemoveContactIdentityMutation, KeyOptional<RemoveContactIdentityMutationVariables>> = {
  kind: 'mutation', name: 'RemoveContactIdentity', isKeyed: true,
  text: `mutation RemoveContactIdentity($input: RemoveContactIdentityInput!) { removeContactIdentity(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const RemoveMember: ApiOperation<RemoveMemberMutation, KeyOptional<RemoveMemberMutationVariables>> = {
  kind: 'mutation', name: 'RemoveMember', isKeyed: true,
  text: `mutation RemoveMember($input: RemoveMemberInput!) { removeMember(input: $input) { member { email hasSecondFactor id joinedAt lastSeenAt name openWork { agentCount channelAccountCount chatCount contactCount dealCount followUpCount leadCount taskCount } ownRoles { id name } principal { id } roles status teams { id name } version } position } }`,
};

export const RemoveSecondFactor: ApiOperation<RemoveSecondFactorMutation, KeyOptional<RemoveSecondFactorMutationVariables>> = {
  kind: 'mutation', name: 'RemoveSecondFactor', isKeyed: true,
  text: `mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { position } }`,
};

export const RenameAgent: ApiOperation<RenameAgentMutation, KeyOptional<RenameAgentMutationVariables>> = {
  kind: 'mutation', name: 'RenameAgent', isKeyed: true,
  text: `mutation RenameAgent($input: RenameAgentInput!) { renameAgent(input: $input) { agent { budget { runCount runsPerDay } createdAt guardianId id memberId name status version } position } }`,
};

export const RenewRecoveryCodes: ApiOperation<RenewRecoveryCodesMutation, KeyOptional<RenewRecoveryCodesMutationVariables>> = {
  kind: 'mutation', name: 'RenewRecoveryCodes', isKeyed: true,
  text: `mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) { position recoveryCodes } }`,
};

export const ReopenDeal: ApiOperation<ReopenDealMutation, KeyOptional<ReopenDealMutationVariables>> = {
  kind: 'mutation', name: 'ReopenDeal', isKeyed: true,
  text: `mutation ReopenDeal($input: ReopenDealInput!) { reopenDeal(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const ReopenLead: ApiOperation<ReopenLeadMutation, KeyOptional<ReopenLeadMutationVariables>> = {
  kind: 'mutation', name: 'ReopenLead', isKeyed: true,
  text: `mutation ReopenLead($input: ReopenLeadInput!) { reopenLead(input: $input) { lead { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } position } }`,
};

export const ReopenTask: ApiOperation<ReopenTaskMutation, KeyOptional<ReopenTaskMutationVariables>> = {
  kind: 'mutation', name: 'ReopenTask', isKeyed: true,
  text: `mutation ReopenTask($input: ReopenTaskInput!) { reopenTask(input: $input) { position task { assignee { id name } changedAt createdAt description doneAt dueAt id isDone isOverdue record { id } reminderSecondsBefore team { id version name } title version } } }`,
};

export const ReorderFieldOptions: ApiOperation<ReorderFieldOptionsMutation, KeyOptional<ReorderFieldOptionsMutationVariables>> = {
  kind: 'mutation', name: 'ReorderFieldOptions', isKeyed: true,
  text: `mutation ReorderFieldOptions($input: ReorderFieldOptionsInput!) { reorderFieldOptions(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const ReorderFields: ApiOperation<ReorderFieldsMutation, KeyOptional<ReorderFieldsMutationVariables>> = {
  kind: 'mutation', name: 'ReorderFields', isKeyed: true,
  text: `mutation ReorderFields($input: ReorderFieldsInput!) { reorderFields(input: $input) { position } }`,
};

export const ReorderTerritories: ApiOperation<ReorderTerritoriesMutation, KeyOptional<ReorderTerritoriesMutationVariables>> = {
  kind: 'mutation', name: 'ReorderTerritories', isKeyed: true,
  text: `mutation ReorderTerritories($input: ReorderTerritoriesInput!) { reorderTerritories(input: $input) { position } }`,
};

export const RequestOrganizationDeletion: ApiOperation<RequestOrganizationDeletionMutation, KeyOptional<RequestOrganizationDeletionMutationVariables>> = {
  kind: 'mutation', name: 'RequestOrganizationDeletion', isKeyed: true,
  text: `mutation RequestOrganizationDeletion($input: RequestOrganizationDeletionInput!) { requestOrganizationDeletion(input: $input) { dueAt organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } position } }`,
};

export const RequestOrganizationExport: ApiOperation<RequestOrganizationExportMutation, KeyOptional<RequestOrganizationExportMutationVariables>> = {
  kind: 'mutation', name: 'RequestOrganizationExport', isKeyed: true,
  text: `mutation RequestOrganizationExport($input: RequestOrganizationExportInput!) { requestOrganizationExport(input: $input) { organizationExportId position } }`,
};

export const RequestPasswordReset: ApiOperation<RequestPasswordResetMutation, RequestPasswordResetMutationVariables> = {
  kind: 'mutation', name: 'RequestPasswordReset', isKeyed: false,
  text: `mutation RequestPasswordReset($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { isRequested } }`,
};

export const RequestProposal: ApiOperation<RequestProposalMutation, KeyOptional<RequestProposalMutationVariables>> = {
  kind: 'mutation', name: 'RequestProposal', isKeyed: true,
  text: `mutation RequestProposal($input: RequestProposalInput!) { requestProposal(input: $input) { position proposal { action agentId chat { id version title } code contact { id version name } createdAt decidedAt decidedBy { id } draft editedText id message { id version text } move { deal { id version title } dealId fromStage { id key } fromStageId toStage { id key } toStageId } reasons rejectionReason runId send { id version text } sourceMessages { id version text } status verdicts { guardrail outcome reason } version } proposalId } }`,
};

export const RequireSecondFactor: ApiOperation<RequireSecondFactorMutation, KeyOptional<RequireSecondFactorMutationVariables>> = {
  kind: 'mutation', name: 'RequireSecondFactor', isKeyed: true,
  text: `mutation RequireSecondFactor($input: RequireSecondFactorInput!) { requireSecondFactor(input: $input) { position } }`,
};

export const ResetPassword: ApiOperation<ResetPasswordMutation, ResetPasswordMutationVariables> = {
  kind: 'mutation', name: 'ResetPassword', isKeyed: false,
  text: `mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { isReset } }`,
};

export const ResolveSend: ApiOperation<ResolveSendMutation, KeyOptional<ResolveSendMutationVariables>> = {
  kind: 'mutation', name: 'ResolveSend', isKeyed: true,
  text: `mutation ResolveSend($input: ResolveSendInput!) { resolveSend(input: $input) { position send { attemptCount chat { id version title } code id message { id version text } proposal { id version } requestedAt status text version waitingUntil } } }`,
};

export const RestoreCompany: ApiOperation<RestoreCompanyMutation, KeyOptional<RestoreCompanyMutationVariables>> = {
  kind: 'mutation', name: 'RestoreCompany', isKeyed: true,
  text: `mutation RestoreCompany($input: RestoreCompanyInput!) { restoreCompany(input: $input) { company { address { apartment city country postalCode state street } asOf assignee { id name } collaborators { id name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description employeeCount hiddenFields id industry lifecycleStage { id key } mail name phone status { id key } tags team { id version name } version website } position } }`,
};

export const RestoreContact: ApiOperation<RestoreContactMutation, KeyOptional<RestoreContactMutationVariables>> = {
  kind: 'mutation', name: 'RestoreContact', isKeyed: true,
  text: `mutation RestoreContact($input: RestoreContactInput!) { restoreContact(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const RestoreDeal: ApiOperation<RestoreDealMutation, KeyOptional<RestoreDealMutationVariables>> = {
  kind: 'mutation', name: 'RestoreDeal', isKeyed: true,
  text: `mutation RestoreDeal($input: RestoreDealInput!) { restoreDeal(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const RestoreNote: ApiOperation<RestoreNoteMutation, KeyOptional<RestoreNoteMutationVariables>> = {
  kind: 'mutation', name: 'RestoreNote', isKeyed: true,
  text: `mutation RestoreNote($input: RestoreNoteInput!) { restoreNote(input: $input) { note { author { id } createdAt editedAt id isPinned onBehalfOf record { id } text version } position } }`,
};

export const RevokeApiKey: ApiOperation<RevokeApiKeyMutation, KeyOptional<RevokeApiKeyMutationVariables>> = {
  kind: 'mutation', name: 'RevokeApiKey', isKeyed: true,
  text: `mutation RevokeApiKey($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { createdAt expiresAt guardianId id lastUsedAt name prefix revokedAt roles scopes version } position } }`,
};

export const RevokeInvitation: ApiOperation<RevokeInvitationMutation, KeyOptional<RevokeInvitationMutationVariables>> = {
  kind: 'mutation', name: 'RevokeInvitation', isKeyed: true,
  text: `mutation RevokeInvitation($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { invitationId position } }`,
};

export const ScheduleFollowUp: ApiOperation<ScheduleFollowUpMutation, KeyOptional<ScheduleFollowUpMutationVariables>> = {
  kind: 'mutation', name: 'ScheduleFollowUp', isKeyed: true,
  text: `mutation ScheduleFollowUp($input: ScheduleFollowUpInput!) { scheduleFollowUp(input: $input) { followUp { chat { id version title } code dueAt id messageTemplate { id version name } send { id version text } status version } position } }`,
};

export const SendMessage: ApiOperation<SendMessageMutation, KeyOptional<SendMessageMutationVariables>> = {
  kind: 'mutation', name: 'SendMessage', isKeyed: true,
  text: `mutation SendMessage($input: SendMessageInput!) { sendMessage(input: $input) { position send { attemptCount chat { id version title } code id message { id version text } proposal { id version } requestedAt status text version waitingUntil } } }`,
};

export const SetAgentBudget: ApiOperation<SetAgentBudgetMutation, KeyOptional<SetAgentBudgetMutationVariables>> = {
  kind: 'mutation', name: 'SetAgentBudget', isKeyed: true,
  text: `mutation SetAgentBudget($input: SetAgentBudgetInput!) { setAgentBudget(input: $input) { agent { budget { runCount runsPerDay } createdAt guardianId id memberId name status version } position } }`,
};

export const SetAgentGuardian: ApiOperation<SetAgentGuardianMutation, KeyOptional<SetAgentGuardianMutationVariables>> = {
  kind: 'mutation', name: 'SetAgentGuardian', isKeyed: true,
  text: `mutation SetAgentGuardian($input: SetAgentGuardianInput!) { setAgentGuardian(input: $input) { agent { budget { runCount runsPerDay } createdAt guardianId id memberId name status version } agentId guardianId isInForce position } }`,
};

export const SetAllowedNetworks: ApiOperation<SetAllowedNetworksMutation, KeyOptional<SetAllowedNetworksMutationVariables>> = {
  kind: 'mutation', name: 'SetAllowedNetworks', isKeyed: true,
  text: `mutation SetAllowedNetworks($input: SetAllowedNetworksInput!) { setAllowedNetworks(input: $input) { networks position } }`,
};

export const SetAllowedOrigins: ApiOperation<SetAllowedOriginsMutation, KeyOptional<SetAllowedOriginsMutationVariables>> = {
  kind: 'mutation', name: 'SetAllowedOrigins', isKeyed: true,
  text: `mutation SetAllowedOrigins($input: SetAllowedOriginsInput!) { setAllowedOrigins(input: $input) { origins position } }`,
};

export const SetChatCollaborators: ApiOperation<SetChatCollaboratorsMutation, KeyOptional<SetChatCollaboratorsMutationVariables>> = {
  kind: 'mutation', name: 'SetChatCollaborators', isKeyed: true,
  text: `mutation SetChatCollaborators($input: SetChatCollaboratorsInput!) { setChatCollaborators(input: $input) { chat { assignee { id name } channelAccount { id version channel name } collaborators { id name } company { id version name } contact { id version name } currentDeal { id version title } holder { id } id kind lastActivityAt lastMessage { id version text } messageCount pendingProposals { id version } team { id version name } title unreadCount version } position } }`,
};

export const SetCompanyCollaborators: ApiOperation<SetCompanyCollaboratorsMutation, KeyOptional<SetCompanyCollaboratorsMutationVariables>> = {
  kind: 'mutation', name: 'SetCompanyCollaborators', isKeyed: true,
  text: `mutation SetCompanyCollaborators($input: SetCompanyCollaboratorsInput!) { setCompanyCollaborators(input: $input) { company { address { apartment city country postalCode state street } asOf assignee { id name } collaborators { id name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description employeeCount hiddenFields id industry lifecycleStage { id key } mail name phone status { id key } tags team { id version name } version website } position } }`,
};

export const SetContactCollaborators: ApiOperation<SetContactCollaboratorsMutation, KeyOptional<SetContactCollaboratorsMutationVariables>> = {
  kind: 'mutation', name: 'SetContactCollaborators', isKeyed: true,
  text: `mutation SetContactCollaborators($input: SetContactCollaboratorsInput!) { setContactCollaborators(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const SetDealCollaborators: ApiOperation<SetDealCollaboratorsMutation, KeyOptional<SetDealCollaboratorsMutationVariables>> = {
  kind: 'mutation', name: 'SetDealCollaborators', isKeyed: true,
  text: `mutation SetDealCollaborators($input: SetDealCollaboratorsInput!) { setDealCollaborators(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const SetDefaultPipeline: ApiOperation<SetDefaultPipelineMutation, KeyOptional<SetDefaultPipelineMutationVariables>> = {
  kind: 'mutation', name: 'SetDefaultPipeline', isKeyed: true,
  text: `mutation SetDefaultPipeline($input: SetDefaultPipelineInput!) { setDefaultPipeline(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const SetIntake: ApiOperation<SetIntakeMutation, KeyOptional<SetIntakeMutationVariables>> = {
  kind: 'mutation', name: 'SetIntake', isKeyed: true,
  text: `mutation SetIntake($input: SetIntakeInput!) { setIntake(input: $input) { channelAccount { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } position } }`,
};

export const SetTelegramApplication: ApiOperation<SetTelegramApplicationMutation, KeyOptional<SetTelegramApplicationMutationVariables>> = {
  kind: 'mutation', name: 'SetTelegramApplication', isKeyed: true,
  text: `mutation SetTelegramApplication($input: SetTelegramApplicationInput!) { setTelegramApplication(input: $input) { position } }`,
};

export const SignIn: ApiOperation<SignInMutation, SignInMutationVariables> = {
  kind: 'mutation', name: 'SignIn', isKeyed: false,
  text: `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken accessTokenExpiresAt deviceToken refreshToken signInId } }`,
};

export const SignInByCode: ApiOperation<SignInByCodeMutation, SignInByCodeMutationVariables> = {
  kind: 'mutation', name: 'SignInByCode', isKeyed: false,
  text: `mutation SignInByCode($input: SignInByCodeInput!) { signInByCode(input: $input) { accessToken accessTokenExpiresAt refreshToken signInId } }`,
};

export const SignInByTelegram: ApiOperation<SignInByTelegramMutation, SignInByTelegramMutationVariables> = {
  kind: 'mutation', name: 'SignInByTelegram', isKeyed: false,
  text: `mutation SignInByTelegram($input: SignInByTelegramInput!) { signInByTelegram(input: $input) { accessToken accessTokenExpiresAt refreshToken signInId } }`,
};

export const SignOut: ApiOperation<SignOutMutation, SignOutMutationVariables> = {
  kind: 'mutation', name: 'SignOut', isKeyed: false,
  text: `mutation SignOut($input: SignOutInput!) { signOut(input: $input) { signInId } }`,
};

export const SignUp: ApiOperation<SignUpMutation, SignUpMutationVariables> = {
  kind: 'mutation', name: 'SignUp', isKeyed: false,
  text: `mutation SignUp($input: SignUpInput!) { signUp(input: $input) { isRequested } }`,
};

export const StartOidcSignIn: ApiOperation<StartOidcSignInMutation, StartOidcSignInMutationVariables> = {
  kind: 'mutation', name: 'StartOidcSignIn', isKeyed: false,
  text: `mutation StartOidcSignIn($input: StartOidcSignInInput!) { startOidcSignIn(input: $input) { address secret } }`,
};

export const StartRecordExport: ApiOperation<StartRecordExportMutation, KeyOptional<StartRecordExportMutationVariables>> = {
  kind: 'mutation', name: 'StartRecordExport', isKeyed: true,
  text: `mutation StartRecordExport($input: StartRecordExportInput!) { startRecordExport(input: $input) { fileId job { changeSetId changedAt doneCount exportedFileId failedCount id importedFileId kind requestedAt requestedBy { id } status totalCount undoneChangeSetId version } jobId position } }`,
};

export const StartRecordImport: ApiOperation<StartRecordImportMutation, KeyOptional<StartRecordImportMutationVariables>> = {
  kind: 'mutation', name: 'StartRecordImport', isKeyed: true,
  text: `mutation StartRecordImport($input: StartRecordImportInput!) { startRecordImport(input: $input) { changeSetId job { changeSetId changedAt doneCount exportedFileId failedCount id importedFileId kind requestedAt requestedBy { id } status totalCount undoneChangeSetId version } position } }`,
};

export const SubmitTelegramCode: ApiOperation<SubmitTelegramCodeMutation, KeyOptional<SubmitTelegramCodeMutationVariables>> = {
  kind: 'mutation', name: 'SubmitTelegramCode', isKeyed: true,
  text: `mutation SubmitTelegramCode($input: SubmitTelegramCodeInput!) { submitTelegramCode(input: $input) { channelAccount { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } position } }`,
};

export const SubmitTelegramPassword: ApiOperation<SubmitTelegramPasswordMutation, KeyOptional<SubmitTelegramPasswordMutationVariables>> = {
  kind: 'mutation', name: 'SubmitTelegramPassword', isKeyed: true,
  text: `mutation SubmitTelegramPassword($input: SubmitTelegramPasswordInput!) { submitTelegramPassword(input: $input) { channelAccount { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } position } }`,
};

export const SuspendMember: ApiOperation<SuspendMemberMutation, KeyOptional<SuspendMemberMutationVariables>> = {
  kind: 'mutation', name: 'SuspendMember', isKeyed: true,
  text: `mutation SuspendMember($input: SuspendMemberInput!) { suspendMember(input: $input) { member { email hasSecondFactor id joinedAt lastSeenAt name openWork { agentCount channelAccountCount chatCount contactCount dealCount followUpCount leadCount taskCount } ownRoles { id name } principal { id } roles status teams { id name } version } position } }`,
};

export const SwitchOrganization: ApiOperation<SwitchOrganizationMutation, KeyOptional<SwitchOrganizationMutationVariables>> = {
  kind: 'mutation', name: 'SwitchOrganization', isKeyed: true,
  text: `mutation SwitchOrganization($input: SwitchOrganizationInput!) { switchOrganization(input: $input) { accessToken accessTokenExpiresAt refreshToken signInId } }`,
};

export const SyncChats: ApiOperation<SyncChatsMutation, KeyOptional<SyncChatsMutationVariables>> = {
  kind: 'mutation', name: 'SyncChats', isKeyed: true,
  text: `mutation SyncChats($input: SyncChatsInput!) { syncChats(input: $input) { addedCount channelAccount { channel externalId gapCount id intake { opens takes } lastUpdateAt name reason sentToday { firstMessageCount messageCount resetsAt } side state version } position } }`,
};

export const TransferOwnership: ApiOperation<TransferOwnershipMutation, KeyOptional<TransferOwnershipMutationVariables>> = {
  kind: 'mutation', name: 'TransferOwnership', isKeyed: true,
  text: `mutation TransferOwnership($input: TransferOwnershipInput!) { transferOwnership(input: $input) { member { email hasSecondFactor id joinedAt lastSeenAt name openWork { agentCount channelAccountCount chatCount contactCount dealCount followUpCount leadCount taskCount } ownRoles { id name } principal { id } roles status teams { id name } version } position } }`,
};

export const UnarchiveField: ApiOperation<UnarchiveFieldMutation, KeyOptional<UnarchiveFieldMutationVariables>> = {
  kind: 'mutation', name: 'UnarchiveField', isKeyed: true,
  text: `mutation UnarchiveField($input: UnarchiveFieldInput!) { unarchiveField(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const UnarchiveFieldOption: ApiOperation<UnarchiveFieldOptionMutation, KeyOptional<UnarchiveFieldOptionMutationVariables>> = {
  kind: 'mutation', name: 'UnarchiveFieldOption', isKeyed: true,
  text: `mutation UnarchiveFieldOption($input: UnarchiveFieldOptionInput!) { unarchiveFieldOption(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const UnarchiveOrganization: ApiOperation<UnarchiveOrganizationMutation, KeyOptional<UnarchiveOrganizationMutationVariables>> = {
  kind: 'mutation', name: 'UnarchiveOrganization', isKeyed: true,
  text: `mutation UnarchiveOrganization($input: UnarchiveOrganizationInput!) { unarchiveOrganization(input: $input) { organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } position } }`,
};

export const UndoChangeSet: ApiOperation<UndoChangeSetMutation, KeyOptional<UndoChangeSetMutationVariables>> = {
  kind: 'mutation', name: 'UndoChangeSet', isKeyed: true,
  text: `mutation UndoChangeSet($input: UndoChangeSetInput!) { undoChangeSet(input: $input) { changeSetId job { changeSetId changedAt doneCount exportedFileId failedCount id importedFileId kind requestedAt requestedBy { id } status totalCount undoneChangeSetId version } position } }`,
};

export const UnlinkIdentity: ApiOperation<UnlinkIdentityMutation, KeyOptional<UnlinkIdentityMutationVariables>> = {
  kind: 'mutation', name: 'UnlinkIdentity', isKeyed: true,
  text: `mutation UnlinkIdentity($input: UnlinkIdentityInput!) { unlinkIdentity(input: $input) { position } }`,
};

export const UnmergeContact: ApiOperation<UnmergeContactMutation, KeyOptional<UnmergeContactMutationVariables>> = {
  kind: 'mutation', name: 'UnmergeContact', isKeyed: true,
  text: `mutation UnmergeContact($input: UnmergeContactInput!) { unmergeContact(input: $input) { conflicts { after before field } contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } leading { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const UpdateAutomationRule: ApiOperation<UpdateAutomationRuleMutation, KeyOptional<UpdateAutomationRuleMutationVariables>> = {
  kind: 'mutation', name: 'UpdateAutomationRule', isKeyed: true,
  text: `mutation UpdateAutomationRule($input: UpdateAutomationRuleInput!) { updateAutomationRule(input: $input) { automationRule { actions { assigneeId description do dueSeconds stageId teamId title } changedAt conditions { amountMinor { eq gte in lte } assigneeId { eq in } changedAt { eq gte in lte } chatId { eq in } collaboratorId { eq in } companyId { eq in } contactId { eq in } createdAt { eq gte in lte } isAssigned isOpen lostReasonId { eq in } pipelineId { eq in } stageId { eq in } teamId { eq in } title { contains eq in startsWith } } createdAt id isArchived isEnabled name trigger { keywords on stageIds } version } position } }`,
};

export const UpdateCompany: ApiOperation<UpdateCompanyMutation, KeyOptional<UpdateCompanyMutationVariables>> = {
  kind: 'mutation', name: 'UpdateCompany', isKeyed: true,
  text: `mutation UpdateCompany($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { address { apartment city country postalCode state street } asOf assignee { id name } collaborators { id name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description employeeCount hiddenFields id industry lifecycleStage { id key } mail name phone status { id key } tags team { id version name } version website } position } }`,
};

export const UpdateContact: ApiOperation<UpdateContactMutation, KeyOptional<UpdateContactMutationVariables>> = {
  kind: 'mutation', name: 'UpdateContact', isKeyed: true,
  text: `mutation UpdateContact($input: UpdateContactInput!) { updateContact(input: $input) { contact { address { apartment city country postalCode state street } asOf assignee { id name } birthDate chats { id version title } collaborators { id name } company { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } description firstName gender hiddenFields id identities { id channel value } language lastName lawfulBasis lawfulBasisNote middleName name processingWay { id key } role source { id key } status { id key } tags team { id version name } username version } position } }`,
};

export const UpdateDeal: ApiOperation<UpdateDealMutation, KeyOptional<UpdateDealMutationVariables>> = {
  kind: 'mutation', name: 'UpdateDeal', isKeyed: true,
  text: `mutation UpdateDeal($input: UpdateDealInput!) { updateDeal(input: $input) { deal { amount { amountMinor currency } asOf assignee { id name } changedAt chat { id version title } collaborators { id name } company { id version name } contact { id version name } contacts { id version name } createdAt description expectedCloseOn hiddenFields id isOpen lead { id version name } lostNote lostReason { id key } pipeline { id version } stage { id key } team { id version name } title version } position } }`,
};

export const UpdateField: ApiOperation<UpdateFieldMutation, KeyOptional<UpdateFieldMutationVariables>> = {
  kind: 'mutation', name: 'UpdateField', isKeyed: true,
  text: `mutation UpdateField($input: UpdateFieldInput!) { updateField(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const UpdateFieldOption: ApiOperation<UpdateFieldOptionMutation, KeyOptional<UpdateFieldOptionMutationVariables>> = {
  kind: 'mutation', name: 'UpdateFieldOption', isKeyed: true,
  text: `mutation UpdateFieldOption($input: UpdateFieldOptionInput!) { updateFieldOption(input: $input) { field { helpText id isArchived isBuiltIn isRequired isUnique key name { en ru } options { id key } recordKind relatedKind type version } position } }`,
};

export const UpdateLead: ApiOperation<UpdateLeadMutation, KeyOptional<UpdateLeadMutationVariables>> = {
  kind: 'mutation', name: 'UpdateLead', isKeyed: true,
  text: `mutation UpdateLead($input: UpdateLeadInput!) { updateLead(input: $input) { lead { assignee { id name } changedAt collaborators { id name } companyName contact { id version name } createdAt customFields { __typename ... on BooleanFieldValue { field { id } isTrue } ... on DateFieldValue { fallsOn field { id } } ... on DateTimeFieldValue { field { id } happensAt } ... on MoneyFieldValue { amountMinor currency field { id } } ... on NumberFieldValue { field { id } number } ... on OptionsFieldValue { field { id } options { id } } ... on RelationFieldValue { field { id } related { id } } ... on TextFieldValue { field { id } text } } deal { id version title } discardReason hiddenFields id mail name outcome phone request source sourceOption { id key } status statusOption { id key } team { id version name } version } position } }`,
};

export const UpdateMessageTemplate: ApiOperation<UpdateMessageTemplateMutation, KeyOptional<UpdateMessageTemplateMutationVariables>> = {
  kind: 'mutation', name: 'UpdateMessageTemplate', isKeyed: true,
  text: `mutation UpdateMessageTemplate($input: UpdateMessageTemplateInput!) { updateMessageTemplate(input: $input) { messageTemplate { body id name version } position } }`,
};

export const UpdateNote: ApiOperation<UpdateNoteMutation, KeyOptional<UpdateNoteMutationVariables>> = {
  kind: 'mutation', name: 'UpdateNote', isKeyed: true,
  text: `mutation UpdateNote($input: UpdateNoteInput!) { updateNote(input: $input) { note { author { id } createdAt editedAt id isPinned onBehalfOf record { id } text version } position } }`,
};

export const UpdateOrganization: ApiOperation<UpdateOrganizationMutation, KeyOptional<UpdateOrganizationMutationVariables>> = {
  kind: 'mutation', name: 'UpdateOrganization', isKeyed: true,
  text: `mutation UpdateOrganization($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } position } }`,
};

export const UpdatePipeline: ApiOperation<UpdatePipelineMutation, KeyOptional<UpdatePipelineMutationVariables>> = {
  kind: 'mutation', name: 'UpdatePipeline', isKeyed: true,
  text: `mutation UpdatePipeline($input: UpdatePipelineInput!) { updatePipeline(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const UpdateProfile: ApiOperation<UpdateProfileMutation, KeyOptional<UpdateProfileMutationVariables>> = {
  kind: 'mutation', name: 'UpdateProfile', isKeyed: true,
  text: `mutation UpdateProfile($input: UpdateProfileInput!) { updateProfile(input: $input) { me { grants { except permission rows } hasSecondFactor isSecondFactorRequired locale organization { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } organizations { id name settings { billingOwnerId createdAt currency deletionDueAt language retentionDays senderLimits { firstMessagesPerDay messagesPerDay } status timeZone version } staffAccess { id } } ownRoles { id name } permissions roles staffAccess { endsAt id invitedBy } user { email id name } } position } }`,
};

export const UpdateStage: ApiOperation<UpdateStageMutation, KeyOptional<UpdateStageMutationVariables>> = {
  kind: 'mutation', name: 'UpdateStage', isKeyed: true,
  text: `mutation UpdateStage($input: UpdateStageInput!) { updateStage(input: $input) { pipeline { id isArchived isDefault name { en ru } place stages { id key } version } position } }`,
};

export const UpdateTask: ApiOperation<UpdateTaskMutation, KeyOptional<UpdateTaskMutationVariables>> = {
  kind: 'mutation', name: 'UpdateTask', isKeyed: true,
  text: `mutation UpdateTask($input: UpdateTaskInput!) { updateTask(input: $input) { position task { assignee { id name } changedAt createdAt description doneAt dueAt id isDone isOverdue record { id } reminderSecondsBefore team { id version name } title version } } }`,
};

export const LiveActivity: ApiOperation<LiveActivitySubscription, LiveActivitySubscriptionVariables> = {
  kind: 'subscription', name: 'LiveActivity', isKeyed: false,
  text: `subscription LiveActivity($after: Position, $filter: ActivityFilter) { activity(after: $after, filter: $filter) { actor { id kind } at causationId correlationId id onBehalfOf position record { __typename ... on Node { id } } subject { id type } type } }`,
};

export const LiveChannelAccountConnection: ApiOperation<LiveChannelAccountConnectionSubscription, LiveChannelAccountConnectionSubscriptionVariables> = {
  kind: 'subscription', name: 'LiveChannelAccountConnection', isKeyed: false,
  text: `subscription LiveChannelAccountConnection($id: ID!) { channelAccountConnection(id: $id) { channelAccountId qrExpiresAt qrLink reason state } }`,
};

export const LiveProposalDraft: ApiOperation<LiveProposalDraftSubscription, LiveProposalDraftSubscriptionVariables> = {
  kind: 'subscription', name: 'LiveProposalDraft', isKeyed: false,
  text: `subscription LiveProposalDraft($id: ID!) { proposalDraft(id: $id) { isComplete proposal { action agentId chat { id version title } code contact { id version name } createdAt decidedAt decidedBy { id } draft editedText id message { id version text } move { deal { id version title } dealId fromStage { id key } fromStageId toStage { id key } toStageId } reasons rejectionReason runId send { id version text } sourceMessages { id version text } status verdicts { guardrail outcome reason } version } proposalId text } }`,
};
