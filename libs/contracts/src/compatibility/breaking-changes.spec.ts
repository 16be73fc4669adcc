import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { defineEvent } from '../define-event.js';
import { defineCommand } from '../define-operation.js';
import { filterOf, oneOf, range } from '../filter.js';
import { personal } from '../personal.js';
import { breakingChanges } from './breaking-changes.js';
import { snapshotOf } from './snapshot.js';

const event = (data: z.ZodType, version = 1) =>
  snapshotOf([defineEvent({ type: 'crm.deal.created', version, data, subject: () => 'x' })], []);
const command = (input: z.ZodType, output: z.ZodType = z.object({})) =>
  snapshotOf([], [defineCommand({ name: 'crm.create-deal', permission: 'deals:write', input, output })]);

const base = z.object({ id: z.uuid(), title: z.string() });

describe('breaking changes of an event', () => {
  it('allow one more optional field', () =>
    expect(breakingChanges(event(base), event(base.extend({ note: z.string().optional() })))).toEqual([]));

  it('allow anything under the next version', () =>
    expect(breakingChanges(event(base), event(z.object({ name: z.string() }), 2))).toEqual([]));

  it('refuse a field gone, a field more that is required, another type, a wider enum, an event gone', () => {
    expect(breakingChanges(event(base), event(base.omit({ title: true })))).toEqual([
      'crm.deal.created v1.title is gone',
    ]);
    expect(breakingChanges(event(base), event(base.extend({ note: z.string() })))).toEqual([
      'crm.deal.created v1.note is now required',
    ]);
    expect(breakingChanges(event(base), event(base.extend({ title: z.int() })))).toEqual([
      'crm.deal.created v1.title changed',
    ]);
    expect(
      breakingChanges(event(z.object({ kind: z.enum(['a']) })), event(z.object({ kind: z.enum(['a', 'b']) }))),
    ).toEqual(['crm.deal.created v1.kind changed']);
    expect(breakingChanges(event(base), snapshotOf([], []))).toEqual(['crm.deal.created is gone']);
  });

  it('refuse a field that stops being personal', () => {
    const before = event(z.object({ title: personal(z.string()) }));
    expect(breakingChanges(before, event(base.pick({ title: true })))).toContain(
      'crm.deal.created v1: title is no longer personal',
    );
  });
});

describe('breaking changes of a command', () => {
  it('allow an optional input, another output, a wider enum', () => {
    expect(breakingChanges(command(base), command(base.extend({ note: z.string().optional() })))).toEqual([]);
    expect(breakingChanges(command(base), command(base, z.object({ position: z.string() })))).toEqual([]);
    expect(
      breakingChanges(command(z.object({ kind: z.enum(['a']) })), command(z.object({ kind: z.enum(['a', 'b']) }))),
    ).toEqual([]);
  });

  it('refuse a required input more, an output less', () => {
    expect(breakingChanges(command(base), command(base.extend({ note: z.string() })))).toEqual([
      'crm.create-deal input.note is now required',
    ]);
    expect(breakingChanges(command(base, base), command(base, base.omit({ title: true })))).toEqual([
      'crm.create-deal output.title is gone',
    ]);
  });

  it('see into what may be null', () => {
    const answering = (item: z.ZodType) => command(base, z.object({ items: z.array(item.nullable()) }));
    expect(breakingChanges(answering(base), answering(base.extend({ note: z.string() })))).toEqual([]);
    expect(breakingChanges(answering(base), answering(base.omit({ title: true })))).toEqual([
      'crm.create-deal output.items[].title is gone',
    ]);
    expect(breakingChanges(answering(base), answering(z.string()))).toEqual(['crm.create-deal output.items[] changed']);
    expect(breakingChanges(command(base, base.nullable()), command(base, base))).toEqual([
      'crm.create-deal output changed',
    ]);
  });

  it('see into what holds its own kind', () => {
    const asking = (shape: z.core.$ZodLooseShape) => command(base.extend({ filter: filterOf(shape).optional() }));
    const released = asking({ title: oneOf(z.string()), stageId: oneOf(z.uuid()) });
    expect(breakingChanges(released, asking({ title: oneOf(z.string()), stageId: range(z.uuid()) }))).toEqual([]);
    expect(breakingChanges(released, asking({ title: oneOf(z.int()), stageId: oneOf(z.uuid()) }))).toContain(
      'crm.create-deal input.filter.title.eq changed',
    );
    expect(breakingChanges(released, asking({ title: oneOf(z.string()) }))).toContain(
      'crm.create-deal input.filter.stageId is gone',
    );
  });
});
