import type { Diagnostic, Finding } from "./diagnostic";
import type { LevelExamination } from "./examine-case";
import { sharedBests } from "./measure/shared-bests";

export const sharedBestLine: Diagnostic = {
  code: "GR2021",
  severity: "warning",
  title: "A reserved variant with a practice variant's best line",
  find: ({ levels }) => levels.flatMap(atLevel),
};

/** One for each reserved variant, by the first practice variant that it shares a line with. */
function atLevel(examined: LevelExamination): Finding[] {
  const shared = sharedBests(examined);
  return [...new Set(shared.map(({ reserved }) => reserved))].flatMap((name) => {
    const [first, ...others] = shared.filter(({ reserved }) => reserved === name);
    if (!first) return [];
    const more = others.length === 0 ? "" : ` (and in ${others.length} more)`;
    return [
      {
        at: `variants.${name}`,
        message: `\`${first.line.join(",")}\` is the best line of the reserved variant \`${name}\` and of \`${first.practice}\`${more} at ${examined.level}, so who practised that one knows the answer at the gate: let this variant need another one`,
      },
    ];
  });
}
