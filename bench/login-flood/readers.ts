import { setTimeout as wait } from 'node:timers/promises';

import { now } from '../installation/figures.js';
import type { PublicApi } from '../installation/public-api.js';

const query = `{ me { user { id name } permissions } deals(first: 25) { edges { node { id title } } } }`;

/** What a signed-in user reads, so many times a second; each in milliseconds from when it was due, without end where it failed. */
export async function read(api: PublicApi, times: { readonly perSecond: number; readonly seconds: number }) {
  const { perSecond, seconds } = times;
  const going: Promise<number>[] = [];
  const begun = now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = begun + (n * 1000) / perSecond;
    await wait(Math.max(0, due - now()));
    going.push(
      api.ask(query).then(
        () => now() - due,
        () => Infinity,
      ),
    );
  }
  return Promise.all(going);
}
