import type { Scenario } from "./schema";

/** Whether a test line must pass: as it says, or else by what it stands for. Undefined where it says neither. */
export function mustPass({ pass, role }: Pick<Scenario["tests"][string], "pass" | "role">): boolean | undefined {
  return pass ?? (role === undefined ? undefined : role === "best");
}
