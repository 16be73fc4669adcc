import {
  type EventOf,
  type Locale,
  OrganizationChanged,
  OrganizationCreated,
  type OrganizationEvent,
  type OrganizationStateEvent,
  organizationStateEvents,
  type SenderLimits,
  type SenderLimitsSet,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** How an organization works; nothing of it is personal. */
export type Settings = SenderLimits & {
  readonly name: string;
  readonly timeZone: string;
  readonly language: Locale;
  readonly currency: string;
  /** After how many days content is forgotten; null where it is kept. */
  readonly retentionDays: number | null;
};

export type Living = {
  readonly settings: Settings;
  /** Null until somebody was named. */
  readonly billingOwnerId: string | null;
};

export type Organization =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'active' | 'archived' | 'deleted' } & Living)
  | ({ readonly status: 'deleting'; readonly dueAt: string; readonly isArchived: boolean } & Living);

export const initialOrganization: Organization = { status: 'unknown' };

/** No limit: Telegram names no number that would be safe, and says by itself when an account has to wait. */
const unlimited = { messagesPerDay: null, firstMessagesPerDay: null } as const;

const usual = { timeZone: 'UTC', language: 'en', currency: 'EUR', retentionDays: null, ...unlimited } as const;

/** Changed by these fields; what was not said stays. */
export const changedSettings = (before: Settings, said: Partial<SaidSettings>): Settings => ({
  name: said.name ?? before.name,
  timeZone: said.timeZone ?? before.timeZone,
  language: said.language ?? before.language,
  currency: said.currency ?? before.currency,
  retentionDays: said.retentionDays === undefined ? before.retentionDays : said.retentionDays,
  messagesPerDay: said.messagesPerDay === undefined ? before.messagesPerDay : said.messagesPerDay,
  firstMessagesPerDay: said.firstMessagesPerDay === undefined ? before.firstMessagesPerDay : said.firstMessagesPerDay,
});

/** The limits that an event names. */
export const limitsSaid = ({ toMessagesPerDay, toFirstMessagesPerDay }: EventOf<typeof SenderLimitsSet>['data']) => ({
  messagesPerDay: toMessagesPerDay,
  firstMessagesPerDay: toFirstMessagesPerDay,
});

export type SaidSettings = { readonly [Field in keyof Settings]: Settings[Field] | undefined };

export const firstSettings = (name: string): Settings => ({ name, ...usual });

export function evolve(organization: Organization, event: OrganizationEvent): Organization {
  if (event.type === 'identity.organization.created')
    return { status: 'active', settings: firstSettings(event.data.name), billingOwnerId: null };
  if (organization.status === 'unknown') return organization;
  if (isOfState(event)) return { ...lifeOf(organization), ...stateAfter(event, organization.status === 'archived') };
  switch (event.type) {
    case 'identity.organization.changed':
      return { ...organization, settings: changedSettings(organization.settings, event.data) };
    case 'identity.organization.sender-limits-set':
      return { ...organization, settings: changedSettings(organization.settings, limitsSaid(event.data)) };
    case 'identity.organization.billing-owner-changed':
      return { ...organization, billingOwnerId: event.data.billingOwnerId };
  }
}

const isOfState = (event: OrganizationEvent): event is OrganizationStateEvent =>
  organizationStateEvents.some(({ type }) => type === event.type);

const lifeOf = ({ settings, billingOwnerId }: Living): Living => ({ settings, billingOwnerId });

function stateAfter(event: OrganizationStateEvent, wasArchived: boolean) {
  switch (event.type) {
    case 'identity.organization.archived':
      return { status: 'archived' } as const;
    case 'identity.organization.unarchived':
      return { status: 'active' } as const;
    case 'identity.organization.deletion-requested':
      return { status: 'deleting', dueAt: event.data.dueAt, isArchived: wasArchived } as const;
    case 'identity.organization.deletion-cancelled':
      return { status: event.data.isArchived ? 'archived' : 'active' } as const;
    case 'identity.organization.deleted':
      return { status: 'deleted' } as const;
  }
}

export const organizationStream = streamOf('identity.organization', { initial: initialOrganization, evolve });

export type NewOrganization = {
  readonly organizationId: string;
  readonly name: string;
  readonly settings?: Partial<SaidSettings>;
};

/** Creating what is there already changes nothing: the first start is asked again at every start. */
export function createOrganization(
  { organizationId, name, settings = {} }: NewOrganization,
  state: Organization,
): readonly OrganizationEvent[] {
  if (state.status !== 'unknown') return [];
  const changed = differing(firstSettings(name), settings);
  const created = OrganizationCreated({ organizationId, name });
  return Object.keys(changed).length === 0 ? [created] : [created, OrganizationChanged({ organizationId, ...changed })];
}

/** Of what was said of the senders' limits only what is another than before, with what it was. */
export function differingLimits(before: Settings, said: Partial<SaidSettings>) {
  const after = changedSettings(before, said);
  return {
    ...(after.messagesPerDay !== before.messagesPerDay && {
      fromMessagesPerDay: before.messagesPerDay,
      toMessagesPerDay: after.messagesPerDay,
    }),
    ...(after.firstMessagesPerDay !== before.firstMessagesPerDay && {
      fromFirstMessagesPerDay: before.firstMessagesPerDay,
      toFirstMessagesPerDay: after.firstMessagesPerDay,
    }),
  };
}

/** Of what was said, but for the senders' limits, only what is another than before, with what it was. */
export function differing(before: Settings, said: Partial<SaidSettings>) {
  const after = changedSettings(before, said);
  return {
    ...(after.name !== before.name && { name: after.name, fromName: before.name }),
    ...(after.timeZone !== before.timeZone && { timeZone: after.timeZone, fromTimeZone: before.timeZone }),
    ...(after.language !== before.language && { language: after.language, fromLanguage: before.language }),
    ...(after.currency !== before.currency && { currency: after.currency, fromCurrency: before.currency }),
    ...(after.retentionDays !== before.retentionDays && {
      retentionDays: after.retentionDays,
      fromRetentionDays: before.retentionDays,
    }),
  };
}
