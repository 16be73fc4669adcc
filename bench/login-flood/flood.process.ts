import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';

import { z } from 'zod';

import { now } from '../installation/figures.js';

/** What a flood came to: how many sign-ins were answered by what. */
export type Flooded = { readonly sent: number; readonly answers: Readonly<Record<string, number>> };

const asked = z.object({ url: z.url(), perSecond: z.number().positive(), seconds: z.number().positive() });
const answered = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) });
const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { signInId } }';

/** Of this machine, as all that begin with 127: each is a network of its own to whoever counts them. */
const anywhere = () => [127, randomInt(1, 256), randomInt(256), randomInt(1, 255)].join('.');

/** Nobody's address, each time another one, from another network: nothing of it counts together. */
async function signIn(url: string, n: number): Promise<string> {
  const input = { email: `nobody-${String(n)}@example.org`, password: 'a password of nobody at all' };
  const headers = { 'content-type': 'application/json' };
  const sent = request(`${url}/graphql`, { method: 'POST', headers, localAddress: anywhere() });
  try {
    const answer = once(sent, 'response');
    sent.end(JSON.stringify({ query, variables: { input } }));
    const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await answer);
    return answered.parse(await json(response)).errors[0]?.extensions.code ?? 'signed in';
  } catch {
    return 'no answer';
  }
}

/** So many a second, whether or not they are answered: nobody who floods waits. */
async function flood({ url, perSecond, seconds }: z.infer<typeof asked>): Promise<Flooded> {
  const answers: Record<string, number> = {};
  const going: Promise<void>[] = [];
  const begun = now();
  const fire = async (n: number) => {
    const answer = await signIn(url, n);
    answers[answer] = (answers[answer] ?? 0) + 1;
  };
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const passed = Math.min((now() - begun) / 1000, seconds);
      while (going.length < passed * perSecond) going.push(fire(going.length));
      if (passed < seconds) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
  await Promise.all(going);
  return { sent: going.length, answers };
}

process.once('message', (message) => {
  void flood(asked.parse(message)).then((flooded) => {
    process.send?.(flooded);
    process.disconnect();
  });
});
