import { readFileSync } from "node:fs";
import { Command } from "commander";
import * as z from "zod";
import { replay } from "~/engine/play/replay";
import { value } from "~/engine/scenario/condition";
import { typings } from "~/engine/scenario/names";
import { score } from "~/engine/scoring/score";
import { catalog } from "~/services/catalog/catalog.server";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import { closeStore, openStore } from "~/services/operate/open-store.server";
import { fail, orFail, requireDataFolder } from "./fail";
import { printScore } from "./score-text";

/** As much of an attempt's file as a score needs. */
const attemptFile = z.object({
  head: z.object({
    scenarioId: z.string(),
    versions: z.object({ scenario: z.string(), limits: z.string(), model: z.string() }),
    level: z.string(),
    mode: z.enum(["coached", "solo", "gate"]),
    facts: z.record(z.string(), value),
  }),
  log: z.array(
    z.object({ choice: z.string(), amount: z.int().optional(), typed: z.string().optional(), typing: z.enum(typings).optional() }),
  ),
});

export const scoreCommand = new Command("score")
  .description("score an attempt's file again, by the versions that it names")
  .argument("<file>", "an attempt as the data folder keeps it (attempts/…/<id>.json)")
  .option("--data <folder>", "the data folder that holds older versions")
  .option("--json", "print the result as JSON")
  .action((file: string, options: { data?: string; json?: boolean }) => orFail(() => scoreFile(file, options)));

async function scoreFile(file: string, { data, json }: { data?: string; json?: boolean }): Promise<void> {
  const { head, log } = read(file);
  const { entries, versions } = catalog();
  const isCurrent =
    entries.get(head.scenarioId)?.version.hash === head.versions.scenario &&
    versions.limits.hash === head.versions.limits &&
    versions.model.hash === head.versions.model;
  if (!isCurrent && data === undefined)
    fail(
      `${file} was played by an older version of \`${head.scenarioId}\`, its limits or the scoring: name the data folder that keeps it, --data data`,
    );
  if (data !== undefined) {
    requireDataFolder(data);
    await openStore(data);
  }
  try {
    const rules = await rulesOf(head, "en");
    const played = replay(
      rules,
      head.facts,
      head.mode,
      log.map(({ choice, amount, typed, typing }) => ({
        choice,
        ...(amount !== undefined && { amount }),
        ...(typed !== undefined && { typed }),
        ...(typing && { typing }),
      })),
    );
    if (!played.held.ended) fail(`${file} has not ended: it stands at \`${played.held.situation}\` after ${log.length} turns`);
    const result = score(rules, played);
    if (json === true) console.log(JSON.stringify(result, null, 2));
    else printScore(rules, played, result);
  } finally {
    if (data !== undefined) await closeStore();
  }
}

function read(file: string): z.infer<typeof attemptFile> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    fail(`${file} cannot be read as an attempt: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = attemptFile.safeParse(content);
  if (!parsed.success)
    fail(`${file} is no attempt:\n${parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`).join("\n")}`);
  return parsed.data;
}
