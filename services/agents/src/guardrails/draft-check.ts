import type { Permission, Verdict } from '@parley/contracts';

/** A draft, and everything the guardrails weigh it against. They see facts, never a model's opinion. */
export type DraftCheck = {
  /** Of a reply; `null` for a stage move. */
  readonly text: string | null;
  /** What the contact wrote in this chat, and what our side did. */
  readonly fromContact: readonly string[];
  readonly fromUs: readonly string[];
  readonly agentPermissions: readonly Permission[];
  /** Proposals of this agent in this chat within the last hour, and how many it may make. */
  readonly recentProposals: number;
  readonly hourlyLimit: number;
  readonly isWithinBudget: boolean;
  readonly isOptedOut: boolean;
  /** Host names that may be linked to. */
  readonly allowedLinks: readonly string[];
  /** Prices as they may be written: `490 EUR`. */
  readonly priceBook: readonly string[];
};

export type GuardrailCheck = (check: DraftCheck) => Verdict;

type Finding = Pick<Verdict, 'outcome' | 'reason'>;

export const pass: Finding = { outcome: 'pass', reason: 'Nothing found.' };

export const ask = (reason: string): Finding => ({ outcome: 'ask', reason });

export const block = (reason: string): Finding => ({ outcome: 'block', reason });

/** Names a check, so that each verdict says whose word it is. Reasons repeat nothing that anybody wrote. */
export const guardrail =
  (name: string, find: (check: DraftCheck) => Finding): GuardrailCheck =>
  (check) => ({ guardrail: name, ...find(check) });

/** A guardrail over a reply's text; a stage move has none. */
export const textGuardrail = (name: string, find: (text: string, check: DraftCheck) => Finding): GuardrailCheck =>
  guardrail(name, (check) => (check.text === null ? pass : find(check.text, check)));
