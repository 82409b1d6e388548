interface Link {
  from: string;
  to: string;
}

/** The places of a map in columns from left to right. */
export interface Layers {
  columns: string[][];
  /** For a link over several columns, the bends that it runs through, one for each column between. */
  bends: ReadonlyMap<string, readonly string[]>;
  before: ReadonlyMap<string, readonly string[]>;
  after: ReadonlyMap<string, readonly string[]>;
}

export const isBend = (id: string): boolean => id.startsWith("~");
export const linkId = ({ from, to }: Link): string => `${from}→${to}`;

/** Each place as far right as its longest way from the left demands. Links that lead back do not count. */
export function toLayers(ids: readonly string[], links: readonly Link[]): Layers {
  const forward = withoutWaysBack(ids, links);
  const ranks = longestWays(ids, forward);
  const columns: string[][] = [];
  const column = (rank: number): string[] => {
    while (columns.length <= rank) columns.push([]);
    return columns[rank] ?? [];
  };
  for (const id of ids) column(ranks.get(id) ?? 0).push(id);
  const bends = new Map<string, string[]>();
  const [before, after] = [new Map<string, string[]>(), new Map<string, string[]>()];
  let count = 0;
  for (const link of forward) {
    const chain: string[] = [];
    let last = link.from;
    for (let rank = (ranks.get(link.from) ?? 0) + 1; rank < (ranks.get(link.to) ?? 0); rank += 1) {
      const bend = `~${count}`;
      count += 1;
      column(rank).push(bend);
      chain.push(bend);
      join(before, after, last, bend);
      last = bend;
    }
    join(before, after, last, link.to);
    bends.set(linkId(link), chain);
  }
  return { columns, bends, before, after };
}

function join(before: Map<string, string[]>, after: Map<string, string[]>, from: string, to: string): void {
  after.set(from, [...(after.get(from) ?? []), to]);
  before.set(to, [...(before.get(to) ?? []), from]);
}

/** The links that lead on in a walk into the depth: those that close a circle are left out. */
function withoutWaysBack(ids: readonly string[], links: readonly Link[]): Link[] {
  const ways = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of links) if (from !== to && ways.has(to)) ways.get(from)?.push(to);
  const state = new Map<string, "open" | "done">();
  const kept: Link[] = [];
  for (const root of ids) {
    if (state.has(root)) continue;
    const stack = [{ id: root, next: 0 }];
    state.set(root, "open");
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = ways.get(top.id)?.[top.next];
      top.next += 1;
      if (to === undefined) {
        state.set(top.id, "done");
        stack.pop();
      } else if (state.get(to) !== "open") {
        kept.push({ from: top.id, to });
        if (!state.has(to)) {
          state.set(to, "open");
          stack.push({ id: to, next: 0 });
        }
      }
    }
  }
  return kept;
}

function longestWays(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const after = new Map<string, string[]>(ids.map((id) => [id, []]));
  const open = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const { from, to } of links) {
    after.get(from)?.push(to);
    open.set(to, (open.get(to) ?? 0) + 1);
  }
  const ranks = new Map<string, number>();
  const queue = ids.filter((id) => open.get(id) === 0);
  for (const id of queue) {
    const rank = ranks.get(id) ?? 0;
    ranks.set(id, rank);
    for (const to of after.get(id) ?? []) {
      ranks.set(to, Math.max(ranks.get(to) ?? 0, rank + 1));
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) queue.push(to);
    }
  }
  return ranks;
}
