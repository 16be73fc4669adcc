import { type AuditEntryView, clearOr } from '@parley/contracts';

import type { Records } from '../batching/records.loader.js';
import { ifSeen, memberName } from './seen.loader.js';
import type { Language } from './sentences/sentence.adapter.js';
import { approvalWords, reasonWords, ruleWords } from './sentences/why-words.js';

type Entry = Pick<AuditEntryView, 'type' | 'why'>;

const REJECTED = 'agents.proposal.rejected';

/** Why it was done, in words: the reason that was given, else the rule that did it, else whose proposal was approved. */
export async function whyIn(entry: Entry, language: Language, records: Records): Promise<string | null> {
  return (await groundIn(entry, language, records)) ?? approvalIn(entry, language, records);
}

/** The same without the proposal, which sentences name by themselves. */
export async function groundIn({ type, why }: Entry, language: Language, records: Records): Promise<string | null> {
  if (!why) return null;
  if (type === REJECTED) return rejectionOf(why.proposalId, records);
  const { reason, rule } = why;
  if (reason !== null)
    return Object.hasOwn(reasonWords[language], reason) ? (reasonWords[language][reason] ?? null) : reason;
  return rule === null ? null : ruleWords[language](rule);
}

/** What whoever rejected it wrote is personal: it is read from the proposal, as the reader may see it. */
async function rejectionOf(proposalId: string | null, records: Records): Promise<string | null> {
  const proposal = proposalId === null ? null : await ifSeen(records.proposals.load(proposalId));
  return proposal?.rejectionReason ? clearOr(proposal.rejectionReason, null) : null;
}

async function approvalIn({ type, why }: Entry, language: Language, records: Records): Promise<string | null> {
  if (!why?.proposalId || type.startsWith('agents.proposal.')) return null;
  const proposal = await ifSeen(records.proposals.load(why.proposalId));
  const proposer = proposal && (await memberName(proposal.agentId, records));
  return proposer ? approvalWords[language](proposer) : null;
}
