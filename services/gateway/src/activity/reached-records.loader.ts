import {
  ChatsByIds,
  CompaniesByIds,
  ContactsByIds,
  DealsByIds,
  FollowUpsByIds,
  type InputOf,
  LeadsByIds,
  type OutputOf,
  ProposalsByIds,
  TasksByIds,
} from '@parley/contracts';
import { Clock, DomainError } from '@parley/kernel';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { Held } from '../serving/permissions.port.js';
import type { Sight, SubjectKind } from './subject-of.js';

const kinds = {
  ChatsByIds,
  CompaniesByIds,
  ContactsByIds,
  DealsByIds,
  FollowUpsByIds,
  LeadsByIds,
  ProposalsByIds,
  TasksByIds,
} as const;

type ByIds = (typeof kinds)[keyof typeof kinds];
type Asked = { readonly definition: ByIds; readonly id: string };
type Known = { readonly until: number; readonly isReached: boolean };

/** How long an answer is used again; somebody who was assigned away sees nothing more within 5 s. */
const KEPT_MS = 1000;
const MOST_IDS = 200;
const MOST_KEPT = 10_000;

/** The record that decides who sees an event: what is said in a chat, and sent there, goes by the chat. */
const decidedBy: Partial<Record<SubjectKind, ByIds>> = {
  company: CompaniesByIds,
  contact: ContactsByIds,
  lead: LeadsByIds,
  deal: DealsByIds,
  proposal: ProposalsByIds,
  'follow-up': FollowUpsByIds,
  task: TasksByIds,
};

const inChat: readonly SubjectKind[] = ['chat', 'message', 'send'];

/** Nothing where no record of that permission says so: then it isn't seen. */
export function askedFor({ subject, permission, chatId }: Sight): Asked | undefined {
  const isInChat = inChat.includes(subject.type);
  const definition = isInChat ? ChatsByIds : decidedBy[subject.type];
  const id = isInChat ? chatId : subject.id;
  return definition?.permission === permission && id !== undefined ? { definition, id } : undefined;
}

/** What all must be seen for a thing to be seen. */
const sightsOf = ({ sight }: { readonly sight: Sight }): readonly Sight[] => (sight.on ? [sight, sight.on] : [sight]);

/** Of what somebody holds over fewer rows than all, what they reach: each owning service is asked in their own name. */
@Injectable()
export class ReachedRecords {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {}

  /** What of some things may be seen. The records of one kind are asked for together. */
  async seenOf<Thing extends { readonly sight: Sight }>(
    things: readonly Thing[],
    { overAll, overFewer }: Held,
    call: CallContext,
  ): Promise<readonly Thing[]> {
    const isHeld = ({ permission }: Sight) => overAll.has(permission) || overFewer.has(permission);
    const held = things.filter((thing) => sightsOf(thing).every(isHeld));
    const asked = held
      .flatMap(sightsOf)
      .flatMap((sight) => (overAll.has(sight.permission) ? [] : (askedFor(sight) ?? [])));
    const reached = await this.reachedOf(asked, call);
    const isSeen = (sight: Sight) => {
      if (overAll.has(sight.permission)) return true;
      const one = askedFor(sight);
      return one !== undefined && reached.has(`${one.definition.name} ${one.id}`);
    };
    return held.filter((thing) => sightsOf(thing).every(isSeen));
  }

  private async reachedOf(asked: readonly Asked[], call: CallContext): Promise<ReadonlySet<string>> {
    const reached = new Set<string>();
    for (const definition of Object.values(kinds)) {
      const ids = [...new Set(asked.filter((one) => one.definition === definition).map(({ id }) => id))];
      for (const id of await this.reachedIds(definition, ids, call)) reached.add(`${definition.name} ${id}`);
    }
    return reached;
  }

  private async reachedIds(definition: ByIds, ids: readonly string[], call: CallContext): Promise<readonly string[]> {
    const now = this.clock.now().getTime();
    const { tenantId, principal, onBehalfOf } = call.actor;
    const whose = [tenantId, principal.id, onBehalfOf ?? '', call.session ?? '', definition.name].join('/');
    const fresh = (id: string) => (this.known.get(`${whose} ${id}`)?.until ?? 0) > now;
    const missing = ids.filter((id) => !fresh(id));
    this.forget(now);
    for (let from = 0; from < missing.length; from += MOST_IDS) {
      const some = missing.slice(from, from + MOST_IDS);
      const { items } = await this.answered(definition, { ids: some }, call);
      some.forEach((id, index) =>
        this.known.set(`${whose} ${id}`, { until: now + KEPT_MS, isReached: (items[index] ?? null) !== null }),
      );
    }
    return ids.filter((id) => this.known.get(`${whose} ${id}`)?.isReached);
  }

  /** Whoever is refused altogether reaches none. */
  private async answered(
    definition: ByIds,
    input: InputOf<ByIds>,
    call: CallContext,
  ): Promise<Pick<OutputOf<ByIds>, 'items'>> {
    try {
      return await this.queries.ask<ByIds>(definition, input, call);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden') return { items: [] };
      throw error;
    }
  }

  private forget(now: number): void {
    if (this.known.size < MOST_KEPT) return;
    for (const [key, { until }] of this.known) if (until <= now) this.known.delete(key);
  }
}
