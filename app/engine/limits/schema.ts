import * as z from "zod";

export const levels = ["css1", "css2", "senior", "cse", "senior-cse"] as const;
export const level = z.enum(levels);
export type LevelId = z.infer<typeof level>;

/** How far a level may go by itself; money in minor units of the scenario's currency, times a case, resources by class. */
const levelLimits = z.strictObject({
  title: z.string().min(1),
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
  levels: z.strictObject(Object.fromEntries(levels.map((name) => [name, levelLimits])) as Record<LevelId, typeof levelLimits>),
});

export type LimitsFile = z.infer<typeof limitsFile>;
export type Limits = LimitsFile["levels"][LevelId] & { level: LevelId; kinds: LimitsFile["authority"]; classes: LimitsFile["resources"] };

/** The limits of one level, with the titles and reasons that all levels share. */
export function limitsOf(file: LimitsFile, name: LevelId): Limits {
  return { ...file.levels[name], level: name, kinds: file.authority, classes: file.resources };
}
