import { beginnings, readyMade } from './operations.js';

/**
 * Runs in the browser: signs in with the one-time code of the address, which it then forgets, keeps both tokens in
 * memory alone, and renews them when they end.
 */
export const bootScript = `(() => {
  'use strict';
  const operations = ${JSON.stringify(readyMade)};
  const state = { accessToken: '', refreshToken: '', renewing: null };
  const say = (text) => { document.getElementById('say').textContent = text; };
  const tokens = 'accessToken refreshToken';

  const post = (body, token) =>
    fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: 'Bearer ' + token }) },
      body: JSON.stringify(body),
    });

  const take = (answer) => {
    if (!answer) return false;
    Object.assign(state, answer);
    return true;
  };

  const exchange = async (name, type, input) => {
    const query = 'mutation Enter($input: ' + type + '!) { ' + name + '(input: $input) { ' + tokens + ' } }';
    const response = await post({ query, variables: { input } });
    const { data } = await response.json();
    return take(data && data[name]);
  };

  const renew = () => {
    state.renewing ??= exchange('refreshSession', 'RefreshSessionInput', { refreshToken: state.refreshToken })
      .finally(() => { state.renewing = null; });
    return state.renewing;
  };

  const enter = async () => {
    const code = new URLSearchParams(location.search).get('code');
    history.replaceState(null, '', location.pathname);
    if (!code) return say('Not signed in: run signIn, and set the header authorization to "Bearer …".');
    const isIn = await exchange('signInByCode', 'SignInByCodeInput', { code });
    say(isIn ? 'Signed in.' : 'The code was used already or is too old: start Parley again for a new one.');
  };

  const found = async () => {
    if (!state.accessToken) return {};
    const { data } = await (await post({ query: ${JSON.stringify(beginnings)} }, state.accessToken)).json();
    const nodes = (connection) => connection.edges.map(({ node }) => node);
    const proposal = nodes(data.proposals).find(({ action }) => action === 'REPLY') ?? {};
    const deal = nodes(data.deals)[0] ?? {};
    return { proposalId: proposal.id, proposalVersion: proposal.version, dealId: deal.id };
  };

  const filled = (variables, known) => {
    const values = { newKey: crypto.randomUUID(), now: new Date().toISOString(), proposalVersion: 1, ...known };
    return variables && variables.replace(/\\{(\\w+)\\}/g, (_, name) => values[name] ?? '');
  };

  const ask = async (parameters, options) => {
    const own = options && options.headers && options.headers.authorization;
    const token = own ? own.replace(/^Bearer /i, '') : state.accessToken;
    const response = await post(parameters, token);
    if (response.status !== 401 || own || !state.refreshToken || !(await renew())) return response.json();
    return (await post(parameters, state.accessToken)).json();
  };

  const live = graphqlWs.createClient({
    url: location.origin.replace(/^http/, 'ws') + '/graphql',
    lazy: true,
    connectionParams: async () => {
      if (state.refreshToken) await renew();
      return { accessToken: state.accessToken };
    },
  });

  const isLive = (parameters, options) => {
    const document = options && options.documentAST;
    if (!document) return false;
    const named = document.definitions.filter((one) => one.kind === 'OperationDefinition'
      && (!parameters.operationName || (one.name && one.name.value === parameters.operationName)));
    return named.some((one) => one.operation === 'subscription');
  };

  const fetcher = (parameters, options) =>
    isLive(parameters, options) ? live.iterate(parameters) : ask(parameters, options);

  enter().then(found).catch(() => ({})).then((known) => {
    const root = ReactDOM.createRoot(document.getElementById('graphiql'));
    root.render(React.createElement(GraphiQL, {
      fetcher,
      shouldPersistHeaders: false,
      storage: { getItem: () => null, setItem: () => {}, removeItem: () => {}, clear: () => {}, length: 0 },
      defaultTabs: operations.map(({ query, variables }) => ({ query, variables: filled(variables, known) })),
      defaultEditorToolsVisibility: 'variables',
    }));
  });
})();
`;
