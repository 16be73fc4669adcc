/** Words that `docs/glossary.md` bans outright in names: each with what to say instead. */
export const bannedWords: Readonly<Record<string, string>> = {
  workspace: 'organization',
  tenant: 'organization (tenantId is plumbing)',
  dialog: 'chat',
  thread: 'chat or conversation',
  person: 'contact, user or subject',
  customer: 'contact',
  opportunity: 'deal',
  operationid: 'changeSetId',
  bulkqueue: 'broadcast',
};

/** Whole type names that say too little. */
export const bannedTypeNames = [
  'Account',
  'Session',
  'Template',
  'Token',
  'Subscription',
  'Operation',
  'Client',
] as const;

/** The parts of a name: `dealId`, `deal-id`, `DEAL_ID` and `Deal id` are all `deal`, `id`. */
const partsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.toLowerCase())
    .filter(Boolean);

/** What is wrong with a name, in one sentence each. */
export function wrongWords(name: string): readonly string[] {
  const parts = partsOf(name).map((part) => part.replace(/s$/, ''));
  const pairs = parts.map((part, at) => part + (parts[at + 1] ?? ''));
  return Object.entries(bannedWords)
    .filter(([word]) => parts.includes(word) || pairs.includes(word))
    .map(([word, instead]) => `${name}: not "${word}" but ${instead}`);
}
