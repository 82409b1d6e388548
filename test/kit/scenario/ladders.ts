import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { parse, stringify } from "yaml";

const shipped = fileURLToPath(new URL("../../../scenarios", import.meta.url));

/** Another ladder: what of `limits.yaml` and `career.yaml` is written anew. Everything else stays as it ships. */
export interface OtherLadder {
  name: string;
  /** By level its title, the shipped level whose limits it has, and the names that mean it. */
  levels: Record<string, { title: string; like: string; aliases?: string[] }>;
  competencies?: Record<string, { title: string; aliases?: string[] }>;
  gate: { from: string; opens: string; competencies: string[] };
}

const examined = ["need-finding", "tone", "process"];

/** Ladders of organizations that are not ours. */
export const otherLadders: readonly OtherLadder[] = [
  {
    name: "one level",
    levels: { agent: { title: "Support Agent", like: "css1", aliases: ["css1", "css2", "senior", "cse", "senior-cse"] } },
    gate: { from: "agent", opens: "agent", competencies: examined },
  },
  {
    name: "three levels",
    levels: {
      agent: { title: "Support Agent", like: "css1", aliases: ["css1"] },
      expert: { title: "Support Expert", like: "css2", aliases: ["css2", "senior"] },
      engineer: { title: "Engineer", like: "cse", aliases: ["cse", "senior-cse"] },
    },
    gate: { from: "agent", opens: "expert", competencies: examined },
  },
  {
    name: "seven levels",
    levels: {
      css1: { title: "Specialist 1", like: "css1" },
      css2: { title: "Specialist 2", like: "css2" },
      css3: { title: "Specialist 3", like: "css2" },
      senior: { title: "Senior", like: "senior" },
      lead: { title: "Team Lead", like: "senior" },
      cse: { title: "Engineer", like: "cse" },
      "senior-cse": { title: "Senior Engineer", like: "senior-cse" },
    },
    gate: { from: "css1", opens: "css2", competencies: examined },
  },
  {
    name: "renamed levels",
    levels: {
      bronze: { title: "Bronze", like: "css1", aliases: ["css1"] },
      silver: { title: "Silver", like: "css2", aliases: ["css2"] },
      gold: { title: "Gold", like: "senior", aliases: ["senior"] },
      platinum: { title: "Platinum", like: "cse", aliases: ["cse"] },
      diamond: { title: "Diamond", like: "senior-cse", aliases: ["senior-cse"] },
    },
    // By their old names, as a file that nobody edited yet would say it.
    gate: { from: "css1", opens: "silver", competencies: examined },
  },
  {
    name: "other competencies",
    levels: {
      css1: { title: "Customer Support Specialist 1", like: "css1" },
      css2: { title: "Customer Support Specialist 2", like: "css2" },
      senior: { title: "Senior Support Specialist", like: "senior" },
    },
    competencies: {
      listening: { title: "Listening", aliases: ["need-finding"] },
      manners: { title: "Manners", aliases: ["tone", "self-care"] },
      judgement: { title: "Judgement", aliases: ["authority", "process", "resources", "escalation"] },
      pace: { title: "Pace", aliases: ["queue", "bots", "technical"] },
    },
    gate: { from: "css1", opens: "css2", competencies: ["listening", "manners", "judgement"] },
  },
];

/** A folder of shipped cases, all of them where none is named, with these two files instead of the shipped ones; gone when the test is over. */
export function folderOn({ levels, competencies, gate }: OtherLadder, cases: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-ladder-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of readdirSync(shipped))
    if (!statSync(join(shipped, name)).isDirectory() || cases.length === 0 || [...cases, "parts"].includes(name))
      if (name !== "limits.yaml" && name !== "career.yaml") symlinkSync(join(shipped, name), join(folder, name));
  const limits = parse(readFileSync(join(shipped, "limits.yaml"), "utf8"));
  const career = parse(readFileSync(join(shipped, "career.yaml"), "utf8"));
  const written = Object.entries(levels).map(([name, { title, like, aliases }]) => {
    const { short: _, ...own } = limits.levels[like];
    return [name, { ...own, title, ...(aliases && { aliases }) }];
  });
  writeFileSync(join(folder, "limits.yaml"), stringify({ ...limits, levels: Object.fromEntries(written) }));
  const opening = { ...career.gates.css2, ...gate, decision: { passes: 5, each: 1, all: [] } };
  const rules = { ...career, competencies: competencies ?? career.competencies, gates: { opening } };
  writeFileSync(join(folder, "career.yaml"), stringify(rules));
  return folder;
}
