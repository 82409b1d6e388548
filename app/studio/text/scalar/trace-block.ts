import { inset } from "../lines";
import { type Trace, Tracer } from "./trace";

interface BlockLine {
  at: number;
  bare: string;
  whole: string;
}

/** Follows a block scalar (`|` or `>`) line by line; null where its indentation is said by a number, or it has no words. */
export function traceBlock(source: string, style: "BLOCK_LITERAL" | "BLOCK_FOLDED"): Trace | null {
  const head = /^[|>]([-+0-9]*)[^\n]*\n/.exec(source);
  if (!head || /[0-9]/.test(head[1] ?? "")) return null;
  const lines = toLines(source, head[0].length);
  const first = lines.find(({ whole }) => whole.trim() !== "");
  if (!first) return null;
  const indent = inset(first.bare);
  const tracer = style === "BLOCK_LITERAL" ? literal(lines, indent) : folded(lines, indent);
  return tracer.end(source.length, indent);
}

function toLines(source: string, from: number): BlockLine[] {
  let at = from;
  return (source.slice(from).match(/[^\n]*\n|[^\n]+$/g) ?? []).map((whole) => {
    const line = { at, bare: whole.replace(/\r?\n$/, ""), whole };
    at += whole.length;
    return line;
  });
}

function putLine(tracer: Tracer, { at, bare }: BlockLine, cut: number): void {
  for (let index = cut; index < bare.length; index += 1) tracer.put(bare[index] ?? "", at + index, at + index + 1);
}

function literal(lines: readonly BlockLine[], indent: string): Tracer {
  const tracer = new Tracer();
  for (const line of lines) {
    putLine(tracer, line, Math.min(indent.length, inset(line.bare).length));
    if (line.whole.endsWith("\n")) tracer.put("\n", line.at + line.bare.length, line.at + line.whole.length);
  }
  return tracer;
}

/** Two lines are joined by a space, unless one of them is blank or further in. */
function folded(lines: readonly BlockLine[], indent: string): Tracer {
  const tracer = new Tracer();
  let waiting: { from: number; to: number; breaks: number } | null = null;
  let wasFurther = false;
  for (const line of lines) {
    const end = line.at + line.whole.length;
    if (line.bare.trim() === "" && line.bare.length <= indent.length) {
      if (tracer.words === "") tracer.put("\n", line.at, end);
      else if (waiting) waiting = { from: waiting.from, to: end, breaks: waiting.breaks + 1 };
      continue;
    }
    const isFurther = /^[ \t]/.test(line.bare.slice(indent.length));
    if (waiting) tracer.put(joined(waiting.breaks, isFurther || wasFurther), waiting.from, line.at + indent.length);
    putLine(tracer, line, indent.length);
    wasFurther = isFurther;
    waiting = line.whole.endsWith("\n") ? { from: line.at + line.bare.length, to: end, breaks: 1 } : null;
  }
  if (waiting) tracer.put("\n".repeat(waiting.breaks), waiting.from, waiting.to);
  return tracer;
}

function joined(breaks: number, asTheyStand: boolean): string {
  if (asTheyStand) return "\n".repeat(breaks);
  return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}
