import { asDeal, asMessage, asProposal, type WatchedItem, type WatchedProposal } from './watched.js';

/** Text from outside must not move the cursor, clear the screen or ring the bell of whoever reads it. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
export const plain = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '');

const indented = (text: string) => plain(text).split('\n').join('\n      ');

const clock = (at: string) => at.slice(11, 19);

const titled = (chat: { readonly title: string | null } | null) => plain(chat?.title ?? 'somebody');

const happened: Readonly<Record<string, string>> = {
  'agents.proposal.approved': 'approved',
  'agents.proposal.rejected': 'rejected',
  'agents.proposal.superseded': 'superseded by something newer',
  'agents.proposal.sent': 'done',
  'agents.proposal.failed': 'failed',
};

/** One item as lines of a terminal; nothing for what a watcher need not see. */
export function renderItem(item: WatchedItem): string | undefined {
  const { type, at } = item;
  if (type === 'messaging.message.received' || type === 'messaging.message.sent') return message(item);
  if (type === 'agents.proposal.created') return undefined;
  if (type.startsWith('agents.proposal.')) return decided(item);
  const deal = asDeal(item);
  if (deal && type === 'crm.deal.created') return `${clock(at)} ◆ deal “${plain(deal.title ?? '')}” begins`;
  if (deal && type === 'crm.deal.moved-to-stage')
    return `${clock(at)} ◆ deal “${plain(deal.title ?? '')}” is now in ${deal.stage.name.en}`;
  return undefined;
}

function message(item: WatchedItem): string | undefined {
  const said = asMessage(item);
  if (!said) return undefined;
  const who =
    said.direction === 'INCOMING' ? plain(said.senderName ?? titled(said.chat)) : `you → ${titled(said.chat)}`;
  return `${clock(item.at)} ${said.direction === 'INCOMING' ? '▶' : '◀'} ${who}: ${indented(said.text ?? '(erased)')}`;
}

function decided(item: WatchedItem): string | undefined {
  const proposal = asProposal(item);
  const what = happened[item.type];
  return proposal && what ? `${clock(item.at)} ● ${asked(proposal)} for ${titled(proposal.chat)}: ${what}` : undefined;
}

const asked = ({ action, move }: WatchedProposal) =>
  action === 'STAGE_MOVE' ? `move to ${move?.toStage?.name.en ?? 'another stage'}` : 'reply';

export const keysLine = '      [a] approve   [e] edit   [r] reject   [w] why   [s] skip   [q] quit';

/** A proposal that waits for a decision, with its reasons and the keys. */
export function renderProposal(proposal: WatchedProposal, waitingCount: number): string {
  const more = waitingCount > 1 ? `   (${waitingCount - 1} more after this)` : '';
  const text = proposal.draft === null ? '' : `\n      ${indented(proposal.draft)}`;
  const reasons = proposal.reasons.map((reason) => `\n      · ${indented(reason)}`).join('');
  return `\n    ● Proposal for ${titled(proposal.chat)}: ${asked(proposal)}${more}${text}${reasons}\n${keysLine}`;
}

export type ExplainedStep = {
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly kind: string };
  readonly record: { readonly text?: string | null | undefined } | null;
};

/** The chain of causes, and what the guardrails say. */
export function renderWhy({ verdicts }: WatchedProposal, steps: readonly ExplainedStep[]): string {
  const chain = steps.map(({ at, type, actor, record }) => {
    const text = record?.text ? `  “${plain(record.text)}”` : '';
    return `      ${clock(at)} ${type} by ${actor.kind.toLowerCase()}${text}`;
  });
  const checks = verdicts.map(
    ({ guardrail, outcome, reason }) => `      ${outcome.toLowerCase()} ${guardrail}: ${plain(reason)}`,
  );
  return ['      What led to it:', ...chain, ...(checks.length > 0 ? ['      Guardrails:', ...checks] : [])].join('\n');
}
