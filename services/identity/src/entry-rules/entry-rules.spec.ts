import { AllowedNetworksSet, AllowedOriginsSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialEntryRules, setAllowedNetworks, setAllowedOrigins } from './entry-rules.js';

const fold = { initial: initialEntryRules, evolve };
const origins = ['https://a.example'];
const networks = ['203.0.113.0/24'];

describe('set allowed origins', () => {
  const given = scenario({ ...fold, decide: setAllowedOrigins });

  it('sets them, each once', () =>
    given()
      .when({ origins: [...origins, ...origins] })
      .then(AllowedOriginsSet({ origins })));
  it('changes nothing when they are so', () => given(AllowedOriginsSet({ origins })).when({ origins }).thenNothing());
  it('takes them back', () =>
    given(AllowedOriginsSet({ origins }))
      .when({ origins: [] })
      .then(AllowedOriginsSet({ origins: [] })));
});

describe('set allowed networks', () => {
  const given = scenario({ ...fold, decide: setAllowedNetworks });

  it('sets them', () => given().when({ networks, isInside: true }).then(AllowedNetworksSet({ networks })));
  it('changes nothing when they are so', () =>
    given(AllowedNetworksSet({ networks })).when({ networks, isInside: true }).thenNothing());
  it('refuses to shut out whoever sets them', () =>
    given().when({ networks, isInside: false }).thenRefused('identity.entry-rules.would-lock-you-out'));
  it('opens to everywhere, from wherever', () =>
    given(AllowedNetworksSet({ networks }))
      .when({ networks: [], isInside: false })
      .then(AllowedNetworksSet({ networks: [] })));
});
