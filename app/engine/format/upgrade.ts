import type { Format } from "./format";

/** Content in today's form, or why it cannot be brought to it. */
export type Upgraded = { content: unknown } | { newer: string };

/**
 * Brings content that was written in an older format to today's, step by step. What has no format that is a whole number from 1 stays as it is: the
 * schema says what is wrong with it.
 */
export function upgrade({ name, newest, steps }: Pick<Format, "name" | "newest" | "steps">, content: unknown): Upgraded {
  const written = formatOf(content);
  if (written === null || !isRecord(content)) return { content };
  if (written > newest)
    return {
      newer: `this ${name} is written in format ${written}, and this version of Greenroom reads formats up to ${newest}: update Greenroom`,
    };
  const upgraded = steps.slice(written - 1).reduce((older, step, index) => ({ ...step.up(older), format: written + index + 1 }), content);
  return { content: upgraded };
}

function formatOf(content: unknown): number | null {
  const format = isRecord(content) ? content.format : undefined;
  return typeof format === "number" && Number.isInteger(format) && format >= 1 ? format : null;
}

function isRecord(content: unknown): content is Record<string, unknown> {
  return content !== null && typeof content === "object" && !Array.isArray(content);
}
