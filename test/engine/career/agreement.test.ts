import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { agreementOf } from "~/engine/career/agreement";
import fixture from "../../fixtures/empathy_kappa_fixture.json" with { type: "json" };

// Kumar et al., "When large language models are reliable for judging empathic communication": published ratings and kappas, MIT (source and licence in the file).
const dims = z
  .array(
    z.object({
      dimension: z.string(),
      scale: z.array(z.int()),
      ratings: z.record(z.string(), z.array(z.int())),
      published_quadratic_kappa: z.record(z.string(), z.number()),
    }),
  )
  .parse(fixture.dims);
const figures = dims.flatMap(({ dimension, scale, ratings, published_quadratic_kappa }) =>
  Object.entries(published_quadratic_kappa).map(([pair, published]) => {
    const [one = [], other = []] = pair.split("-").map((name) => ratings[name]);
    const [least = 0] = scale;
    return {
      name: `${dimension}, ${pair}`,
      published,
      size: scale.length,
      pairs: one.map((mark, at) => [mark - least, (other[at] ?? Number.NaN) - least] as const),
    };
  }),
);
/** Published as 0.82: a category that neither used had been left out of the scale. */
const collapsed = "self_oriented, expert1-expert2";

test("there are 27 published figures", () => {
  expect(figures).toHaveLength(27);
});

test.each(figures.filter(({ name }) => name !== collapsed))("$name: kappa is as published", ({ pairs, size, published }) => {
  expect(Number(agreementOf(pairs, size).kappa?.toFixed(2))).toBe(published);
});

test("on the declared scale the remaining one is 0.786, and 0.82 on the collapsed one", () => {
  const figure = figures.find(({ name }) => name === collapsed);
  expect(agreementOf(figure?.pairs ?? [], figure?.size ?? 0).kappa).toBeCloseTo(0.786, 3);
  const used = [...new Set(figure?.pairs.flat())].sort();
  const squeezed = figure?.pairs.map(([one, other]) => [used.indexOf(one), used.indexOf(other)] as const) ?? [];
  expect(agreementOf(squeezed, used.length).kappa).toBeCloseTo(0.82, 2);
});

test("AC1 by hand: of ten items eight alike, nine marks of ten on one step", () => {
  // raw .8; shares .9 and .1; by chance (.9·.1 + .1·.9) / 1 = .18; (.8 − .18) / .82
  const pairs = [...Array.from({ length: 8 }, () => [0, 0] as const), [0, 1] as const, [1, 0] as const];
  const { raw, ac1, kappa, n } = agreementOf(pairs, 2);
  expect(n).toBe(10);
  expect(raw).toBeCloseTo(0.8, 12);
  expect(ac1).toBeCloseTo(0.62 / 0.82, 12);
  // .2 apart, .18 expected
  expect(kappa).toBeCloseTo(1 - 0.2 / 0.18, 12);
});

test("nothing rated, or all on one step, leaves open what cannot be said", () => {
  expect(agreementOf([], 3)).toEqual({ n: 0, raw: null, kappa: null, ac1: null });
  expect(agreementOf([[1, 1]], 3)).toEqual({ n: 1, raw: 1, kappa: null, ac1: 1 });
});

test("who agrees in everything has 1, and swapping the two reviewers changes nothing", () => {
  const pair = fc.tuple(fc.nat(2), fc.nat(2));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), (pairs) => {
      const alike = agreementOf(
        pairs.map(([one]) => [one, one] as const),
        3,
      );
      expect(alike.raw).toBe(1);
      expect(alike.kappa ?? 1).toBe(1);
      const [there, back] = [
        agreementOf(pairs, 3),
        agreementOf(
          pairs.map(([one, other]) => [other, one] as const),
          3,
        ),
      ];
      expect(back.kappa ?? 2).toBeCloseTo(there.kappa ?? 2, 12);
      expect(back.ac1 ?? 2).toBeCloseTo(there.ac1 ?? 2, 12);
    }),
  );
});
