import { setTimeout as wait } from 'node:timers/promises';

import { runningIn } from '../client/running.js';
import { clock, plain } from '../watch/render.js';
import { DemoClient, type Seen } from './demo-client.js';

const PACE_MS = 300;

const print = (text: string) => void process.stdout.write(`${text}\n`);

const line = ({ from, text, at }: Seen) => `${clock(at)} ${plain(from)}: ${plain(text)}`;

export async function listCustomers(folder: string): Promise<void> {
  for (const { key, displayName, language, group } of await new DemoClient(runningIn(folder)).people())
    print(`${key.padEnd(10)} ${displayName} (${language})${group === undefined ? '' : `, in the group “${group}”`}`);
}

export type Saying = { readonly who: string; readonly text: string; readonly isWaiting: boolean };

export async function sayAs(folder: string, { who, text, isWaiting }: Saying): Promise<void> {
  const client = new DemoClient(runningIn(folder));
  const said = (await client.say(who, text)).at(-1);
  if (said) print(line(said));
  if (!isWaiting) return;
  print('Waiting for the answer: approve it in GraphiQL or in npm run parley -- watch. Ctrl-C leaves.');
  print(line(await answerAfter(client, who, said?.id ?? 0)));
}

async function answerAfter(client: DemoClient, who: string, id: number): Promise<Seen> {
  for (;;) {
    const answer = (await client.seenBy(who)).find((message) => message.id > id && message.isFromSeller);
    if (answer) return answer;
    await wait(PACE_MS);
  }
}
