import {
  type CommandDefinition,
  eventsOf,
  operations,
  type QueryDefinition,
  type ServiceName,
} from '@parley/contracts';

const isList = (operation: CommandDefinition | QueryDefinition): operation is QueryDefinition =>
  operation.kind === 'query' && operation.name.includes('.list-');

/** What is no record of the organization: of whoever asks, of the installation, or of Telegram as it is now. */
export const notExported: readonly string[] = [
  'identity.list-connected-programs',
  'identity.list-identity-providers',
  'identity.list-organization-exports',
  'identity.list-sign-ins',
  'messaging.list-telegram-chats',
];

/** Messages are listed chat by chat. */
export const MESSAGES = 'messaging.list-messages';
export const CHATS = 'messaging.list-chats';

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
