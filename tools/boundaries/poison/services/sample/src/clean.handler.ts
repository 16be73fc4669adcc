// must report: nothing
import { Handles } from '@parley/platform';

import { type SwitchOn, switchOn } from './clean.js';

const SwitchOnContract = {
  kind: 'command',
  name: 'sample.switch-on',
};

@Handles(SwitchOnContract)
export class SwitchOnHandler {
  async handle(input: SwitchOn): Promise<number> {
    return Promise.resolve(switchOn(input, { isOn: false, since: input.now }).length);
  }
}
