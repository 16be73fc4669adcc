/** One writer: each call is one append that was acknowledged. */
export type Writer = () => Promise<void>;

/** Makes a writer with streams of its own. */
export type Variant = () => Writer;

const rounds = 5;
const milliseconds = 1_500;

async function perSecond(variant: Variant, count: number): Promise<number> {
  const begun = performance.now();
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
  return (appended / (performance.now() - begun)) * 1000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The variants in turn, so that whatever else the machine does falls on all of them. */
export async function measureAppends<Name extends string>(
  count: number,
  variants: Readonly<Record<Name, Variant>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = namesOf(variants);
  const figures = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) await perSecond(variants[name], count);
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) figures.get(name)?.push(await perSecond(variants[name], count));
  return recordOf(names, (name) => median(figures.get(name) ?? []));
}

function namesOf<Name extends string>(variants: Readonly<Record<Name, Variant>>): readonly Name[] {
  const names: Name[] = [];
  for (const name in variants) names.push(name);
  return names;
}

function recordOf<Name extends string>(names: readonly Name[], value: (name: Name) => number): Record<Name, number>;
function recordOf(names: readonly string[], value: (name: string) => number): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}
