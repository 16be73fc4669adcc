import type { AuditEntryView } from '@parley/contracts';

type Said = Pick<AuditEntryView, 'type' | 'subjectId' | 'changes' | 'cause'>;

/** What moved a deal, as its entry repeats it: `rule reply-moves-cold`, `proposal <id>`. */
const mover = /^(rule|proposal) (.+)$/;

/** Why something was done, as far as its event or what it answers says so; null where nobody said. */
export function whyOf({ type, subjectId, changes, cause }: Said): AuditEntryView['why'] {
  const said = (field: string) => changes.find((change) => change.field === field)?.to ?? null;
  const [, kind, name = null] = (type === 'crm.deal.moved-to-stage' ? mover.exec(said('by') ?? '') : null) ?? [];
  const why = {
    reason: said('reason'),
    rule: kind === 'rule' ? name : said('ruleId'),
    proposalId: proposalOf(type, subjectId) ?? answered(cause) ?? (kind === 'proposal' ? name : null),
  };
  return Object.values(why).some((one) => one !== null) ? why : null;
}

const proposalOf = (type: string, subjectId: string) => (type.startsWith('agents.proposal.') ? subjectId : null);

const answered = (cause: Said['cause']) => (cause?.type === 'agents.proposal.approved' ? cause.subjectId : null);
