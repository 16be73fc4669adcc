/** A rule that reports each node a selector finds. */
const forbid = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [] },
  create: (context) =>
    Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
});

const decorated = (...names) => `Decorator[expression.callee.name=/^(${names.join('|')})$/]`;

const amount = '[key.name=/(^a|A)mount(Minor)?$/]';

/** Settings that would outlive the transaction on a pooled connection and be seen by the next request. */
const sessionSet =
  /(^|;)\s*set\s+(session\s+)?(role|session\s+authorization|time\s+zone|search_path|row_security|timezone|work_mem|datestyle|jit|synchronous_commit|session_replication_role|\w*_timeout|default_transaction_\w+|enable_\w+|\w+\.\w+)\b/i;
const sessionSetConfig = /\bset_config\s*\([^()]*,\s*false\s*\)/i;

const noSessionSet = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node, text) => {
      if (!sessionSet.test(text) && !sessionSetConfig.test(text)) return;
      context.report({
        node,
        message: 'A setting lives as long as its transaction: `set local`, or set_config(…, true).',
      });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map((part) => part.value.cooked ?? '').join('?')),
    };
  },
};

const reasonedDisable = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!/^\s*eslint-disable/.test(comment.value) || / -- \S/.test(comment.value)) continue;
        context.report({ loc: comment.loc, message: 'Say why: `eslint-disable-next-line <rule> -- <reason>`.' });
      }
    },
  }),
};

/** The house's own lint rules. Each has a poisoned example in `tools/boundaries`. */
export const parley = {
  rules: {
    'named-export': forbid('Name it.', 'ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]'),
    'no-enum': forbid('Use a union of string literals.', 'TSEnumDeclaration'),
    'no-cast': forbid(
      'No casts: parse what comes from outside, and let the compiler follow the rest.',
      'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
      'TSTypeAssertion',
      'TSNonNullExpression',
    ),
    'say-who-may-call': forbid(
      'Say who may call it: @Requires, @RequiresOf or @Public.',
      `MethodDefinition:has(> ${decorated('Mutation', 'Query', 'Subscription')}):not(:has(> ${decorated('Requires', 'RequiresOf', 'Public')}))`,
    ),
    'say-what-it-serves': forbid(
      'Say which contract it serves, since the contract says who may call it: @Handles or @Answers.',
      `ClassDeclaration:has(ClassBody > MethodDefinition[key.name=/^(handle|answer)$/]):not(:has(> ${decorated('Handles', 'Answers')}))`,
    ),
    'no-session-set': noSessionSet,
    'reasoned-disable': reasonedDisable,
    'money-is-not-a-number': forbid(
      'Money is `{ amountMinor: "1250", currency }`: an integer string, never a number.',
      `:matches(TSPropertySignature, PropertyDefinition)${amount} TSNumberKeyword`,
      `Property${amount} > CallExpression MemberExpression[object.name="z"][property.name=/^(number|int|float)/]`,
      `Property${amount} > CallExpression MemberExpression[object.property.name="coerce"][property.name="number"]`,
      'Identifier[name=/(^a|A)mount(Minor)?$/] > TSTypeAnnotation > TSNumberKeyword',
    ),
    'named-refusal': forbid(
      'Name it in an `*.errors.ts` file, where its doc comment says when it happens and what to do.',
      // What is passed on from elsewhere has its name there.
      'NewExpression[callee.name="DomainError"]:not([arguments.1.type="MemberExpression"])',
    ),
    'no-decorator': forbid('No decorators in domain code.', 'Decorator'),
    'never-waits': forbid(
      'A decision never waits.',
      'AwaitExpression',
      ':function[async=true]',
      'ForOfStatement[await=true]',
    ),
    'time-is-data': forbid(
      'Time is data: take it from the command.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
      'MemberExpression[object.name="performance"]',
    ),
    'chance-is-data': forbid(
      'Chance is data: take it from the command.',
      'MemberExpression[object.name="Math"][property.name="random"]',
    ),
  },
};
