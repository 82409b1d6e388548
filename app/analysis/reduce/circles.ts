/** Strongly connected components (Tarjan 1972), without recursion, in reverse order of the leads. */
export function circles(leads: readonly number[][]): number[] {
  const order = new Array<number>(leads.length).fill(-1);
  const low = new Array<number>(leads.length).fill(0);
  const circle = new Array<number>(leads.length).fill(-1);
  const open: number[] = [];
  let visited = 0;
  let found = 0;
  for (let root = 0; root < leads.length; root += 1) {
    if (order[root] !== -1) continue;
    const path = [{ at: root, next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (!top) break;
      const { at } = top;
      if (top.next === 0) {
        order[at] = visited;
        low[at] = visited;
        visited += 1;
        open.push(at);
      }
      const lead = leads[at]?.[top.next];
      top.next += 1;
      if (lead !== undefined) {
        if (order[lead] === -1) path.push({ at: lead, next: 0 });
        else if (circle[lead] === -1) low[at] = Math.min(low[at] ?? 0, order[lead] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) low[parent.at] = Math.min(low[parent.at] ?? 0, low[at] ?? 0);
      if (low[at] !== order[at]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        circle[member] = found;
        if (member === at) break;
      }
      found += 1;
    }
  }
  return circle;
}
