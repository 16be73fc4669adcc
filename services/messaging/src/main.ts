import { runService } from '@parley/platform';

import { connectorProviders, messagingService, MessagingSettings } from './index.js';

const demoInProduction = 'The local data centre is for trying out: set PARLEY_MESSAGING_TELEGRAM_SIDE to live.';
const newOnesInDemo =
  'New organizations would be on the local data centre: set PARLEY_MESSAGING_SIDE_OF_NEW_ORGANIZATIONS to live.';

const demo = { telegramSide: 'demo', sideOfNewOrganizations: 'demo' } as const;

await runService(messagingService, {
  refuses: (settings) => {
    const { telegramSide, sideOfNewOrganizations } = settings instanceof MessagingSettings ? settings : demo;
    return [
      ...(telegramSide === 'live' ? [] : [demoInProduction]),
      ...(sideOfNewOrganizations === 'live' ? [] : [newOnesInDemo]),
    ];
  },
  providers: ({ clock, worker, ownSettings: settings, release: appVersion }) =>
    settings instanceof MessagingSettings ? connectorProviders({ clock, worker, settings, appVersion }) : [],
});
