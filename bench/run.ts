import { availableParallelism, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { analysis } from "./parts/analysis";
import { check } from "./parts/check";
import { crowd } from "./parts/crowd";
import { engine } from "./parts/engine";
import { http } from "./parts/http";
import { pages } from "./parts/pages";
import { readings } from "./parts/readings";
import { script } from "./parts/script";
import { shipped } from "./parts/shipped";
import { start } from "./parts/start";
import { store } from "./parts/store";
import { studio } from "./parts/studio";
import { judge, type PrintedRow, type Row, toTable } from "./row";

/** What can be chosen by `--only`, in the order it runs. A part yields its rows as it measures them. */
const parts: Record<string, () => AsyncGenerator<Row>> = {
  engine,
  analysis,
  shipped,
  check,
  store,
  start,
  http,
  crowd,
  pages,
  readings,
  script,
  studio,
};

const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, only: { type: "string" } } });
const chosen = values.only?.split(",") ?? Object.keys(parts);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}

const started = performance.now();
const rows: PrintedRow[] = [];
for (const name of chosen) {
  console.error(`${name} ...`);
  for await (const row of parts[name]?.() ?? []) {
    rows.push(judge(row));
    if (values.json) console.log(JSON.stringify(rows.at(-1)));
  }
}

if (!values.json) {
  console.log(`\n${toTable(rows)}\n`);
  const missed = rows.filter(({ met }) => met === false).length;
  const aimed = rows.filter(({ met }) => met !== null).length;
  console.log(`${aimed - missed} of ${aimed} targets met, in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  console.log(`${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, Node ${process.versions.node}.`);
}
