import type { Diagnostic } from "./diagnostic";

/** The desk has a key for each of this many. */
const MOST_OFFERED = 9;

export const crowdedPlace: Diagnostic = {
  code: "GR2025",
  severity: "advice",
  title: "More choices at once than a trainee can weigh",
  find: ({ levels }) => {
    const crowds = levels.flatMap(({ level, variants }) =>
      variants.flatMap(({ name, crowds: found }) => found.map((crowd) => ({ ...crowd, where: `${level}, variant \`${name}\`` }))),
    );
    const most = new Map<string, (typeof crowds)[number]>();
    for (const crowd of crowds)
      if (crowd.offered > Math.max(MOST_OFFERED, most.get(crowd.situation)?.offered ?? 0)) most.set(crowd.situation, crowd);
    return [...most.values()].map(({ situation, offered, line, where }) => ({
      at: `situations.${situation}`,
      message: `${offered} choices and look-ups are offered at once at \`${situation}\`${line.length > 0 ? ` after \`${line.join()}\`` : ""} (${where}), and the desk has keys for ${MOST_OFFERED}: split the situation, or offer some of them later`,
    }));
  },
};
