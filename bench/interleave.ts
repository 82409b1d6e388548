/** Something to be measured: `run` does `turns` of its turns. */
export interface Contender {
  turns: number;
  run(): void;
}

export interface Rounds {
  rounds: number;
  /** Processor time of a sample of one contender, at least. */
  sampleMs: number;
}

/** Nanoseconds a turn, one for each round. Every round measures all contenders in turn, so that what else the machine does meets them alike. */
export function interleave<Name extends string>(contenders: Record<Name, Contender>, { rounds, sampleMs }: Rounds): Record<Name, number[]> {
  const names = Object.keys(contenders) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const calls = Object.fromEntries(names.map((name) => [name, callsFor(contenders[name], sampleMs)])) as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(names, round)) samples[name].push(sample(contenders[name], calls[name]));
  }
  return samples;
}

/** The names beginning at another one each round: none always runs behind the same neighbour's garbage. */
export function rotated<Name>(names: readonly Name[], round: number): Name[] {
  const at = round % names.length;
  return [...names.slice(at), ...names.slice(0, at)];
}

/** Warms up, and finds how many calls fill a sample. */
function callsFor(contender: Contender, sampleMs: number): number {
  let calls = 1;
  for (;;) {
    const ns = Math.max(1, sample(contender, calls) * calls * contender.turns);
    if (ns >= sampleMs * 1e6) return calls;
    calls = Math.ceil(calls * Math.min(10, Math.max(1.5, (sampleMs * 1.1e6) / ns)));
  }
}

/** Counts the processor's time, not the clock's: what else the machine does then takes nothing away. */
function sample({ turns, run }: Contender, calls: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call++) run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1_000) / (calls * turns);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** The median of each round's own quotient of two times: how many times as fast the first is, whatever the machine did meanwhile. */
export function speedRatio(mine: readonly number[], peers: readonly number[]): number {
  return median(mine.map((ns, round) => (peers[round] ?? Number.NaN) / ns));
}

export function perSecond(ns: readonly number[]): number {
  return 1e9 / median(ns);
}
