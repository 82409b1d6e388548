import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What one file can say, and the keys that it asks words for: the values that the first argument of a `t(…)` can have. */
export interface FileWords {
  sayable: ReadonlySet<string>;
  asked: ReadonlySet<string>;
}

/**
 * By file, the strings that a program's own files can say: every literal, and every text put together of values whose types are few, such as `mood.${mood}`. The compiler
 * knows the values, so that a key whose value no type has is not among them. Of the packages it reads the one that our types are made with: the others, the page
 * and Node would take three times as long as all of ours, and a key that hung on one of them would be missing here and be seen.
 */
export function wordsByFile(folders: readonly string[], options: ts.CompilerOptions): Map<string, FileWords> {
  const rootNames = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => /\.tsx?$/.test(path)),
  );
  const lean: ts.CompilerOptions = { ...options, lib: ["lib.es2023.d.ts"], types: [], noEmit: true };
  const host = ts.createCompilerHost(lean);
  host.resolveModuleNameLiterals = (names, from, redirected, by) =>
    names.map(({ text }) =>
      /^[.~]|^zod$/.test(text) ? ts.resolveModuleName(text, from, by, host, undefined, redirected) : { resolvedModule: undefined },
    );
  const program = ts.createProgram({ rootNames, options: lean, host });
  const checker = program.getTypeChecker();
  const read = (file: ts.Node): FileWords => {
    const sayable = new Set<string>();
    const asked = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent)) sayable.add(node.text);
      if (ts.isTemplateExpression(node)) for (const value of valuesOf(checker.getTypeAtLocation(node))) sayable.add(value);
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "t" && node.arguments[0])
        for (const value of valuesOf(checker.getTypeAtLocation(node.arguments[0]))) asked.add(value);
      ts.forEachChild(node, visit);
    };
    visit(file);
    return { sayable, asked };
  };
  return new Map(
    rootNames.flatMap((name) => {
      const source = program.getSourceFile(name);
      return source ? [[name, read(source)]] : [];
    }),
  );
}

function valuesOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(valuesOf);
  return type.isStringLiteral() ? [type.value] : [];
}
