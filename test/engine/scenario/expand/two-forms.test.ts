import fc from "fast-check";
import { expect, test } from "vitest";
import { expand } from "~/engine/scenario/expand/expand";
import { checkReferences } from "~/engine/scenario/references";
import { scenario as schema } from "~/engine/scenario/schema";
import { eachText } from "~/engine/scenario/text";
import { eachChoice, eachCondition } from "~/engine/scenario/walk";
import { written as writtenSchema } from "~/engine/scenario/written";
import { PATIENT, runs } from "../../../kit/generate/play";
import { generateTwoForms } from "../../../kit/generate/written";

/** What stands at a path; undefined where nothing does. */
function found(node: unknown, [step, ...rest]: string[]): unknown {
  if (step === undefined) return node;
  return node !== null && typeof node === "object" ? found(Object.entries(node).find(([key]) => key === step)?.[1], rest) : undefined;
}

test(
  "a written scenario expands to the plain one, and each of its paths leads to something in the file",
  () => {
    const seen = { name: 0, list: 0, said: 0, voices: 0, remark: 0 };
    fc.assert(
      fc.property(generateTwoForms(), ({ written, plain, used }) => {
        for (const kind of ["name", "list", "said", "voices", "remark"] as const) seen[kind] += used[kind];
        const read = writtenSchema.parse(written);
        const expanded = expand(read);
        if (!("scenario" in expanded)) throw new Error(JSON.stringify(expanded.problems));
        const { scenario, pathAsWritten } = expanded;
        expect(scenario).toStrictEqual(schema.parse(plain));
        expect(checkReferences(scenario)).toEqual([]);
        expect([...eachChoice(scenario)].map(({ name }) => name)).toEqual([...eachChoice(schema.parse(plain))].map(({ name }) => name));
        const paths = [eachChoice(scenario), eachCondition(scenario), eachText(scenario)].flatMap((all) => [...all].map(({ at }) => at));
        for (const at of paths) {
          const from = pathAsWritten(at);
          expect(found(read, from.split(".")), `${at} ← ${from}`).toBeDefined();
          expect(pathAsWritten(from)).toBe(from);
        }
      }),
      runs(1403, 60),
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(10);
  },
  PATIENT,
);
