import type { Actor } from '@parley/kernel';
import { type CallContext, Commands, Queries } from '@parley/platform';

import type { Way } from './rpc-door.js';

type Asked = { readonly call: CallContext; readonly actor: Actor };

const astray = (name: string, wanted: string, { call, actor }: Asked) => (name === wanted ? { actor } : call);

/** A way on which one command is sent as somebody else, whoever asks for it. */
export const careless = ({ commands }: Pick<Way, 'commands'>, wanted: string, actor: Actor): Commands =>
  new (class extends Commands {
    send: Commands['send'] = (definition, input, call) =>
      commands.send(definition, input, astray(definition.name, wanted, { call, actor }));
    deliver: Commands['deliver'] = (definition, input, call) =>
      commands.deliver(definition, input, astray(definition.name, wanted, { call, actor }));
  })();

/** The same of one query. */
export const carelessly = ({ queries }: Pick<Way, 'queries'>, wanted: string, actor: Actor): Queries =>
  new (class extends Queries {
    ask: Queries['ask'] = (definition, input, call) =>
      queries.ask(definition, input, astray(definition.name, wanted, { call, actor }));
  })();
