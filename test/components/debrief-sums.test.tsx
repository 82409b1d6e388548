import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Scores } from "~/components/debrief/scores";
import { begin } from "~/engine/play/begin";
import { score } from "~/engine/scoring/score";
import { type DebriefView, viewDebrief } from "~/engine/show/debrief";
import { renderPage } from "../kit/e2e/render-page";
import { type EndedLine, endedLines } from "../kit/generate/ended-lines";
import { firstModel, secondModel } from "../kit/scenario/limits";

/** So many at a time, and in the long tests 10,000 of them. */
const LINES = 150;
const all = process.env.GREENROOM_LONG === "1" ? 10_000 : LINES;

function debriefOf({ rules, played }: EndedLine): DebriefView {
  const facts = played.turns[0]?.before.facts ?? {};
  return viewDebrief(rules, begin(rules, facts).position, played, score(rules, played), { surface: {}, locale: "en" });
}

/** Tenths of a number as it is shown, with its true minus. */
const tenths = (shown: string) => Math.round(10 * Number(shown.replace("−", "-")));

/** The rows of one number's "Why?": what stands at the left and, in tenths, at the right. */
function rowsOf(row: HTMLElement): { name: string; points: number; times: number }[] {
  return [...row.querySelectorAll<HTMLElement>(".tabular-nums")].slice(1).map((cell) => {
    const [, points = "", times = "1"] = /^([−\d.]+)(?: of [\d.]+| × (\d+))?$/.exec(cell.textContent ?? "") ?? [];
    return { name: cell.previousElementSibling?.textContent ?? "", points: tenths(points), times: Number(times) };
  });
}

/** What a page shows of one number: the number, what it is made of, what that comes to, and where it is held. */
function shownOf(result: HTMLElement, dimension: string) {
  const row = within(result).getByText(dimension, { selector: ".label" }).closest("details");
  if (!row) throw new Error(`${dimension} has no reasons`);
  const rows = rowsOf(row);
  const isOf = (pattern: RegExp) => rows.find(({ name }) => pattern.test(name))?.points;
  return {
    shown: row.querySelector("summary strong")?.textContent ?? "",
    parts: rows.filter(({ name }) => !/^(Added up|Average|Held down|An average)/.test(name)),
    comesTo: isOf(/^(Added up|Average of)/),
    heldAt: isOf(/^Held down/),
  };
}

/** Half up, as every score is rounded. */
const half = (exact: number) => Math.floor(exact + 0.5 + 1e-9);
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);

test.each([firstModel, secondModel])(
  "on the page, what is shown adds up to what stands below it: model $version",
  async ({ formula, ...model }) => {
    const lines = endedLines(formula === 1 ? firstModel : secondModel, 20261204, all).map((ended, line) => ({ ended, line }));
    const held = new Set<string>();
    for (let first = 0; first < lines.length; first += LINES) {
      const { unmount } = renderPage(
        <main>
          {lines.slice(first, first + LINES).map(({ ended, line }) => (
            <article key={line}>
              <Scores debrief={debriefOf(ended)} />
            </article>
          ))}
        </main>,
      );
      const page = await screen.findByRole("main");
      for (const result of page.querySelectorAll("article")) holdToSums(result);
      unmount();
    }
    expect(held).toEqual(new Set(formula === 1 ? ["Outcome", "Empowerment"] : ["Outcome", "Empathy", "Empowerment"]));

    function holdToSums(result: HTMLElement): void {
      const totals: number[] = [];
      for (const dimension of ["Outcome", "Empathy", "Empowerment"]) {
        const { shown, parts, comesTo, heldAt } = shownOf(result, dimension);
        if (shown === "not tested") {
          expect(parts).toEqual([]);
          continue;
        }
        totals.push(tenths(shown));
        if (comesTo === undefined) {
          expect(shown, "nothing was said").toBe("0");
          continue;
        }
        if (dimension === "Outcome") {
          expect(parts).toHaveLength(4);
          // Formula 1 shows each part as it is: four of them may be off by as much as two tenths together.
          expect(Math.abs(sum(parts.map(({ points }) => points)) - comesTo)).toBeLessThanOrEqual(formula === 1 ? 2 : 0);
        } else {
          const average = sum(parts.map(({ points, times }) => points * times)) / sum(parts.map(({ times }) => times));
          expect(comesTo).toBe(half(average));
        }
        expect(tenths(shown)).toBe(Math.max(0, Math.min(comesTo, heldAt ?? 1000)));
        if (heldAt !== undefined) held.add(dimension);
      }
      const { shown } = shownOf(result, "Total");
      const [outcome = 0, empathy = 0, empowerment] = totals.map((one) => one / 10);
      const { outcome: o, empathy: e, empowerment: m } = model.total;
      const product = (off: number) => {
        const near = (score: number) => Math.min(100, Math.max(0, score + off));
        const both = near(outcome) ** o * near(empathy) ** e;
        return empowerment === undefined ? both ** (1 / (o + e)) : both * near(empowerment) ** m;
      };
      // Made of the exact numbers, of which each that is shown is off by half a tenth at most.
      const total = tenths(shown) / 10;
      expect(total).toBeGreaterThanOrEqual(product(-0.05) - 0.05 - 1e-9);
      expect(total).toBeLessThanOrEqual(product(0.05) + 0.05 + 1e-9);
    }
  },
);
