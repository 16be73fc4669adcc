import { join } from 'node:path';

import { agentsService } from '@parley/agents';
import { crmService } from '@parley/crm';
import { GatewayProcessSettings, gatewayService } from '@parley/gateway';
import { FirstOwnerSettings, identity } from '@parley/identity';
import { messagingService } from '@parley/messaging';
import { frameSettings, processSettings, settingsReference, type SettingsShape } from '@parley/platform';
import { describe, expect, it } from 'vitest';

const page = join(import.meta.dirname, '../../docs/settings.md');

const introduction = `# Settings

Generated from what the services declare. \`PARLEY_<SETTING>\` sets every service of an installation,
\`PARLEY_<SERVICE>_<SETTING>\` one alone, and wins. What is no secret may also stand in a file, a JSON object by setting, that
\`PARLEY_SETTINGS_FILE\` (or \`PARLEY_<SERVICE>_SETTINGS_FILE\`) names; variables win over it. A secret in a file is refused.

`;

/** A service's own settings, under the variables that are its own. */
const own = (service: string, shape: SettingsShape) =>
  settingsReference(`Of ${service}`, shape).replaceAll('`PARLEY_', `\`PARLEY_${service.toUpperCase()}_`);

const shapeOf = ({ settings }: { readonly settings?: { readonly shape: SettingsShape } }) => settings?.shape ?? {};

describe('docs/settings.md', () => {
  it('is what the services declare', async () => {
    const sections = [
      settingsReference('Of every service', frameSettings),
      settingsReference('Of every process', processSettings),
      own(identity.name, { ...shapeOf(identity), ...FirstOwnerSettings.shape }),
      own(crmService.name, shapeOf(crmService)),
      own(messagingService.name, shapeOf(messagingService)),
      own(agentsService.name, shapeOf(agentsService)),
      own(gatewayService.name, GatewayProcessSettings.shape),
    ];
    await expect(introduction + sections.join('\n')).toMatchFileSnapshot(page);
  });
});
