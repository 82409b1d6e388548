import { type OddsPart, oddsOf, toDecimals } from "~/engine/career/odds";
import { catalog } from "~/services/catalog/catalog.server";
import type { OddsForm, OddsView } from "~/views/odds";

const CHANCES = [500, 600, 700, 800, 850, 900, 950] as const;
const DECIMALS = 3;
/** How often the blind spot passes elsewhere, in thousandths. */
const OTHERWISE = 950;
/** A curve for each rule, in steps of a fortieth. */
const STEPS = 40;

const MOST: OddsForm = { competencies: 10, each: 4, passes: 40, floor: 4, all: 10, tries: 5 };

/** What a gate's rules are worth, from what a form asks (or, left out, from the first gate). Numbers out of range are brought into it. */
export function viewOdds(asked: Partial<Record<keyof OddsForm, string | null>>): OddsView {
  const gate = Object.values(catalog().career?.gates ?? {})[0];
  const usual: OddsForm = {
    competencies: gate?.competencies.length ?? 6,
    each: gate?.each ?? 2,
    passes: gate?.decision.passes ?? 10,
    floor: gate?.decision.each ?? 1,
    all: gate?.decision.all.length ?? 0,
    tries: 1,
  };
  const whole = (name: keyof OddsForm, least: number, most: number) => {
    const text = asked[name] ?? "";
    return Math.min(most, Math.max(least, /^\d{1,3}$/.test(text) ? Number(text) : usual[name]));
  };
  const most = { ...MOST, competencies: Math.max(MOST.competencies, usual.competencies), each: Math.max(MOST.each, usual.each) };
  const competencies = whole("competencies", 1, most.competencies);
  const each = whole("each", 1, most.each);
  const form: OddsForm = {
    competencies,
    each,
    passes: whole("passes", 0, competencies * each),
    floor: whole("floor", 0, each),
    all: whole("all", 0, competencies),
    tries: whole("tries", 1, most.tries),
  };
  const rounded = (parts: OddsPart[], passes: number) => toDecimals(oddsOf(parts, passes), DECIMALS);
  const alone = (variants: number, thousandths: number, tries = 1): OddsPart[] => [{ variants, least: 0, chance: { thousandths, tries } }];
  const twelve = (floors: readonly number[], thousandths: number) =>
    floors.map((least) => ({ variants: 2, least, chance: { thousandths } }));
  const rows: OddsView["rows"] = [
    {
      rule: "asked",
      values: CHANCES.map((p) =>
        rounded(
          partsOf(form, () => p),
          form.passes,
        ),
      ),
    },
    { rule: "three", values: CHANCES.map((p) => rounded(alone(3, p), 3)) },
    { rule: "ten", values: CHANCES.map((p) => rounded(alone(10, p), 8)) },
    { rule: "twelve", values: CHANCES.map((p) => rounded(alone(12, p), 10)) },
    { rule: "tries", values: CHANCES.map((p) => rounded(alone(12, p, 3), 10)) },
    { rule: "floor", values: CHANCES.map((p) => rounded(twelve([1, 1, 1, 1, 1, 1], p), 10)) },
    { rule: "both", values: CHANCES.map((p) => rounded(twelve([2, 2, 1, 1, 1, 1], p), 10)) },
  ];
  const blindAt = (index: number) => (index === 0 ? 0 : OTHERWISE);
  return {
    form,
    most: { ...most, passes: competencies * each, floor: each, all: competencies },
    chances: CHANCES.map((p) => p / 10),
    rows,
    curve: Array.from({ length: STEPS + 1 }, (_, step) => {
      const thousandths = (1000 * step) / STEPS;
      return {
        p: thousandths / 1000,
        odds: rounded(
          partsOf(form, () => thousandths),
          form.passes,
        ),
      };
    }),
    blind: {
      otherwise: OTHERWISE / 1000,
      with: rounded(partsOf(form, blindAt), form.passes),
      without: rounded(partsOf({ ...form, floor: 0, all: 0 }, blindAt), form.passes),
    },
  };
}

function partsOf({ competencies, each, floor, all, tries }: OddsForm, chance: (index: number) => number): OddsPart[] {
  return Array.from({ length: competencies }, (_, index) => ({
    variants: each,
    least: index < all ? each : floor,
    chance: { thousandths: chance(index), tries },
  }));
}
