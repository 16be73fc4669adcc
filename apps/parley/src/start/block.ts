import { commandOn } from '../command-on.js';

export type Started = {
  readonly url: string;
  readonly dataDirectory: string;
  readonly password?: string;
  readonly email: string;
  readonly code?: string;
  readonly people: readonly { readonly key: string; readonly name: string }[];
  /** What drafts replies, as shown. */
  readonly drafter: string;
  readonly remarks: readonly string[];
};

const rule = '─'.repeat(78);

/** What a newcomer reads: where everything is, how to get in, and three lines that work when pasted. */
export function block(started: Started): string {
  const { url, email, password, code, people, drafter, dataDirectory, remarks } = started;
  const somebody = people[0]?.key ?? 'anna';
  return [
    rule,
    ` Parley is ready.`,
    '',
    ` API        ${url}/graphql   (the same address for WebSocket)`,
    ` Sign-in    ${email}${password === undefined ? '' : `  password ${password}`}   (works on this machine only)`,
    ` Mails      ${url}/dev/mail   (what Parley wrote; on this machine only)`,
    ` Drafts     ${drafter}`,
    ` Data       ${dataDirectory}   (a backup without its keys can't be read)`,
    ...peopleLines(people),
    ...remarks.map((remark) => ` Note       ${remark}`),
    '',
    ' Paste one of these:',
    `   ${url}/graphiql${code === undefined ? '' : `?code=${code}`}`,
    `   ${commandOn(dataDirectory, 'watch')}`,
    ...(people.length > 0 ? [`   ${commandOn(dataDirectory, `demo say ${somebody} "How much is it?"`)}`] : []),
    '',
    ' Ctrl-C stops it. Starting again finds everything as it was.',
    rule,
  ].join('\n');
}

const PER_LINE = 3;

/** Whom the newcomer may play; no line is wider than a terminal. */
const peopleLines = (people: Started['people']): readonly string[] =>
  Array.from({ length: Math.ceil(people.length / PER_LINE) }, (_, line) => {
    const shown = people.slice(line * PER_LINE, (line + 1) * PER_LINE).map(({ key, name }) => `${key} (${name})`);
    return ` ${line === 0 ? 'People' : '      '}     ${shown.join(', ')}`;
  });
