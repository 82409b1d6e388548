import * as z from "zod";
import { declaration, refineAliases } from "./declaration";
import { id } from "./id";

/** A level's name. `limits.yaml` declares which levels there are. */
export type LevelId = string;

/** How far a level may go by itself; money in minor units of the scenario's currency, times a case, resources by class. */
const levelLimits = z.strictObject({
  ...declaration,
  short: z.string().min(1).optional().describe("the title where there is little room; left out, the title itself"),
  authority: z.record(z.string(), z.int().min(0)).describe("the most that may be given over one case: minor units, or times"),
  resources: z.array(z.string().min(1)).describe("the classes of resources that this level can open"),
  process: z.strictObject({
    approver: z.string().min(1).describe("whom this level asks for more than its own authority"),
    approvalMinutes: z.int().min(1).describe("simulated minutes that asking costs"),
    rules: z.array(z.string().min(1)).describe("standing rules, shown in every briefing"),
  }),
});

/** The shared limits of all levels: one file, read by every scenario. */
export const limitsFile = z.strictObject({
  format: z.literal(1),
  authority: z.record(
    z.string(),
    z.strictObject({
      title: z.string().min(1),
      unit: z.enum(["money", "times"]),
      reason: z.string().min(1).describe("why there is a limit; shown to the trainee"),
    }),
  ),
  resources: z.record(z.string(), z.strictObject({ title: z.string().min(1), reason: z.string().min(1) })),
  levels: z
    .record(id, levelLimits)
    .refine((declared) => Object.keys(declared).length > 0, "a ladder has at least one level")
    .superRefine(refineAliases)
    .describe("the ladder: every level by its name, the lowest first"),
});

export type LimitsFile = z.infer<typeof limitsFile>;
type LevelLimits = z.infer<typeof levelLimits>;
export type Limits = LevelLimits & { level: LevelId; kinds: LimitsFile["authority"]; classes: LimitsFile["resources"] };

/** The limits of one level, with the titles and reasons that all levels share. Throws where the file declares no such level. */
export function limitsOf(file: LimitsFile, name: LevelId): Limits {
  const own = Object.hasOwn(file.levels, name) ? file.levels[name] : undefined;
  if (!own) throw new Error(`the limits declare no level \`${name}\``);
  return { ...own, level: name, kinds: file.authority, classes: file.resources };
}
