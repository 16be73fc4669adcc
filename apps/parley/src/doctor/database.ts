import type { ServiceName } from '@parley/contracts';

import { bad, type Finding, good } from './finding.js';
import type { Look } from './look.js';

const LEAST_VERSION = 150_000;
const MOST_SKEW_MS = 5000;
const LONGEST_STALL_SECONDS = 10;
const MOST_BEHIND = 10_000;
/** Who waits for rare events writes its place down only now and then. */
const NEAR = 1_000;

/** What the databases that were looked at are good for, a line per thing that must hold. */
export const databaseFindings = (looks: readonly Look[]): readonly Finding[] =>
  looks.length === 0
    ? []
    : [version(looks), writing(looks), clock(looks), walls(looks), stall(looks), lag(looks), parked(looks)];

const named = (looks: readonly Look[]) => looks.map(({ service }) => service).join(', ');

function version(looks: readonly Look[]): Finding {
  const versions = [...new Set(looks.map((look) => look.version))].join(', ');
  const old = looks.filter(({ number }) => number < LEAST_VERSION);
  if (old.length === 0) return good('PostgreSQL', `${versions}, with ${named(looks)}`);
  return bad('PostgreSQL', `${versions} is too old for ${named(old)}`, 'Update it to 15 or later.');
}

function writing(looks: readonly Look[]): Finding {
  const closed = looks.filter(({ isReadOnly }) => isReadOnly);
  if (closed.length === 0) return good('Writing', 'PostgreSQL takes writes');
  const remedy = 'Name the primary in PARLEY_DATABASE_URL, or make room and end its read-only mode.';
  return bad('Writing', `PostgreSQL is read-only for ${named(closed)}`, remedy);
}

function clock(looks: readonly Look[]): Finding {
  const skew = Math.max(...looks.map(({ skewMs }) => Math.abs(skewMs)));
  if (skew < MOST_SKEW_MS) return good('Clock', `in step with PostgreSQL (${Math.round(skew)} ms)`);
  return bad(
    'Clock',
    `${Math.round(skew / 1000)} s apart from PostgreSQL's`,
    'Set the clocks of both machines by NTP.',
  );
}

const shown = 3;

/** Row-level security is forced, no role sees past it, and none but the owner owns anything. */
function walls(looks: readonly Look[]): Finding {
  const broken = looks.flatMap(({ service, offences }) =>
    offences.map(({ rule, what }) => `${service}.${what} breaks “${rule}”`),
  );
  if (broken.length === 0) return good('Walls', 'row-level security is forced everywhere; no role sees past it');
  const more = broken.length > shown ? `, and ${broken.length - shown} more` : '';
  const remedy = 'Undo what was changed by hand as the owner role, or run parley migrate, which sets the roles.';
  return bad('Walls', broken.slice(0, shown).join('; ') + more, remedy);
}

function stall(looks: readonly Look[]): Finding {
  const stalled = looks.filter(({ stallSeconds }) => stallSeconds > LONGEST_STALL_SECONDS);
  if (stalled.length === 0) return good('Feeds', 'every committed event has its number');
  const longest = Math.round(Math.max(...stalled.map(({ stallSeconds }) => stallSeconds)));
  const remedy =
    'Start the service if it does not run; else end the oldest transaction: select pid, xact_start from pg_stat_activity order by 2.';
  return bad('Feeds', `events of ${named(stalled)} wait for ${longest} s`, remedy);
}

type Behind = { readonly reader: string; readonly count: number };

/** The head of PostgreSQL's feed minus a reader's place, for the feeds that were looked at. */
function lag(looks: readonly Look[]): Finding {
  const heads = new Map<ServiceName, number>(looks.map(({ service, head }) => [service, head]));
  const behind = looks
    .flatMap(({ service, readers }) =>
      readers.map(({ name, feed, seq }): Behind => {
        const reader = name.startsWith(`${service}.`) ? name : `${service}'s ${name}`;
        return { reader, count: (heads.get(feed) ?? seq) - seq };
      }),
    )
    .sort((a, b) => b.count - a.count);
  const [last] = behind;
  if (!last || last.count <= NEAR) return good('Readers', `all ${behind.length} are at the head of their feeds`);
  const found = `${last.reader} is ${last.count} events behind`;
  if (last.count <= MOST_BEHIND) return good('Readers', `${found}, the furthest of ${behind.length}`);
  return bad(
    'Readers',
    found,
    'See whether its service runs and what its log says; parley parked list shows what fails.',
  );
}

function parked(looks: readonly Look[]): Finding {
  const waiting = looks.reduce((sum, look) => sum + look.waiting, 0);
  const stuck = looks.filter((look) => look.stuck > 0);
  if (stuck.length === 0) return good('Parked', waiting === 0 ? 'nothing' : `${waiting} events are tried again`);
  const found = stuck.map((look) => `${look.stuck} events in ${look.service}`).join(', ');
  return bad('Parked', found, 'parley parked list shows why; mend it, then parley parked replay --all.');
}
