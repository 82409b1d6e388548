import * as z from "zod";
import { id } from "./id";

/** Names that a shared file declares, in its order. An alias is another name for the same thing: one it had before, or one that shared scenarios use. */
export type Declarations = Readonly<Record<string, { title: string; aliases?: readonly string[] | undefined }>>;

/** What every declared name has, whatever else belongs to it. */
export const declaration = {
  title: z.string().min(1),
  aliases: z
    .array(id)
    .min(1)
    .optional()
    .describe("other names that mean the same: those it had before, or those that shared scenarios use"),
};

/** Refines a map of declarations: each name and each alias may stand for one thing only. */
export function refineAliases(declared: Declarations, context: z.RefinementCtx): void {
  const owners = new Map(Object.keys(declared).map((name) => [name, name]));
  for (const [name, { aliases = [] }] of Object.entries(declared))
    for (const [index, alias] of aliases.entries()) {
      const owner = owners.get(alias);
      if (owner !== undefined)
        context.addIssue({
          code: "custom",
          path: [name, "aliases", index],
          message:
            owner === alias
              ? `\`${alias}\` is declared here itself: take it out of the aliases`
              : `\`${alias}\` already means \`${owner}\``,
        });
      owners.set(alias, owner ?? name);
    }
}

/** The declared name that this one means: itself, or the one that has it as an alias. Undefined where nothing has that name. */
export function nameMeant(declared: Declarations, name: string): string | undefined {
  if (Object.hasOwn(declared, name)) return name;
  return Object.keys(declared).find((own) => declared[own]?.aliases?.includes(name));
}
