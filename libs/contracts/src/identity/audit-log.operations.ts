import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { actorSchema, instant, principalSchema } from '../envelope.js';
import { filterOf, filterText, oneOf, orderBy, range } from '../filter.js';
import { serviceNames, verifiedStream } from '../log/log.queries.js';
import { accepted, atLeast, pageInput, pageOf } from '../page.js';
import { locales } from './mail.events.js';
import { clear } from '../personal.js';

const id = z.uuid();

/** One field before and after, in the words of the event; null before where nobody had said, after where it was cleared. */
const auditChange = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** One act: an event that a principal did or caused, without any personal data. */
export const auditEntryView = z.object({
  /** The event's own id. */
  id,
  at: instant,
  actor: actorSchema,
  type: z.string(),
  /** What it happened to; what kind of thing that is follows from the type. */
  subjectId: id,
  changes: z.array(auditChange),
  /** The act that it answers, such as the approval of a proposal. */
  cause: z.object({ type: z.string(), subjectId: id }).nullable(),
  correlationId: id,
  changeSetId: id.nullable(),
  /** The sign-in in which a user did it; null where nobody did it in one, or it was kept before entries said so. */
  signInId: id.nullable().optional(),
  /** From where it was done; null where a service did it, or it was kept before entries said so. */
  from: z
    .object({
      kind: z.enum(['sign-in', 'api-key', 'program']),
      id,
      /** The device of a sign-in, such as `Firefox on Windows`; what a key or program is called. */
      name: z.string().nullable(),
      /** Of a sign-in: the network address at that time. Null once it was erased. */
      address: z.string().nullable(),
    })
    .nullable()
    .optional(),
  /** Why, as far as it was said. What is personal about it stands in the proposal. */
  why: z
    .object({
      /** As whoever did it said, or a word for it. */
      reason: z.string().nullable(),
      /** The rule that did it. */
      rule: z.string().nullable(),
      /** The proposal that was decided, or carried out. */
      proposalId: id.nullable(),
    })
    .nullable()
    .optional(),
  /** Where the event stands in its service's hash chain; null for what was kept before entries said so. */
  chained: z.object({ streamVersion: z.int(), hash: z.string() }).nullable(),
  /** Of what the installation's staff did: by which invitation, whose, and what they are called. */
  staffAccess: z
    .object({ id, invitedBy: id, name: clear(z.string()).optional() })
    .nullable()
    .optional(),
});

export type AuditEntryView = z.infer<typeof auditEntryView>;

/** What an act changed, in one line of a table. */
export const changesInLine = (changes: AuditEntryView['changes']): string =>
  changes.map(({ field, from, to }) => `${field}: ${from ?? '—'} → ${to ?? '—'}`).join('; ');

/** What each line of an exported log says, in the order of a table's header. */
export const auditLogColumns = [
  ...['at', 'sentence', 'type', 'actorKind', 'actorId', 'actorName', 'onBehalfOfId', 'onBehalfOfName'],
  ...['staffAccessId', 'staffInvitedBy', 'fromKind', 'fromId', 'fromName', 'fromAddress', 'why'],
  ...['subjectType', 'subjectId', 'changes', 'causeType', 'correlationId', 'changeSetId', 'id'],
  ...['organizationId', 'service', 'streamVersion', 'hash'],
] as const;

export const auditFilter = filterOf({
  actorId: oneOf(filterText),
  onBehalfOf: oneOf(filterText),
  subjectId: oneOf(id),
  type: oneOf(filterText),
  at: range(instant),
});

/** Who did what, on whose behalf, to which record, the newest first. */
export const ListAuditLog = defineQuery({
  name: 'identity.list-audit-log',
  permission: 'audit:read',
  input: z.object({
    page: pageInput,
    filter: auditFilter.optional(),
    orderBy: orderBy(['at']).optional(),
    ...atLeast.shape,
  }),
  /** With the language that whoever reads it chose, or whoever lent them their key. */
  output: pageOf(auditEntryView).extend({ language: z.enum(locales) }),
});

/** What may be wrong with an entry, or with the stream that holds its event. */
export const auditDivergences = ['missing', 'changed', 'unlike', 'broken-chain'] as const;

/** A chain of hashes that was followed to its head. */
const chainHead = z.object({
  service: z.enum(serviceNames),
  ...verifiedStream.shape,
});

/**
 * A page of the list of acts against the hash chains: every entry against its event, every event against its digest, and
 * every stream that holds one from its first event to its head.
 */
export const VerifyAuditLog = defineQuery({
  name: 'identity.verify-audit-log',
  permission: 'audit:read',
  input: z.object({ page: pageInput, filter: auditFilter.optional(), ...atLeast.shape }),
  output: z.object({
    entryCount: z.int(),
    heads: z.array(chainHead),
    divergences: z.array(
      z.object({
        /** The entry's, which is its event's. */
        eventId: id,
        kind: z.enum(auditDivergences),
        service: z.enum(serviceNames),
        /** Names of what the entry says otherwise than its event, where it does. */
        fields: z.array(z.string()),
      }),
    ),
    hasNextPage: z.boolean(),
    endCursor: z.string().nullable(),
  }),
});

/** As which an export comes. */
export const auditLogFormats = ['csv', 'json'] as const;

/**
 * Begins an export, which is an act of its own. What is exported is then read page by page, up to `until`: the export
 * holds nothing that happened while it was being read.
 */
export const BeginAuditLogExport = defineCommand({
  name: 'identity.begin-audit-log-export',
  permission: 'audit:read',
  input: z.object({ format: z.enum(auditLogFormats), conditions: z.array(z.string().max(100)).max(100) }),
  output: accepted.extend({ until: instant }),
});

/** Somebody was refused for want of a permission: told by the door that refused, kept once a minute. */
export const RecordRefusal = defineCommand({
  name: 'identity.record-refusal',
  permission: 'internal',
  input: z.object({
    principal: principalSchema.extend({ kind: z.enum(['user', 'agent', 'integration']), id }),
    onBehalfOf: id.optional(),
    /** The sign-in that a user asked in. */
    signInId: id.optional(),
    /** What was asked for: the operation's name at the door. */
    operation: z.string().min(1).max(200),
    permission: z.string().min(1).max(100),
  }),
  output: accepted,
});
