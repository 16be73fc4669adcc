import { Clients } from './inbox/asking.js';
import { fill, organizationIn } from './inbox/fill.js';
import { plainApollo } from './inbox/plain-apollo.js';
import { type Asked, inTurn, type Side } from './inbox/rounds.js';
import { Database } from './installation/database.js';
import { until } from './installation/connected.js';
import { asked, has, missedUnless } from './installation/figures.js';
import { loopDelays } from './installation/loop-delays.js';
import { allInOne, type Parley } from './installation/parley.js';
import { PublicApi } from './installation/public-api.js';
import { separateProcesses } from './installation/separate-processes.js';

const [few, many] = [1000, asked('chats', 100_000)];
const bars = { growth: 1.5, plain: 2 };
const [rounds, seconds] = [asked('rounds', 3), asked('seconds', 3)];

const settings = { PARLEY_GATEWAY_COST_PER_MINUTE: '1000000000' };

const print = (what: string, { perSecond, p50, p99, node, postgres }: Asked) =>
  console.info(
    `  ${what}: ${perSecond.toFixed(0)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ` +
      `processor per request ${node.toFixed(2)} ms in Node.js, ${postgres.toFixed(2)} ms in PostgreSQL`,
  );

/** Of the time alone that a request needs, since requests per second tell how busy the machine is as well. */
const work = ({ node, postgres }: Asked) => node + postgres;

/** The inbox of 50 chats through the whole gateway: as chats become many, and against plain Apollo on the same rows. */
async function measure(parley: Parley, isGated: boolean): Promise<void> {
  const database = new Database(parley.databaseUrl);
  const api = new PublicApi(parley.url);
  await until('the owner to sign in', () => api.signIn(parley.credentials).then(yes, no));
  await until('a pipeline to be there', async () => (await organizationIn(database)) !== undefined);
  const clients = new Clients({ url: `${parley.url}/graphql`, authorization: api.authorization });
  const whole: Side = { clients, pids: parley.pids, root: process.pid };
  try {
    await fill(database, { from: 1, to: few });
    await until('messaging to know the owner', () => clients.inbox().then(yes, no));
    console.info(`${parley.transport}; 50 chats with contact, company, deal, stage and last message; 16 connections`);
    const [small] = await inTurn([whole], rounds, seconds);
    if (small) print(`of ${few} chats`, small);
    await fill(database, { from: few + 1, to: many });
    const [large, against] = await besidePlain(whole, { parley, database });
    if (large) print(`of ${many} chats`, large);
    if (against) print('plain Apollo with DataLoader, same rows, role and security', against);
    if (small && large) growth(small, large);
    if (large && against) ratio(large, against, isGated);
  } finally {
    clients.close();
    await database.close();
  }
}

/** A cursor is each side's own to write. */
const withoutCursors = (inbox: unknown) =>
  JSON.stringify(inbox, (name, value: unknown) => (/cursor$/i.test(name) ? undefined : value));

type Installation = { readonly parley: Parley; readonly database: Database };

/** Both asked in turn, once they have given the same answer. */
async function besidePlain(whole: Side, { parley, database }: Installation): Promise<readonly Asked[]> {
  const organization = await organizationIn(database);
  const plain = await plainApollo(parley.databaseUrl, organization?.tenant_id ?? '');
  const clients = new Clients({ url: plain.url });
  try {
    const [ours, theirs] = [await whole.clients.inbox(), await clients.inbox()].map(withoutCursors);
    if (ours !== theirs) throw new Error('The answers differ');
    if (has('profile')) await loopDelays(parley);
    const figures = await inTurn([whole, { clients, pids: [plain.pid], root: process.pid }], rounds, seconds);
    if (has('profile')) await loopDelays(parley);
    return figures;
  } finally {
    clients.close();
    plain.stop();
  }
}

function growth(small: Asked, large: Asked): void {
  const times = large.p50 / small.p50;
  console.info(
    `  ${many} chats against ${few}: ${times.toFixed(2)} x the time (bar ${bars.growth}${missedUnless(times <= bars.growth)});` +
      ` ${(work(large) / work(small)).toFixed(2)} x the processor time`,
  );
}

function ratio(large: Asked, against: Asked, isGated: boolean): void {
  const times = large.perSecond / against.perSecond;
  const bar = isGated ? ` (bar ${bars.plain}${missedUnless(times >= bars.plain)})` : '';
  console.info(
    `  against plain Apollo: ${times.toFixed(2)} x the requests/s${bar};` +
      ` ${(work(against) / work(large)).toFixed(2)} x by processor time`,
  );
}

const yes = () => true;
const no = () => false;

async function run(start: () => Promise<Parley>, isGated: boolean): Promise<void> {
  const parley = await start();
  try {
    await measure(parley, isGated);
  } finally {
    await parley.stop();
  }
}

if (!has('separate')) await run(() => allInOne(settings), true);
if (!has('embedded')) await run(() => separateProcesses(settings), false);
