import { DomainError } from '@parley/kernel';

/**
 * Telegram did not sign this, or did so for another bot.
 * @remedy Hand on every field of the widget as it came. If it stays so, compare the bot of the widget with the settings.
 */
export const widgetRefused = () => new DomainError('unauthenticated', 'identity.telegram-widget.refused');

/** What the widget said is older than five minutes, or not of this time. @remedy Let the user press the widget again. */
export const widgetStale = () => new DomainError('unauthenticated', 'identity.telegram-widget.stale');

/** What the widget said was used: it works once. @remedy Let the user press the widget again. */
export const widgetUsed = () => new DomainError('unauthenticated', 'identity.telegram-widget.used');
