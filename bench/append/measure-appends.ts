import { cpuBelow } from '../installation/process-tree.js';

/** One writer: each call is one append that was acknowledged. */
export type Writer = () => Promise<void>;

/** Makes a writer with streams of its own. */
export type Variant = () => Writer;

const rounds = 5;
const milliseconds = 1_500;

/** Appends per second, and the processor's microseconds that one took in this process and in PostgreSQL. */
export type Figures = { readonly perSecond: number; readonly here: number; readonly inPostgres: number };

async function measure(variant: Variant, count: number): Promise<Figures> {
  const [below, own, begun] = [cpuBelow(process.pid), process.cpuUsage(), performance.now()];
  let appended = 0;
  await Promise.all(
    Array.from({ length: count }, async () => {
      const write = variant();
      while (performance.now() - begun < milliseconds) {
        await write();
        appended += 1;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(own);
  return {
    perSecond: appended / seconds,
    here: (user + system) / appended,
    inPostgres: ((cpuBelow(process.pid) - below) * 1_000_000) / appended,
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const medians = (rounds: readonly Figures[]): Figures => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  here: median(rounds.map(({ here }) => here)),
  inPostgres: median(rounds.map(({ inPostgres }) => inPostgres)),
});

/** What one writer alone appends in a second is too little for any code, of ours or of the references, to be warm. */
export async function warmUp(count: number, variants: Readonly<Record<string, Variant>>): Promise<void> {
  for (const variant of Object.values(variants)) await measure(variant, count);
}

/** The variants in turn, so that whatever else the machine does falls on all of them. */
export async function measureAppends<Name extends string>(
  count: number,
  variants: Readonly<Record<Name, Variant>>,
): Promise<Readonly<Record<Name, Figures>>> {
  const names = namesOf(variants);
  const figures = new Map<Name, Figures[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) figures.get(name)?.push(await measure(variants[name], count));
  return recordOf(names, (name) => medians(figures.get(name) ?? []));
}

function namesOf<Name extends string>(variants: Readonly<Record<Name, Variant>>): readonly Name[] {
  const names: Name[] = [];
  for (const name in variants) names.push(name);
  return names;
}

function recordOf<Name extends string>(names: readonly Name[], value: (name: Name) => Figures): Record<Name, Figures>;
function recordOf(names: readonly string[], value: (name: string) => Figures): Record<string, Figures> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}
