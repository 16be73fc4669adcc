import type { ContactTimeline, InputOf, Reach, TimelineEntry } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  Memberships,
  reachBy,
  TenantDatabase,
  type TimelineSource,
  timelineOf,
  type Where,
  withinReach,
} from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { versioned } from '../as-of/versioned.table.js';
import { shownChanges } from '../fields/hidden.js';
import { notesOn, tasksOn, versionsBeside, versionsOf } from './timeline.table.js';

type TimelineType = keyof typeof versioned;

type Question = {
  readonly type: TimelineType;
  readonly input: InputOf<typeof ContactTimeline>;
  readonly actor: Actor;
  readonly reach: Reach;
};

/** A contact that others were merged into has what happened to them too. */
const ids = (type: TimelineType) => (type === 'contact' ? 'any (crm.contacts_of_one(?::uuid))' : '?::uuid');

/** By what deals belong to what is no deal. */
const dealsOf = { contact: 'contact_id', company: 'company_id' } as const;

/** What crm knows of a record, in one order, as far as whoever asks may see it. */
@Injectable()
export class RecordTimeline {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
  ) {}

  async of(question: Question): Promise<{ items: TimelineEntry[] }> {
    const { input, actor, reach, type } = question;
    const kind = versioned[type];
    const its: Where = { where: `v.${kind.id} = ${ids(type)}`, values: [input.id] };
    const reached = this.reached(question);
    const beside = [await this.deals(question), await this.hung(question)].flat();
    const sources = [versionsOf(type, kind, its), ...beside].map((source) => within(source, reached));
    const { items } = await timelineOf(this.database, actor, { sources, input });
    const deals = await reachBy(this.memberships, 'deals:read', actor);
    return { items: items.map((entry) => shown(entry, type, { own: reach, deals })) };
  }

  /** Whether the record itself is reached: without it there is no timeline. */
  private reached({ type, input, reach }: Question): Where {
    const { records, id } = versioned[type];
    const one = type === 'contact' ? 'coalesce(crm.leading_contact(?::uuid), ?::uuid)' : '?::uuid';
    const { where, values } = withinReach(reach, 'r');
    return {
      where: `exists (select from ${records} r where r.${id} = ${one} and ${where})`,
      values: [...(type === 'contact' ? [input.id, input.id] : [input.id]), ...values],
    };
  }

  private async deals({ type, input, actor }: Question): Promise<TimelineSource[]> {
    if (type === 'deal') return [];
    const reach = await reachBy(this.memberships, 'deals:read', actor);
    if (!reach) return [];
    const its = { where: `n.${dealsOf[type]} = ${ids(type)}`, values: [input.id] };
    return [versionsBeside('deal', versioned.deal, allOf([its, withinReach(reach, 'n')]))];
  }

  private async hung({ type, input: { id }, actor }: Question): Promise<TimelineSource[]> {
    const notes = await reachBy(this.memberships, 'notes:read', actor);
    const tasks = await reachBy(this.memberships, 'tasks:read', actor);
    return [
      ...(notes ? [notesOn({ type, id })] : []),
      ...(tasks ? tasksOn({ type, id }, withinReach(tasks, 't')) : []),
    ];
  }
}

const within = ({ sql, values, kinds }: TimelineSource, reached: Where): TimelineSource => ({
  sql: `select s.* from (${sql}) s where ${reached.where}`,
  values: [...values, ...reached.values],
  kinds,
});

type Reaches = { readonly own: Reach; readonly deals: Reach | undefined };

function shown(entry: TimelineEntry, type: TimelineType, { own, deals }: Reaches): TimelineEntry {
  const about = entry.subject.type;
  if (about === type) return { ...entry, changes: shownChanges(entry.changes, own, versioned[type].reading) };
  return about === 'deal' && deals ? { ...entry, changes: shownChanges(entry.changes, deals, 'deals:read') } : entry;
}
