import { clearOr, type EventOf, type MessageReceived } from '@parley/contracts';

import { namedCompany } from '../companies/named-company.js';
import type { Reply } from '../deals/move-deal-on-reply/move-deal-on-reply.js';

type Received = EventOf<typeof MessageReceived>['data'];

/** What crm knows of the sender and the chat when a message comes. */
export type Acquaintance = {
  readonly isKnown: boolean;
  readonly isMetHere: boolean;
  readonly isWrittenTo: boolean;
  readonly hasCompany: boolean;
  readonly hasDeals: boolean;
  readonly currentDeal: {
    readonly dealId: string;
    /** Where a reply takes it; null where it stays. */
    readonly onReply: StagesOnReply | null;
  } | null;
};

export type StagesOnReply = Pick<Reply, 'coldStageId' | 'repliedStageId' | 'requiredFields'>;

/** What is to be done, in order. Each step is a decision of its own stream that does nothing where it is so already. */
export type Step =
  | { readonly step: 'create-contact' }
  | { readonly step: 'add-chat' }
  | { readonly step: 'link-company'; readonly name: string }
  | { readonly step: 'create-first-deal' }
  | ({ readonly step: 'move-on-reply' } & Reply);

export function onMessageReceived(message: Received, sender: Acquaintance): readonly Step[] {
  if (message.chatKind !== 'private') return sender.isKnown && !sender.isMetHere ? [{ step: 'add-chat' }] : [];
  return [...meet(sender), ...nameCompany(message, sender), ...openDeal(message, sender), ...moveDeal(message, sender)];
}

const meet = ({ isKnown, isMetHere }: Acquaintance): readonly Step[] =>
  isKnown && isMetHere ? [] : [{ step: 'create-contact' }];

function nameCompany({ sender }: Received, { hasCompany }: Acquaintance): readonly Step[] {
  const name = hasCompany ? undefined : namedCompany(clearOr(sender.name, ''));
  return name ? [{ step: 'link-company', name }] : [];
}

/** Only what is said now opens a deal: history and imports were said long ago. */
const openDeal = ({ origin, opens }: Received, { hasDeals, currentDeal }: Acquaintance): readonly Step[] =>
  origin === 'live' && opens === 'deal' && !hasDeals && !currentDeal ? [{ step: 'create-first-deal' }] : [];

const moveDeal = ({ origin }: Received, { isWrittenTo, currentDeal }: Acquaintance): readonly Step[] =>
  origin === 'live' && isWrittenTo && currentDeal?.onReply
    ? [{ step: 'move-on-reply', dealId: currentDeal.dealId, ...currentDeal.onReply }]
    : [];
