import { operations } from '@parley/contracts';

const narrowing = operations
  .filter((operation) => 'narrows' in operation && operation.narrows === true)
  .map(({ name }) => name.slice(name.indexOf('.') + 1));

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Whether what a field of the public API asks keeps to fewer rows: `chats` asks `list-chats`, `chat` `chats-by-ids`. */
export function narrowsAt(field: string): boolean {
  const noun = kebab(field);
  return [noun, `list-${noun}`, `${noun}s-by-ids`].some((name) => narrowing.includes(name));
}
