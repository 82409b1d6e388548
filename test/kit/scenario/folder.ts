import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import { type ScenarioInput, smallInput } from "./small";

/** A scenario folder of its own with the shared files and these scenarios, gone when the test is over. */
export function scenarioFolder(scenarios: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-scenarios-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["limits.yaml", "scoring.yaml"]) cpSync(new URL(`../../../scenarios/${name}`, import.meta.url), join(folder, name));
  for (const [id, source] of Object.entries(scenarios)) {
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, "scenario.yaml"), source);
  }
  return folder;
}

/** A small case with a typed credit, a limit on it, something to open, a break and a hint; as a file. */
export function creditCase(over: Partial<ScenarioInput> = {}): string {
  const { talk } = smallInput.situations;
  return stringify({
    ...smallInput,
    id: "credit-case",
    title: "The credit",
    authority: { credit: { title: "Account credit", most: 900_000 } },
    fair: [{ lo: 4000, hi: 5000 }],
    break: { minutes: 5, label: "Step away", reply: "You come back." },
    situations: {
      talk: {
        ...talk,
        hint: "A hint.",
        choices: {
          ...talk.choices,
          sorry: { kind: "say", words: "I'm sorry." },
          credit: { kind: "give", label: "Give a credit", gives: { authority: "credit" }, again: true },
        },
      },
    },
    ...over,
  } satisfies ScenarioInput);
}
