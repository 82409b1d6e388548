import fc from "fast-check";
import { expect, test } from "vitest";
import { offeredBy } from "../kit/e2e/desk";
import { malformed } from "../kit/e2e/malformed";
import { contentsOf, expectTurnedAway } from "../kit/e2e/refused";
import { served } from "../kit/e2e/served";
import { joined, started, Visitor } from "../kit/e2e/visitor";
import { creditCase } from "../kit/scenario/folder";

/** Many times as many reach nothing in the server that these do not. */
const posts = process.env.GREENROOM_LONG === "1" ? 40_000 : 1_200;
const atOnce = 8;

test(
  `${posts} malformed forms are turned away, and the store keeps its every byte`,
  async () => {
    const server = await served({ written: { "credit-case": creditCase() } });
    const [trainee, other, nobody] = [new Visitor(server.address), new Visitor(server.address), new Visitor(server.address)];
    await joined(trainee, "Sam");
    await joined(other, "Kim");
    const begin = (visitor: Visitor) => started(visitor, "credit-case", "coached", "1");
    const ended = await begin(trainee);
    const last = offeredBy((await trainee.get(ended)).body, "Solve it");
    expect((await trainee.post(ended, { choice: last.token, turn: "1" })).status).toBe(303);
    const [underway, theirs] = [await begin(trainee), await begin(other)];
    const desk = (await trainee.get(underway)).body;
    const ground = { underway, ended, theirs, plain: offeredBy(desk, "I'm sorry.").token, typed: offeredBy(desk, "Give a credit").token };
    const before = contentsOf(server.dataDir);
    const all = fc.sample(malformed(ground), { numRuns: posts, seed: 2 });
    const met = new Map<string, number>();
    const send = async () => {
      for (let post = all.pop(); post; post = all.pop()) {
        const { what, path, body, as, statuses } = post;
        const visitor = as === "nobody" ? nobody : trainee;
        const token = new URLSearchParams({ "form-token": await visitor.formToken() });
        const answered = await visitor.send(path, { body: `${token}&${body}` });
        expectTurnedAway(answered, `${what}: ${path} ${JSON.stringify(body.slice(0, 300))}`, statuses);
        met.set(what, (met.get(what) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, send));
    expect([...met.values()].every((times) => times > posts / 50)).toBe(true);
    expect(contentsOf(server.dataDir)).toEqual(before);
    expect(server.told()).toBe("");
    for (const visitor of [trainee, other, nobody]) visitor.close();
  },
  posts * 100,
);
