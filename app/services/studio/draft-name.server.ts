import { idPattern } from "~/engine/limits/id";
import { catalog } from "~/services/catalog/catalog.server";
import { store } from "~/store/open.server";

const LONGEST = 60;

/** The short name that a new draft gets: the one that was given, or one made from its title; or what is wrong with it. */
export async function draftName(given: string, title: string): Promise<{ name: string } | { problem: "name" | "taken" }> {
  const isGiven = given !== "";
  const name = isGiven ? given : toName(title);
  if (!idPattern.test(name) || name.length > LONGEST) return { problem: "name" };
  const taken = new Set([...catalog().entries.keys(), ...(await openNames()), ...(await publishedNames())]);
  if (!taken.has(name)) return { name };
  if (isGiven) return { problem: "taken" };
  for (let count = 2; ; count += 1) if (!taken.has(`${name}-${count}`)) return { name: `${name}-${count}` };
}

async function openNames(): Promise<string[]> {
  return (await store().drafts.all()).filter(({ archivedAt }) => archivedAt === null).map(({ scenarioId }) => scenarioId);
}

/** A case that was withdrawn keeps its name: it can be offered again. */
async function publishedNames(): Promise<string[]> {
  return (await store().publications.rows()).map(({ id }) => id);
}

function toName(title: string): string {
  if (title.trim() === "") return "";
  const bare = title.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = bare
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, LONGEST - 10)
    .replace(/-+$/, "");
  if (/^[a-z]/.test(words)) return words;
  return words === "" ? "case" : `case-${words}`;
}
