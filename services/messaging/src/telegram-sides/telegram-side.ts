import type { TelegramSideEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import type { Side } from '../channel-accounts/channel-account.js';

/** On which side the organization is; nothing until an account, an import or an application fixes it. */
export type TelegramSide = { readonly fixed: Side | null };

export const initialSide: TelegramSide = { fixed: null };

export const evolve = (_: TelegramSide, { data }: TelegramSideEvent): TelegramSide => ({ fixed: data.side });

const stream = streamOf<TelegramSide, TelegramSideEvent>('messaging.telegram-side', { initial: initialSide, evolve });

/** One per organization. */
export const telegramSideStream = (tenantId: string) => stream(tenantId, tenantId);
