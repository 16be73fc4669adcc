import { setTimeout as wait } from 'node:timers/promises';

import { commandOn } from '../command-on.js';
import { runningIn } from '../client/running.js';
import { Problem } from '../problem.js';
import { clock, plain } from '../watch/render.js';
import { DemoClient, type Seen } from './demo-client.js';

const PACE_MS = 300;

const print = (text: string) => void process.stdout.write(`${text}\n`);

const line = ({ from, text, at }: Seen) => `${clock(at)} ${plain(from)}: ${plain(text)}`;

export async function listCustomers(folder: string): Promise<void> {
  for (const { key, displayName, language, group } of await new DemoClient(runningIn(folder)).people())
    print(`${key.padEnd(10)} ${displayName} (${language})${group === undefined ? '' : `, in the group “${group}”`}`);
}

export type Saying = {
  readonly who: string;
  readonly text: string;
  /** How long to wait for the answer; 0 does not wait. */
  readonly seconds: number;
};

/** @throws Problem where no answer came in time */
export async function sayAs(folder: string, { who, text, seconds }: Saying): Promise<void> {
  const client = new DemoClient(runningIn(folder));
  const said = (await client.say(who, text)).at(-1);
  if (said) print(line(said));
  if (seconds === 0) return;
  const watch = commandOn(folder, 'watch');
  print(`Waiting for the answer: approve it in GraphiQL or in ${watch}. Ctrl-C leaves.`);
  const answer = await answerAfter(client, said?.id ?? 0, { who, seconds });
  if (!answer) throw new Problem(`No answer came within ${seconds} seconds: see what waits for approval in ${watch}.`);
  print(line(answer));
}

async function answerAfter(
  client: DemoClient,
  id: number,
  { who, seconds }: Pick<Saying, 'who' | 'seconds'>,
): Promise<Seen | undefined> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await wait(PACE_MS)) {
    const answer = (await client.seenBy(who)).find((message) => message.id > id && message.isFromSeller);
    if (answer) return answer;
  }
  return undefined;
}
