import { expect, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import * as root from "~/root";
import { visit } from "../kit/e2e/visit";
import { folderOn, otherLadders } from "../kit/scenario/ladders";

test.each(otherLadders)("every page, a visitor's too, gets the levels and competencies of $name", async (other) => {
  keepSettings({ dataDir: "nowhere", scenariosDir: folderOn(other, ["last-order"]) });
  const { data } = await visit(root.loader, "/");
  const { ladder } = data as ReturnType<typeof root.loader>;
  expect(ladder.levels.map(({ id, title }) => [id, title])).toEqual(Object.entries(other.levels).map(([id, { title }]) => [id, title]));
  const declared = Object.values(other.competencies ?? {}).map(({ title }) => title);
  if (declared.length > 0) expect(ladder.competencies.map(({ title }) => title)).toEqual(declared);
  else expect(ladder.competencies.map(({ title }) => title)).toContain("Finding the need");
});
