import { operations } from '@parley/contracts';

const narrowing = operations
  .filter((operation) => operation.narrows)
  .map(({ name }) => name.slice(name.indexOf('.') + 1));

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What asks about a record by another name than its own. */
const askedAs: Readonly<Record<string, string>> = { proposalDraft: 'proposal', recycleBin: 'deletedRecords' };

const several = (noun: string) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** Whether what a field of the public API asks keeps to fewer rows: `chats` asks `list-chats`, `chat` `chats-by-ids`. */
export function narrowsAt(field: string): boolean {
  const noun = kebab(askedAs[field] ?? field);
  return [noun, `list-${noun}`, `${several(noun)}-by-ids`].some((name) => narrowing.includes(name));
}
