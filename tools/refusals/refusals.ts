import ts from 'typescript';

/** A refusal as its `*.errors.ts` file declares it. */
export type Refusal = {
  readonly file: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  /** Names of what stands in its details. */
  readonly details: readonly string[];
  /** When it happens; empty where nobody says it. */
  readonly when: string;
  readonly remedy: string;
};

type Declared = { readonly name: string; readonly node: ts.VariableStatement | ts.FunctionDeclaration };

/** What a file refuses with. @throws Error where a code is not spelt out, since then nobody could look it up */
export function refusalsIn(file: string, text: string): readonly Refusal[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = source.statements.flatMap(declarationsIn);
  const constants = new Map(declared.flatMap(({ name, node }) => constantIn(name, node)));
  const thrown = declared.flatMap(({ name, node }) =>
    refusalsMade(node).map((made) => {
      const [kind, code, details] = made.arguments ?? [];
      const [kindText, codeText] = [spelt(kind, constants), spelt(code, constants)];
      if (kindText === undefined || codeText === undefined) throw new Error(`${file}: ${name} hides its kind or code`);
      return { file, name, kind: kindText, code: codeText, details: namesIn(details), ...explanationOf(node) };
    }),
  );
  const used = new Set(thrown.map(({ code }) => code));
  const recorded = declared.flatMap(({ name, node }) =>
    constantIn(name, node)
      .filter(([, code]) => code.includes('.') && !used.has(code))
      .map(([, code]) => ({ file, name, kind: tagOf(node, 'kind'), code, details: [], ...explanationOf(node) })),
  );
  return [...thrown, ...recorded];
}

function declarationsIn(node: ts.Statement): readonly Declared[] {
  if (ts.isFunctionDeclaration(node)) return node.name ? [{ name: node.name.text, node }] : [];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [{ name: name.text, node }] : [],
  );
}

const constantIn = (name: string, node: ts.Node): readonly (readonly [string, string])[] =>
  ts.isVariableStatement(node)
    ? node.declarationList.declarations.flatMap(({ initializer }) =>
        initializer && ts.isStringLiteral(initializer) ? [[name, initializer.text] as const] : [],
      )
    : [];

function refusalsMade(node: ts.Node): readonly ts.NewExpression[] {
  const within = childrenOf(node).flatMap(refusalsMade);
  const isOne = ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'DomainError';
  return isOne ? [node, ...within] : within;
}

function spelt(node: ts.Expression | undefined, constants: ReadonlyMap<string, string>): string | undefined {
  if (node && ts.isStringLiteral(node)) return node.text;
  return node && ts.isIdentifier(node) ? constants.get(node.text) : undefined;
}

function namesIn(node: ts.Node | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
  return childrenOf(node).flatMap(namesIn);
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

const docsOf = (node: ts.Node) => ts.getJSDocCommentsAndTags(node).filter((doc) => ts.isJSDoc(doc));

const plain = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const explanationOf = (node: ts.Node) => ({
  when: plain(
    docsOf(node)
      .map(({ comment }) => ts.getTextOfJSDocComment(comment))
      .join(' '),
  ),
  remedy: tagOf(node, 'remedy'),
});

function tagOf(node: ts.Node, wanted: string): string {
  const tags = docsOf(node).flatMap((doc) => [...(doc.tags ?? [])]);
  return plain(ts.getTextOfJSDocComment(tags.find(({ tagName }) => tagName.text === wanted)?.comment));
}
