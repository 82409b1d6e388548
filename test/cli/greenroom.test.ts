import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { limitsOf } from "~/engine/limits/schema";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import { toSeal } from "~/engine/scoring/seal";
import { readCatalog } from "~/services/catalog/catalog.server";
import { greenroom, spawnGreenroom } from "../kit/cli/greenroom";
import { creditCase, scenarioFolder } from "../kit/scenario/folder";
import { smallInput } from "../kit/scenario/small";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleHead, samplePerson } from "../kit/store/samples";

const id = "credit-case";
const AT = "2026-11-02T09:00:00.000Z";

const withTests = (ending: string) =>
  creditCase({
    tests: { quick: { choices: ["sorry", "credit=4000", "solve"], ending, pass: true } },
    accepts: ["GR2016", "GR2023"].map((code) => ({ code, reason: "It is small: one variant, one situation, no account." })),
  });

test("check: sound files say so, wrong ones tell every problem with its place", async () => {
  const sound = scenarioFolder({ [id]: withTests("solved") });
  const wrong = scenarioFolder({
    [id]: withTests("lost"),
    broken: creditCase({ starts: "tlak", id: "other" }),
    renamed: creditCase(),
  });
  const good = await spawnGreenroom({ scenarios: sound }, "check");
  const bad = await greenroom({ scenarios: wrong }, "check");
  const json = await greenroom({ scenarios: wrong }, "check", "--json", join(wrong, "broken"));
  const missing = await greenroom({ scenarios: sound }, "check", join(sound, "no-such", "scenario.yaml"));
  expect(good).toEqual({ code: 0, out: "1 scenario, 1 test lines played, 0 errors, 0 warnings and advice\n", err: "" });
  expect(bad.code).toBe(1);
  expect(bad.out).toContain("GR1005: the line `quick` at css1 in variant `only` ends at `solved`, not at `lost`");
  expect(bad.out).toMatch(
    /broken\/scenario\.yaml:\d+:1: error GR1001: unknown situation `tlak`; did you mean `talk`\?\n {4}starts: tlak\n/,
  );
  expect(bad.out).toMatch(/renamed\/scenario\.yaml:2:1: error GR0004: the folder is called `renamed`/);
  expect(bad.out).toContain("3 scenarios, 1 test lines played, 3 errors");
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ files: 1, lines: 0, problems: [{ code: "GR1001", at: "starts", severity: "error" }] });
  expect(missing.code).toBe(1);
  expect(missing.out).toContain("GR0005");
});

test("coherence: a row for each scenario and level, what a shipped one would need, and the list of what is known", async () => {
  // A credit that can be given again leads to a hundred times as many positions, and to the same rows.
  const scenarios = scenarioFolder({ [id]: withTests("solved").replace(/\n *again: true/, "") });
  const table = await greenroom({ scenarios }, "coherence");
  const json = await greenroom({ scenarios }, "coherence", "--json", id);
  const unknown = await greenroom({ scenarios }, "coherence", "credit-cas");
  const [head = "", row = "", ...below] = table.out.split("\n");
  expect(head.length).toBeLessThan(195);
  expect(row.length).toBe(head.length);
  expect(row).toMatch(/^credit-case +css1 +1 +1 +0\/0 +1 +3 +1000 +- +- +- +- +- +- +0 +\S+ \S+ +0 +0 +\d\S* +3 +\d+ +\d+$/);
  expect(below.join("\n")).toMatch(
    /credit-case\/scenario\.yaml:\d+:1: credit-case at css1, endings: 3 endings can be reached, where 6 are wanted\n/,
  );
  expect(below.join("\n")).toMatch(
    /\n\d+ things do not hold, \d+ of them or of the check's findings not on the list of what is known\.\n$/,
  );
  expect(table.code).toBe(1);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject([
    { id, coherence: { level: "css1", practiceVariants: 1, askedRoles: expect.arrayContaining(["over-giving", "under-paying"]) } },
  ]);
  expect(unknown).toMatchObject({ code: 1, out: "" });
  expect(unknown.err).toContain("did you mean `credit-case`?");

  const written = await greenroom({ scenarios }, "coherence", "--write");
  expect(written.out).toMatch(/things do not hold, all of them known\.\nWritten to \S+shortfalls\.json\.\n$/);
  expect(written.code).toBe(0);
  const file = join(scenarios, "shortfalls.json");
  const known: unknown = JSON.parse(readFileSync(file, "utf8"));
  expect(known).toMatchObject({
    [id]: { css1: { places: ["situations: 1 situations can be reached, where 10 to 30 are wanted", expect.any(String)] } },
  });
  writeFileSync(file, JSON.stringify({ [id]: { css1: { places: ["situations: gone"] } } }));
  const changed = await greenroom({ scenarios }, "coherence", id);
  expect(changed.out).toContain("Known, and gone: credit-case css1, places: situations: gone. Take it off the list");
  expect(changed.code).toBe(1);
});

test("play: a line gives its score; a wrong choice its suggestion", async () => {
  const scenarios = scenarioFolder({ [id]: creditCase() });
  const played = await greenroom({ scenarios }, "play", id, "--seed", "3", "--json", "--choices", "sorry, credit=4000, solve");
  const wrong = await greenroom({ scenarios }, "play", id, "--choices", "sorry, sovle");
  const unended = await greenroom({ scenarios }, "play", id, "--mode", "coached", "--choices", "sorry");
  const unknown = await greenroom({ scenarios }, "play", "credit-cas", "--choices", "sorry");
  const misnamed = await greenroom({ scenarios }, "play", id, "--level", "cs1");
  const locked = await greenroom({ scenarios }, "play", id, "--level", "css2");
  expect(played.err).toBe("");
  expect(JSON.parse(played.out)).toMatchObject({
    scenario: id,
    level: "css1",
    mode: "solo",
    seed: 3,
    variant: "only",
    standsAt: "solved",
    ended: true,
    score: { total: 100, passed: true },
  });
  expect(wrong).toMatchObject({ code: 1, out: "" });
  expect(wrong.err).toBe(
    "turn 2, `sovle`, cannot be played: it is not offered there; did you mean `solve`? (offered at `talk`: solve, half, lose, credit, step-away)\n",
  );
  expect(unended.out).toContain("Not ended: the conversation stands at `talk`.");
  expect(unknown).toMatchObject({ code: 1, err: "there is no scenario `credit-cas`; did you mean `credit-case`?\n" });
  expect(misnamed.code).toBe(1);
  expect(misnamed.err).toBe("there is no level `cs1`, but css1, css2, senior, cse, senior-cse; did you mean `css1`?\n");
  expect(locked).toMatchObject({ code: 1, err: "`credit-case` is played at css1, not at css2\n" });
});

test("play at the terminal: a document shows, amounts are money, the clock and the mood are told, and a no says why", async () => {
  const scenarios = scenarioFolder({
    [id]: creditCase({
      resources: { board: { title: "Route board", kind: "tool", minutes: 2, text: "Two stops are free.\nOne is tonight." } },
      deadlines: { closes: { label: "The board closes", minutes: 240 } },
    }),
  });
  // Choices come in the order of their names: board (until it is opened), credit, half, lose, solve, sorry, step-away.
  const [coached, solo] = await Promise.all([
    spawnGreenroom({ scenarios, typed: "9\n1\n1\nforty\n1\n40\n1\n40\n4\n" }, "play", id, "--mode", "coached"),
    spawnGreenroom({ scenarios, typed: "2\n150\nq\n" }, "play", id),
  ]);
  expect(coached).toMatchObject({ code: 0, err: "" });
  expect(coached.out).toContain("-- 0 min · Ada is calm · The board closes in 4 h 0 min\n");
  expect(coached.out).toContain("`9` isn't a choice here. Enter a number from 1 to 7, or q to leave.");
  expect(coached.out).toContain("You: [Route board]\n      | Route board\n      | Two stops are free.\n      | One is tonight.\n");
  expect(coached.out).toContain("[Give a credit] (up to $50)");
  expect(coached.out).toContain("That isn't an amount you can give. Enter one from $0.01 to $9,000. Nothing was played.");
  expect(coached.out).toContain("You: [Give a credit] (Account credit: $40)");
  expect(coached.out).toContain("[Give a credit] (up to $10)");
  expect(coached.out).toContain(
    "Not within your limits. Account credit: you can give up to $50 in this case, and you've already given $40.",
  );
  expect(coached.out).toContain("Solved: ");
  expect(solo.out).toContain("(Account credit: $150)\n      refused: Account credit: you can give up to $50 in this case.");
});

test("new: what it writes passes its check and can be played", async () => {
  const scenarios = scenarioFolder({});
  expect(await greenroom({ scenarios }, "new", "first-try")).toMatchObject({ code: 0, err: "" });
  expect(existsSync(join(scenarios, "first-try", "scenario.yaml"))).toBe(true);
  const checked = await greenroom({ scenarios }, "check");
  const played = await greenroom({ scenarios }, "play", "first-try", "--seed", "1", "--choices", "promise-tomorrow");
  const again = await greenroom({ scenarios }, "new", "first-try");
  const misnamed = await greenroom({ scenarios }, "new", "First Try");
  expect(checked.out).toBe("1 scenario, 4 test lines played, 0 errors, 0 warnings and advice\n");
  expect(played.out).toMatch(/not passed, \d.* \(formula 2, weights 2\)/);
  expect(again).toMatchObject({ code: 1, out: "" });
  expect(again.err).toContain("is already there");
  expect(misnamed.err).toContain("is no name for a scenario");
  const limits = readFileSync(join(scenarios, "limits.yaml"), "utf8");
  writeFileSync(join(scenarios, "limits.yaml"), limits.replace("\n  css1:", "\n  agent:"));
  expect(await greenroom({ scenarios }, "new", "renamed")).toMatchObject({ code: 0, err: "" });
  expect(readFileSync(join(scenarios, "renamed", "scenario.yaml"), "utf8")).toContain("\nlevels: [agent]\n");
});

test("score and check --data: a stored attempt is replayed, and an altered seal is found", async () => {
  const scenarios = scenarioFolder({ [id]: creditCase() });
  const { entries, limits, model, versions: shared } = readCatalog(scenarios);
  const entry = entries.get(id);
  if (!entry) throw new Error("no scenario");
  const rules = toRules(entry.scenario, limitsOf(limits, "css1"), model);
  const log = [{ choice: "sorry" }, { choice: "credit", amount: 2000 }, { choice: "solve" }];
  const versions = { scenario: entry.version.hash, limits: shared.limits.hash, model: shared.model.hash };
  const keep = async (change: { total?: number }) => {
    const folder = await temporaryFolder();
    const store = await openQuietly(folder);
    await store.versions.put(entry.version);
    await store.people.put(samplePerson("mina", { level: "boss" }));
    await store.attempts.begin(sampleHead("attempt", "mina", { scenarioId: id, versions, variant: "only", facts: {}, surface: {} }));
    const seal = { ...toSeal(rules, replay(rules, {}, "solo", log), AT), ...change };
    for (const [index, turn] of log.entries())
      await store.attempts.append("attempt", index + 1, { ...turn, at: AT }, index === 2 ? seal : undefined);
    writeFileSync(join(folder, "copy.json"), JSON.stringify(await store.attempts.get("attempt")));
    await store.close();
    return folder;
  };
  const [good, altered] = [await keep({}), await keep({ total: 99.9 })];
  const empty = await temporaryFolder();
  writeFileSync(join(empty, "odd.json"), "{}");
  const scored = await spawnGreenroom({ scenarios }, "score", join(good, "copy.json"), "--json");
  const sound = await spawnGreenroom({ scenarios }, "check", "--data", good);
  const found = await greenroom({ scenarios }, "check", "--data", altered);
  const odd = await greenroom({ scenarios }, "score", join(empty, "odd.json"));
  const nowhere = await greenroom({ scenarios }, "check", "--data", join(empty, "no-such-folder"));
  expect(scored.err).toBe("");
  expect(JSON.parse(scored.out)).toMatchObject({ ending: "solved", outcome: { score: 65 }, empathy: { score: 100 } });
  const stray =
    "1 person stands at `boss`, which limits.yaml does not declare: make it an alias of a level there, or let a leader choose them another (docs/ladder.md)\n";
  expect(sound).toEqual({
    code: 0,
    out: `${stray}1 attempts replayed, 1 sealed by formula 2, 0 disagreements, 0 damaged files\n`,
    err: "",
  });
  expect(found.code).toBe(1);
  expect(found.out).toMatch(
    /^attempt \(credit-case\): sealed total 99\.9, replayed \d+(\.\d)?\n1 person stands at .*\n1 attempts replayed, 1 sealed by formula 2, 1 disagreements/,
  );
  expect(odd).toMatchObject({ code: 1, out: "" });
  expect(odd.err).toContain("is no attempt");
  expect(nowhere.code).toBe(1);
  expect(existsSync(join(empty, "no-such-folder"))).toBe(false);
});

test("a draft is played and analysed by whoever writes it, up to what is still to be written", async () => {
  const { talk } = smallInput.situations;
  const solve = { ...talk.choices.solve, to: "later" };
  const scenarios = scenarioFolder({
    small: stringify({ ...smallInput, draft: true, situations: { talk: { ...talk, choices: { solve } } } }),
  });
  const checked = await greenroom({ scenarios }, "check");
  const played = await greenroom({ scenarios }, "play", "small", "--choices", "solve");
  const analysed = await greenroom({ scenarios }, "analyse", "small");
  const misnamed = await greenroom({ scenarios }, "play", "smal");
  expect(checked.code).toBe(0);
  expect(checked.out).toContain("advice GR2022: still to be written: `later` leads nowhere yet");
  expect(played).toMatchObject({ code: 0, err: "" });
  expect(played.out).toContain("[This is as far as the draft goes.]");
  expect(played.out).toContain("Still to write: not passed");
  expect(analysed).toMatchObject({ code: 0, err: "" });
  expect(analysed.out).toContain("no line passes");
  expect(misnamed.err).toBe("there is no scenario `smal`; did you mean `small`?\n");
});
