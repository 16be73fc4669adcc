import {
  type CommandDefinition,
  eventsOf,
  operations,
  type QueryDefinition,
  type ServiceName,
} from '@parley/contracts';

/** What belongs to whoever asks, or to the installation, needs no permission in the organization: it is no record of it. */
const isList = (operation: CommandDefinition | QueryDefinition): operation is QueryDefinition =>
  operation.kind === 'query' &&
  operation.name.includes('.list-') &&
  !['self', 'public', 'internal'].includes(operation.permission);

/** What is no record of the organization either: the exports themselves, and Telegram as it is now. */
export const notExported: readonly string[] = ['identity.list-organization-exports', 'messaging.list-telegram-chats'];

/** Messages are listed chat by chat. */
export const MESSAGES = 'messaging.list-messages';

/** Every list of records that an organization has, by what it is asked with. */
export const exportedLists: readonly QueryDefinition[] = operations
  .filter(isList)
  .filter(({ name }) => !notExported.includes(name) && name !== MESSAGES);

/** The file of a list: `crm.list-deals` is `records/crm.deals.ndjson`. */
export const fileOf = ({ name }: Pick<QueryDefinition, 'name'>): string =>
  `records/${name.replace('.list-', '.')}.ndjson`;

export const eventsFileOf = (service: ServiceName): string => `events/${service}.ndjson`;

/** What a service tells others: what it keeps to itself, secrets among it, stays there. */
export const isExported = (service: ServiceName, type: string): boolean =>
  eventsOf[service].some((known) => known.type === type);
