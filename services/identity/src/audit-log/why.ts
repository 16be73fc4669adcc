import type { AuditEntryView } from '@parley/contracts';

type Said = Pick<AuditEntryView, 'type' | 'subjectId' | 'changes' | 'cause'>;

/** What moved a deal, as its entry repeats it: `rule reply-moves-cold`, `proposal <id>`. */
const mover = /^(?:rule (?<rule>.+)|proposal (?<proposalId>.+))$/;

type Moved = { readonly rule?: string; readonly proposalId?: string };

/** Why something was done, as far as its event or what it answers says so; null where nobody said. */
export function whyOf(entry: Said): AuditEntryView['why'] {
  const said = (field: string) => entry.changes.find((change) => change.field === field)?.to ?? null;
  const { rule = said('ruleId'), proposalId = proposalOf(entry) } = movedBy(entry, said('by'));
  const why = { reason: said('reason'), rule, proposalId };
  return Object.values(why).some((one) => one !== null) ? why : null;
}

const movedBy = ({ type }: Said, by: string | null): Moved =>
  (type === 'crm.deal.moved-to-stage' && mover.exec(by ?? '')?.groups) || {};

function proposalOf({ type, subjectId, cause }: Said): string | null {
  if (type.startsWith('agents.proposal.')) return subjectId;
  return cause?.type === 'agents.proposal.approved' ? cause.subjectId : null;
}
