import { runService } from '@parley/platform';

import { connectorProviders, messagingService, MessagingSettings } from './index.js';

const demoInProduction = 'The local data centre is for trying out: set PARLEY_MESSAGING_TELEGRAM_SIDE to live.';

await runService(messagingService, {
  refuses: (settings) =>
    settings instanceof MessagingSettings && settings.telegramSide === 'live' ? [] : [demoInProduction],
  providers: ({ clock, worker, ownSettings: settings, release: appVersion }) =>
    settings instanceof MessagingSettings ? connectorProviders({ clock, worker, settings, appVersion }) : [],
});
