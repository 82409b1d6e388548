import { Command } from "commander";
import type { Problem } from "~/engine/scenario/problem";
import { keepSettings, settings } from "~/process/settings.server";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { findingKeeper } from "~/services/author/finding-keeper.server";
import type { Keeper } from "~/services/author/keeper";
import { toCheckPath } from "./check-path";
import { orFail, requireDataFolder } from "./fail";
import { sourceLine } from "./source-line";

export const checkCommand = new Command("check")
  .description("check scenario files, or with --data the stored attempts")
  .argument("[scenarios...]", "names of scenarios, or paths of their files or folders; left out, all of them")
  .option("--json", "print the problems as JSON")
  .option("--fresh", "explore every scenario again, whatever was found before")
  .option("--data [folder]", "replay every stored attempt and compare it with its sealed result")
  .action(async (paths: string[], { json = false, fresh = false, data }: { json?: boolean; fresh?: boolean; data?: string | true }) => {
    const sound = await orFail(() =>
      data === undefined
        ? checkFiles(paths, json, fresh ? null : findingKeeper())
        : checkStored(data === true ? settings().dataDir : data, json),
    );
    process.exitCode = sound ? 0 : 1;
  });

function checkFiles(paths: string[], json: boolean, keeper: Keeper | null): boolean {
  const places = paths.length > 0 ? paths.map(toCheckPath) : [settings().scenariosDir];
  const { files, lines, problems, passedOver } = checkScenarios(places, { keeper });
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (json) console.log(JSON.stringify({ files, lines, problems }, null, 2));
  else {
    for (const found of problems) console.log(told(found));
    if (passedOver.length > 0) console.log(`Passed over, since no scenario.yaml is in it: ${passedOver.join(", ")}`);
    console.log(
      `${files} ${files === 1 ? "scenario" : "scenarios"}, ${lines} test lines played, ${errors} ${errors === 1 ? "error" : "errors"}, ${problems.length - errors} warnings and advice`,
    );
  }
  return errors === 0;
}

function told(found: Problem): string {
  const { file = "", line = 1, column = 1, severity, code, message } = found;
  const source = sourceLine(found);
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}${source === undefined ? "" : `\n    ${source.trim().slice(0, 120)}`}`;
}

async function checkStored(dataDir: string, json: boolean): Promise<boolean> {
  const { checkData } = await import("~/services/operate/check-data.server");
  const { closeStore, openStore } = await import("~/services/operate/open-store.server");
  requireDataFolder(dataDir);
  keepSettings({ ...settings(), dataDir });
  await openStore(dataDir);
  try {
    const { attempts, sealed, formulas, disagreements, damages, strayLevels } = await checkData();
    if (json) console.log(JSON.stringify({ attempts, sealed, formulas, disagreements, damages, strayLevels }, null, 2));
    else {
      for (const { attemptId, scenarioId, message } of disagreements) console.log(`${attemptId} (${scenarioId}): ${message}`);
      for (const { file, movedTo, reason } of damages) console.log(`${file}: damaged, set aside as ${movedTo}: ${reason}`);
      for (const { level, people } of strayLevels)
        console.log(
          `${people} ${people === 1 ? "person stands" : "people stand"} at \`${level}\`, which limits.yaml does not declare: make it an alias of a level there, or let a leader choose them another (docs/ladder.md)`,
        );
      console.log(
        `${attempts} attempts replayed, ${sealed} sealed${formulas.map((formula) => ` by formula ${formula}`).join(" and")}, ${disagreements.length} disagreements, ${damages.length} damaged files`,
      );
    }
    return disagreements.length === 0 && damages.length === 0;
  } finally {
    await closeStore();
  }
}
