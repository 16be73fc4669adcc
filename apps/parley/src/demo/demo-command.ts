import { Command } from 'commander';
import { setTimeout as wait } from 'node:timers/promises';

import { runningIn } from '../client/running.js';
import { dataDirectoryOf } from '../data-directory-of.js';
import { plain } from '../watch/render.js';
import { DemoClient, type Seen } from './demo-client.js';

const PACE_MS = 300;

const print = (text: string) => void process.stdout.write(`${text}\n`);

const line = ({ from, text, at }: Seen) => `${at.slice(11, 19)} ${plain(from)}: ${plain(text)}`;

export function demoCommand(): Command {
  const demo = new Command('demo').description('plays the people of the demo');
  demo
    .command('customers')
    .description('who is there')
    .action(async (_options: unknown, command: Command) => {
      const people = await new DemoClient(runningIn(dataDirectoryOf(command))).people();
      for (const { key, displayName, language, group } of people)
        print(
          `${key.padEnd(10)} ${displayName} (${language})${group === undefined ? '' : `, in the group “${group}”`}`,
        );
    });
  demo
    .command('say <customer> <text>')
    .description('says something as one of them, and waits for the answer')
    .option('--no-wait', 'only says it')
    // Commander hands over two arguments, the options, and the command.
    // eslint-disable-next-line max-params -- see above
    .action(async (who: string, text: string, { wait: isWaiting }: { wait: boolean }, command: Command) => {
      const client = new DemoClient(runningIn(dataDirectoryOf(command)));
      const said = (await client.say(who, text)).at(-1);
      if (said) print(line(said));
      if (!isWaiting) return;
      print('Waiting for the answer: approve it in GraphiQL or in npm run parley -- watch. Ctrl-C leaves.');
      print(line(await answerAfter(client, who, said?.id ?? 0)));
    });
  return demo;
}

async function answerAfter(client: DemoClient, who: string, id: number): Promise<Seen> {
  for (;;) {
    const answer = (await client.seenBy(who)).find((message) => message.id > id && message.isFromSeller);
    if (answer) return answer;
    await wait(PACE_MS);
  }
}
