import ts from 'typescript';

/** What a source says to whoever reads it: its strings, without the names of modules and without SQL. */
export function saidIn(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((node) => !isOfModules(node))
    .flatMap(stringsIn)
    .filter((said) => !isSql(said));
}

const isOfModules = (node: ts.Statement) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node);

const isSql = (said: string) => /^\s*(select|insert|update|delete|with)\s/.test(said) || /\w\.tenant_id\b/.test(said);

function stringsIn(node: ts.Node): readonly string[] {
  // A module that is only loaded once it is needed.
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ');
    return [text, ...node.templateSpans.flatMap(({ expression }) => stringsIn(expression))];
  }
  const within: string[] = [];
  ts.forEachChild(node, (child) => void within.push(...stringsIn(child)));
  return within;
}

/** Names in an OpenAPI document: paths, parameters, fields, values, operations and their tags. */
export function namesInDocument(document: unknown, under = ''): readonly string[] {
  if (Array.isArray(document))
    return document.flatMap((one: unknown) =>
      typeof one === 'string' && named.includes(under) ? [one] : namesInDocument(one, under),
    );
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => [
    ...(keyed.includes(under) ? [key] : []),
    ...(typeof value === 'string' && named.includes(key) ? [value] : []),
    ...namesInDocument(value, key),
  ]);
}

/** Under which keys the keys are names, and under which the values are. */
const keyed = ['paths', 'properties', 'schemas', 'responses', 'securitySchemes'];
const named = ['operationId', 'name', 'title', 'summary', 'enum', 'tags'];
