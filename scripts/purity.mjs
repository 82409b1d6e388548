// The engine, the analysis and the lab hold no clock, no chance and no I/O: the same log must give the same score on any machine.
import ts from "typescript";

const ways = new Map([
  ["Date", "pass the time in as an argument (whole minutes, or an instant as text)"],
  ["performance", "pass the time in as an argument"],
  ["setTimeout", "time is an argument here, nothing waits"],
  ["setInterval", "time is an argument here, nothing waits"],
  ["crypto", "pass the random value in, or draw it from the seeded generator you are given"],
  ["process", "pass the setting in as an argument"],
  ["fetch", "load it in a service and pass it in"],
]);

/** `file:line name: way out` for every outlawed global that the text uses as a value; a name that the file declares is its own. */
export function findImpure(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = new Set();
  const used = [];
  const visit = (node) => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random") {
      used.push([node, "Math.random", "draw from the seeded generator you are given"]);
    }
    if (ts.isIdentifier(node) && ways.has(node.text)) {
      if (isBinding(node)) declared.add(node.text);
      else if (!isLabel(node)) used.push([node, node.text, ways.get(node.text)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return used
    .filter(([, name]) => !declared.has(name))
    .map(([node, name, way]) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${name}: ${way}`);
}

function isBinding(node) {
  const { parent } = node;
  const binds =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent);
  return binds && parent.name === node;
}

/** `limits.process` and `{ process: … }` are the vocabulary's words, not the global. */
function isLabel(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return parent.name === node;
}
