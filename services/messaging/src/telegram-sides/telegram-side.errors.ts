import { DomainError } from '@parley/kernel';

/**
 * No process of the installation connects accounts of the organization’s side, which `details.side` names.
 * @remedy Have who runs it start messaging on that side; see `docs/settings.md`.
 */
export const sideNotRunning = (side: string) =>
  new DomainError('conflict', 'messaging.telegram-side.not-running', { side });
