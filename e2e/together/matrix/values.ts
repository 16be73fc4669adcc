import { randomInt, randomUUID } from 'node:crypto';

import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { z } from 'zod';

import { type IdPlace, isList, isRequired, rootsOf } from './id-places.js';
import { kindOf, kinds } from './kinds.js';

/** An id of each kind. */
export const idsSchema = z.record(z.enum(kinds), z.string());

export type Ids = Readonly<z.infer<typeof idsSchema>>;

/** Values of which a name and a type say too little, by `Input.field` or, for any input, by type. */
const byHand: Readonly<Record<string, string | number | boolean | (() => string)>> = {
  'ApproveProposalInput.expectedVersion': 1,
  'SetAllowedOriginsInput.origins': 'https://example.org',
  'SetAllowedNetworksInput.networks': '0.0.0.0/0',
  'CreateOAuthClientInput.name': 'Calendar',
  'CreateOAuthClientInput.redirectUris': 'https://calendar.example/back',
  'CreateOAuthClientInput.scopes': 'deals:read',
  'CreateAgentInput.name': 'Sonya',
  'RenameAgentInput.name': 'Anton',
  'CreateApiKeyInput.name': 'Website',
  'CreateApiKeyInput.roles': 'bidi',
  'AutomationTriggerInput.on': 'DEAL_CREATED',
  'CreateAutomationRuleInput.name': 'Call first',
  'CreateCompanyInput.name': () => `Company ${randomUUID()}`,
  'CreateContactInput.name': 'Anna',
  'possibleDuplicates.name': 'Anna',
  'ContactIdentityInput.channel': 'MAIL',
  'ContactIdentityInput.value': 'anna@example.org',
  'AddContactIdentityInput.channel': 'MAIL',
  'AddContactIdentityInput.value': 'anna@example.org',
  'CreateDealInput.title': 'Roof',
  'CreateLeadInput.name': 'Anna',
  'CreateFieldInput.key': () => `key-${randomUUID()}`,
  'CreateFieldInput.type': 'TEXT',
  'CreateFieldInput.recordKind': 'COMPANY',
  'NewFieldOptionInput.key': 'small',
  'CreateFieldOptionInput.key': () => `key-${randomUUID()}`,
  'ReorderFieldsInput.recordKind': 'COMPANY',
  'LocalizedNameInput.en': 'Size',
  'LocalizedNameInput.ru': 'Размер',
  'DiscardLeadInput.reason': 'No roof',
  'CreateMessageTemplateInput.name': 'Hello',
  'CreateNoteInput.text': 'Calls on Monday',
  'CreateOrganizationInput.name': 'Walls',
  'CreateRoleInput.name': 'Closer',
  'CreateUploadInput.name': 'people.csv',
  'CreateUploadInput.contentType': 'text/csv',
  'CreateUploadInput.sizeBytes': '3',
  'CreateUploadInput.sha256': '0'.repeat(64),
  'CreateTeamInput.name': 'Roofs',
  'CreateTaskInput.title': 'Call Anna',
  'CreateTerritoryInput.name': 'Riga',
  'RoleGrantInput.permission': 'deals:read',
  'CreateMessageTemplateInput.body': 'Hello {{ contact.name }}',
  'ScheduleFollowUpInput.dueAt': '2100-01-01T09:00:00.000Z',
  'RejectProposalInput.reason': 'Too pushy',
  'SendMessageInput.text': 'Hello',
  'SetTelegramApplicationInput.apiId': 1,
  'SetTelegramApplicationInput.apiHash': '0'.repeat(32),
  'SignInInput.email': 'nobody@example.org',
  'SignInInput.password': 'none',
  'SignInByCodeInput.code': 'none',
  'RefreshSessionInput.refreshToken': 'none',
  'AcceptInvitationInput.code': 'no code of any invitation',
  'AcceptInvitationInput.name': 'Nobody',
  'AcceptInvitationInput.password': 'tulips under the bridge',
  'JoinByInvitationInput.code': 'no code of any invitation',
  'ChangeMemberRolesInput.roles': 'viewer',
  'InviteMemberInput.roles': 'viewer',
  'InviteStaffInput.hours': 4,
  'InviteStaffInput.reason': 'Chats are missing',
  'ConfirmSignUpInput.code': 'no code of any sign-up',
  'ConfirmSignUpInput.password': 'none',
  'SignUpInput.email': 'nobody@example.org',
  'SignUpInput.password': 'tulips under the bridge',
  'SignUpInput.name': 'Nobody',
  'SignUpInput.organizationName': 'Nothing',
  'SubmitTelegramCodeInput.code': '00000',
  'SubmitTelegramPasswordInput.password': 'none',
  'ImportedMessageInput.text': 'Hello',
  'ImportedMessageInput.externalId': freshNumber,
  'ConnectTelegramAccountInput.method': 'QR',
  'ImportMessagesInput.accountExternalId': '777000111',
  'ImportedChatInput.externalId': '777000222',
  'ImportedSenderInput.externalId': '777000333',
  'ImportedChatInput.kind': 'PRIVATE',
  'ImportedSenderInput.kind': 'USER',
  BigInt: '1',
  Boolean: true,
  DateTime: '2020-03-01T09:30:00.000Z',
};

/** Hoisted: the table names it. */
function freshNumber(): string {
  return String(randomInt(1, 2 ** 31));
}

export class NoValue extends Error {
  override readonly name = 'NoValue';
}

type Given = GraphQLArgument | GraphQLInputField;
type Asked = {
  readonly own: Ids;
  /** The value at the place that is tried; absent values elsewhere stay away. */
  readonly place?: IdPlace;
  readonly value?: string;
  /** A text where none is known. */
  readonly otherwise?: string;
};

/** Variables for an operation: one's own ids everywhere, but for the one place that is tried. */
export function variablesFor(schema: GraphQLSchema, field: string, asked: Asked): Record<string, unknown> {
  const root = rootsOf(schema).find(
    ([operation, { name }]) => name === field && operation === (asked.place?.operation ?? operation),
  );
  return objectOf(root?.[1].args ?? [], { ...asked, owner: field, path: asked.place?.path ?? [] });
}

type Within = Asked & { readonly owner: string; readonly path: readonly string[] };

function objectOf(fields: readonly Given[], within: Within): Record<string, unknown> {
  const wanted = fields.filter((given) => isRequired(given) || given.name === within.path[0]);
  return Object.fromEntries(wanted.map((given) => [given.name, valueOf(given, within)]));
}

function valueOf(given: Given, within: Within): unknown {
  const onWay = given.name === within.path[0];
  const one = oneOf(given, { ...within, path: onWay ? within.path.slice(1) : [] }, onWay);
  return isList(given.type) ? [one] : one;
}

function oneOf(given: Given, within: Within, onWay: boolean): unknown {
  const type = getNamedType(given.type);
  if (onWay && within.path.length === 0) return within.value;
  if (!isInputObjectType(type)) return leafOf(given, `${within.owner}.${given.name}`, within);
  const inner = objectOf(Object.values(type.getFields()), { ...within, owner: type.name });
  return { ...inner, ...besides(type.name, inner, within) };
}

/** What an input needs of which no field is required, and what a reference is to. */
function besides(type: string, inner: object, { own, place }: Within): object {
  if (type === 'HandOverInput') return { memberId: own.member, ...inner };
  if (type === 'CustomFieldFilter' && Object.keys(inner).length === 1) return { text: { eq: 'Roof' } };
  if (type.startsWith('Automation')) return ofRule(type, inner);
  return type === 'RefInput' ? { type: place?.refType } : {};
}

/** What a trigger is on, and an action does, that has what is named. */
function ofRule(type: string, inner: object): object {
  if (type === 'AutomationTriggerInput') return 'stageIds' in inner ? { on: 'STAGE_ENTERED' } : {};
  if (type !== 'AutomationActionInput') return {};
  if ('stageId' in inner) return { do: 'MOVE_TO_STAGE' };
  return 'assigneeId' in inner || 'teamId' in inner ? { do: 'ASSIGN' } : { do: 'CREATE_TASK', title: 'Call' };
}

function leafOf({ name, type: declared }: Given, place: string, { own, otherwise }: Asked): unknown {
  if (name === 'idempotencyKey') return randomUUID();
  const type = getNamedType(declared);
  if (type.name === 'ID') return ownId(place, name, own);
  const known = byHand[place] ?? byHand[type.name] ?? firstOf(type) ?? otherwise;
  if (typeof known === 'function') return known();
  if (known !== undefined) return known;
  throw new NoValue(`No value for ${place}: ${String(declared)}`);
}

const firstOf = (type: GraphQLNamedType) => (isEnumType(type) ? type.getValues()[0]?.name : undefined);

function ownId(place: string, name: string, own: Ids): string {
  const kind = kindOf(place, name);
  if (!kind) throw new NoValue(`No id for ${place}`);
  return own[kind];
}

/** One's own ids by the names that arguments have: `dealId`, `upToMessageId`. */
export const ownIds = (own: Ids): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(own).map(([kind, id]) => [`${kind}Id`, id])),
  upToMessageId: own.message,
});
