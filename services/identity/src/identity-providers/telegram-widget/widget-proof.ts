import { type TelegramWidgetEvent, TelegramWidgetUsed, type WidgetData } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { widgetStale, widgetUsed } from './widget.errors.js';

/** What Telegram signs: each field that came, by its name, in the order of the names. */
export function signedText({ telegramUserId, ...data }: Omit<WidgetData, 'hash'>): string {
  const fields = [
    ['auth_date', data.authDate],
    ['first_name', data.firstName],
    ['id', telegramUserId],
    ['last_name', data.lastName],
    ['photo_url', data.photoUrl],
    ['username', data.username],
  ] as const;
  const came = fields.filter(([, value]) => value !== undefined);
  return came.map(([name, value]) => `${name}=${value ?? ''}`).join('\n');
}

const [SECOND, MINUTE] = [1000, 60_000] as const;

/** For five minutes, and no more than one ahead of our clock. */
export function isFresh(authDate: number, now: string): boolean {
  const age = Date.parse(now) - authDate * SECOND;
  return age <= 5 * MINUTE && age >= -MINUTE;
}

/** One thing that the widget said, by its signature. */
export type WidgetProof = { readonly usedBy: string | null };

export const initialWidgetProof: WidgetProof = { usedBy: null };

export const evolve = (_: WidgetProof, { data }: TelegramWidgetEvent): WidgetProof => ({ usedBy: data.usedBy });

export const widgetProofStream = streamOf('identity.telegram-widget', { initial: initialWidgetProof, evolve });

export type Use = { readonly widgetProofId: string; readonly commandId: string };

/**
 * Whether it still proves anything: fresh and unused, or used by the same command before.
 * @throws DomainError `unauthenticated` `identity.telegram-widget.used` | `.stale`
 */
export function openWidgetProof(use: Use & { readonly isFresh: boolean }, { usedBy }: WidgetProof): void {
  if (usedBy === use.commandId) return;
  if (usedBy !== null) throw widgetUsed();
  if (!use.isFresh) throw widgetStale();
}

/** It works once, for one command. Of two at once one goes on. */
export function useWidgetProof(
  { widgetProofId, commandId }: Use,
  { usedBy }: WidgetProof,
): readonly TelegramWidgetEvent[] {
  if (usedBy === commandId) return [];
  if (usedBy !== null) throw widgetUsed();
  return [TelegramWidgetUsed({ widgetProofId, usedBy: commandId })];
}
