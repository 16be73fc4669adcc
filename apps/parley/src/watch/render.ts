import { asDeal, asMessage, asProposal, type WatchedItem, type WatchedProposal } from './watched.js';

/** Text from outside must not move the cursor, clear the screen or ring the bell of whoever reads it. */
export const plain = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '');

const indented = (text: string) => plain(text).split('\n').join('\n      ');

/** As the clock on the wall of whoever reads it shows it. */
export const clock = (at: string): string => new Date(at).toTimeString().slice(0, 8);

const titled = (chat: { readonly title: string | null } | null) => plain(chat?.title ?? 'somebody');

const happened: Readonly<Record<string, string>> = {
  'agents.proposal.approved': 'approved',
  'agents.proposal.rejected': 'rejected',
  'agents.proposal.superseded': 'superseded by something newer',
  'agents.proposal.sent': 'done',
  'agents.proposal.failed': 'failed',
};

type Render = (item: WatchedItem) => string | undefined;

const dealLine =
  (told: (deal: { readonly title: string; readonly stage: string }) => string): Render =>
  (item) => {
    const deal = asDeal(item);
    return deal && `${clock(item.at)} ◆ ${told({ title: plain(deal.title ?? ''), stage: deal.stage.name.en })}`;
  };

const renders: Readonly<Record<string, Render>> = {
  'messaging.message.received': message,
  'messaging.message.sent': message,
  'crm.deal.created': dealLine(({ title }) => `deal “${title}” begins`),
  'crm.deal.moved-to-stage': dealLine(({ title, stage }) => `deal “${title}” is now in ${stage}`),
  ...Object.fromEntries(Object.keys(happened).map((type) => [type, decided])),
};

/** One item as lines of a terminal; nothing for what a watcher need not see. */
export const renderItem: Render = (item) => renders[item.type]?.(item);

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

const moreThan = (count: number) => (count > 1 ? `${count - 1} more after this` : 'nothing more after this');

/** How many wait, once that has changed while the first of them is being looked at. */
export const renderMore = (waitingCount: number): string => `      (${moreThan(waitingCount)})`;

/** A proposal that waits for a decision, with its reasons and the keys. */
export function renderProposal(proposal: WatchedProposal, waitingCount: number): string {
  const more = waitingCount > 1 ? `   (${moreThan(waitingCount)})` : '';
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
  return ['      What led to it:', ...chain, ...checked(verdicts)].join('\n');
}

/** What passed is named in one line; what did not says why. */
function checked(verdicts: WatchedProposal['verdicts']): readonly string[] {
  const passed = verdicts.filter(({ outcome }) => outcome === 'PASS').map(({ guardrail }) => guardrail);
  const others = verdicts.filter(({ outcome }) => outcome !== 'PASS');
  return [
    ...others.map(({ guardrail, outcome, reason }) => `      ${outcome.toLowerCase()} ${guardrail}: ${plain(reason)}`),
    ...(passed.length > 0 ? [`      Guardrails passed: ${passed.join(', ')}.`] : []),
  ];
}
