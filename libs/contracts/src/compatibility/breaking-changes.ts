import { z } from 'zod';

import type { Snapshot } from './snapshot.js';
import { unfolded } from './unfolded.js';

type Side = 'event' | 'input' | 'output';

const object = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).default([]),
});

const enumeration = z.object({ enum: z.array(z.unknown()) });

const list = z.object({ type: z.literal('array'), items: z.unknown() });

/** What may be null is one of two. */
const alternatives = z.object({ anyOf: z.array(z.unknown()) });

/**
 * What would break somebody who relies on `released`: one sentence each, none where nothing does.
 * An event of the same version may only gain an optional field, since anything else is a new version;
 * an input may not gain a required field, an output may not lose one.
 */
export function breakingChanges(released: Snapshot, current: Snapshot): readonly string[] {
  return [...eventChanges(released, current), ...operationChanges(released, current)];
}

function eventChanges(released: Snapshot, current: Snapshot): readonly string[] {
  return Object.entries(released.events).flatMap(([type, before]) => {
    const after = current.events[type];
    if (!after) return [`${type} is gone`];
    if (after.version < before.version) return [`${type} went back to version ${String(after.version)}`];
    if (after.version > before.version) return [];
    const moved = before.personal.filter((path) => !after.personal.includes(path));
    return [
      ...moved.map((path) => `${type} v${String(before.version)}: ${path} is no longer personal`),
      ...changes({
        before: unfolded(before.schema),
        after: unfolded(after.schema),
        side: 'event',
        path: `${type} v${String(before.version)}`,
      }),
    ];
  });
}

function operationChanges(released: Snapshot, current: Snapshot): readonly string[] {
  return Object.entries(released.operations).flatMap(([name, before]) => {
    const after = current.operations[name];
    if (!after) return [`${name} is gone`];
    return [
      ...(after.permission === before.permission ? [] : [`${name} needs another permission`]),
      ...changes({
        before: unfolded(before.input),
        after: unfolded(after.input),
        side: 'input',
        path: `${name} input`,
      }),
      ...changes({
        before: unfolded(before.output),
        after: unfolded(after.output),
        side: 'output',
        path: `${name} output`,
      }),
    ];
  });
}

type Comparison = { readonly before: unknown; readonly after: unknown; readonly side: Side; readonly path: string };

function changes({ before, after, side, path }: Comparison): readonly string[] {
  const objects = [object.safeParse(before), object.safeParse(after)] as const;
  if (objects[0].success && objects[1].success)
    return objectChanges({ before: objects[0].data, after: objects[1].data, side, path });
  const lists = [list.safeParse(before), list.safeParse(after)] as const;
  if (lists[0].success && lists[1].success)
    return changes({ before: lists[0].data.items, after: lists[1].data.items, side, path: `${path}[]` });
  const options = [alternatives.safeParse(before), alternatives.safeParse(after)] as const;
  if (options[0].success && options[1].success && options[0].data.anyOf.length === options[1].data.anyOf.length)
    return optionChanges({ before: options[0].data.anyOf, after: options[1].data.anyOf, side, path });
  return scalarChanges({ before, after, side, path });
}

type OptionComparison = Comparison & { readonly before: readonly unknown[]; readonly after: readonly unknown[] };

const optionChanges = ({ before, after, ...at }: OptionComparison): readonly string[] =>
  before.flatMap((option, n) => changes({ ...at, before: option, after: after[n] }));

function scalarChanges({ before, after, side, path }: Comparison): readonly string[] {
  if (side !== 'event' && isWiderEnum(before, after)) return [];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [`${path} changed`];
}

function isWiderEnum(before: unknown, after: unknown): boolean {
  const [old, young] = [enumeration.safeParse(before), enumeration.safeParse(after)];
  if (!old.success || !young.success) return false;
  return old.data.enum.every((value) => young.data.enum.includes(value));
}

type ObjectComparison = {
  readonly before: z.infer<typeof object>;
  readonly after: z.infer<typeof object>;
  readonly side: Side;
  readonly path: string;
};

function objectChanges({ before, after, side, path }: ObjectComparison): readonly string[] {
  const kept = Object.entries(before.properties).flatMap(([key, schema]) =>
    key in after.properties
      ? changes({ before: schema, after: after.properties[key], side, path: `${path}.${key}` })
      : [`${path}.${key} is gone`],
  );
  const demanded = side === 'output' ? [] : after.required.filter((key) => !before.required.includes(key));
  const promised = side === 'input' ? [] : before.required.filter((key) => !after.required.includes(key));
  return [
    ...kept,
    ...demanded.map((key) => `${path}.${key} is now required`),
    ...promised.filter((key) => key in after.properties).map((key) => `${path}.${key} is no longer always there`),
  ];
}
