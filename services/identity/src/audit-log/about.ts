/** Aggregates whose events name what they are about by another word than their own. */
const exceptions: Readonly<Record<string, string>> = {
  'messaging.conversation': 'chatId',
  'messaging.recipient': 'chatId',
};

/** The field of an event's data that holds the id of what it is about: `dealId` of `crm.deal.created`. */
export function fieldAbout(type: string): string {
  const [service = '', aggregate = ''] = type.split('.');
  return exceptions[`${service}.${aggregate}`] ?? `${camelCase(aggregate)}Id`;
}

/** What an event is about; the organization where it names nothing of that kind. */
export function subjectIdOf(type: string, data: object, tenantId: string): string {
  const id = new Map<string, unknown>(Object.entries(data)).get(fieldAbout(type));
  return typeof id === 'string' ? id : tenantId;
}

const camelCase = (words: string) => words.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
