import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { hereAt } from "~/studio/complete/here";
import { nameOffers } from "~/studio/complete/names";
import { type JsonSchema, type Offer, schemaOffers } from "~/studio/complete/schema-options";

/** The schema of this installation, with its levels and competencies; asked for with the first offer. */
let asked: Promise<JsonSchema> | null = null;

function caseSchema(): Promise<JsonSchema> {
  asked ??= fetch("/studio/schema.json").then((answer) => {
    if (!answer.ok) throw new Error(`the schema was answered with ${answer.status}`);
    return answer.json();
  });
  asked.catch(() => {
    asked = null;
  });
  return asked;
}

/** Offers keys, values and the case's own names while one types. The key that asked for them is painted first. */
export const sourceCompletion = autocompletion({ override: [offers], icons: false, maxRenderedOptions: 60 });

async function offers(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  const line = state.doc.lineAt(pos);
  const here = hereAt(state.doc, line.number, pos - line.from);
  if (!here || (here.word === "" && !explicit)) return null;
  const schema = await caseSchema().catch((): JsonSchema => ({}));
  const found = [...nameOffers(state.doc, here), ...schemaOffers(schema, here)];
  if (found.length === 0 || context.aborted) return null;
  return { from: pos - here.word.length, options: found.map(toCompletion), validFor: /^[\w-]*$/ };
}

function toCompletion({ label, detail, as }: Offer): Completion {
  return {
    label,
    ...(as === "name" ? { detail } : { info: detail === "" ? undefined : detail }),
    type: as,
    apply: as === "key" ? `${label}: ` : label,
  };
}
