import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export const diagnosticPages = fileURLToPath(new URL("../../../docs/diagnostics", import.meta.url));

/** The scenario that the examples change. */
export const diagnosticBase: unknown = parse(readFileSync(`${diagnosticPages}/base.yaml`, "utf8"));

/** A page of docs/diagnostics with its two examples. */
export interface DiagnosticPage {
  code: string;
  title: string;
  severity: string;
  bad: Example;
  mended: Example;
  /** Other codes that the bad example raises. */
  also: string[];
}

/** What a fenced block says: a text, a merge patch on base.yaml or on the file that it names, or a command. */
export interface Example {
  language: string;
  file: string | undefined;
  text: string;
}

export function readPages(): DiagnosticPage[] {
  return readdirSync(diagnosticPages)
    .filter((name) => /^GR\d+\.md$/.test(name))
    .map((name) => toPage(name.slice(0, -3), readFileSync(`${diagnosticPages}/${name}`, "utf8")));
}

function toPage(code: string, source: string): DiagnosticPage {
  const [, named, title = ""] = /^# (GR\d+): (.*)$/m.exec(source) ?? [];
  if (named !== code) throw new Error(`${code}.md is headed ${named}`);
  const example = (kind: string): Example => {
    const [, language, file, text] = new RegExp(`^\`\`\`(\\w+) ${kind}(?: (\\S+))?\\n(.*?)^\`\`\`$`, "ms").exec(source) ?? [];
    if (language === undefined || text === undefined) throw new Error(`${code}.md has no example that is ${kind}`);
    return { language, file, text };
  };
  return {
    code,
    title,
    severity: /^\*(\w+)\*$/m.exec(source)?.[1] ?? "",
    bad: example("bad"),
    mended: example("mended"),
    also: /^Also raises: (.*)$/m.exec(source)?.[1]?.match(/GR\d+/g) ?? [],
  };
}
