import type { Changes } from '../as-of/changes.js';

/** A version of a record as far as undoing asks: which it is, what it changed, and as part of what. */
export type Step = { readonly version: number; readonly changes: Changes; readonly changeSetId: string | null };

/** What undoing a change set means for one record. */
export type Undoing = {
  /** The version before the change set came to it; null where the record came into being with it. */
  readonly before: number | null;
  /** Whether somebody else changed it since, in whatever field. */
  readonly isChangedSince: boolean;
  /** Fields that are to be what they were. */
  readonly fields: readonly string[];
  /** Fields that somebody changed again since: they stay as they are. */
  readonly ambiguous: readonly string[];
};

/**
 * Of each field that a change set gave another value: whether it is to be what it was. Only where its last change belongs
 * to the change set; what came back to what it was by itself is left alone.
 */
export function undoing(changeSetId: string, steps: readonly Step[]): Undoing | null {
  const own = steps.filter((step) => step.changeSetId === changeSetId);
  const [first] = own;
  if (!first) return null;
  const names = [...new Set(own.flatMap(({ changes }) => Object.keys(changes)))];
  const [fields, ambiguous]: [string[], string[]] = [[], []];
  for (const name of names) {
    const what = verdict(name, changeSetId, steps);
    if (what === 'restore') fields.push(name);
    if (what === 'ambiguous') ambiguous.push(name);
  }
  const isChangedSince = steps.some(
    (step) => step.version > first.version && step.changeSetId !== changeSetId && Object.keys(step.changes).length > 0,
  );
  return { before: first.version === 1 ? null : first.version - 1, isChangedSince, fields, ambiguous };
}

function verdict(name: string, changeSetId: string, steps: readonly Step[]): 'restore' | 'ambiguous' | 'as it was' {
  const from = steps.findIndex((step) => step.changeSetId === changeSetId && Object.hasOwn(step.changes, name));
  const changing = steps.slice(from).filter(({ changes }) => Object.hasOwn(changes, name));
  const [first, last] = [changing[0], changing.at(-1)];
  if (isSame(first?.changes[name]?.before, last?.changes[name]?.after)) return 'as it was';
  return last?.changeSetId === changeSetId ? 'restore' : 'ambiguous';
}

const isSame = (one: readonly string[] = [], other: readonly string[] = []) =>
  one.length === other.length && one.every((text, n) => text === other[n]);
