import type { ThingField } from "~/studio/form/thing-form";
import type { NameKind } from "~/studio/rename/name-kinds";
import { flowText } from "~/studio/text/write";
import type { StudioField } from "~/views/studio";

/** A field as the page shows it. */
export function shownField(
  { path, name, control, isRequired, value, voice, when, isByHand }: ThingField,
  names: (of: NameKind) => string[],
): StudioField {
  return {
    ...{ path: path.join("."), name, isRequired, isByHand },
    ...shownControl(control, names),
    value: control.kind === "names" && Array.isArray(value) && !isByHand ? value.map(String) : shownValue(value, isByHand),
    voice: voice ?? null,
    when: when === undefined ? null : flowText(when),
  };
}

function shownControl(control: ThingField["control"], names: (of: NameKind) => string[]): Pick<StudioField, "control" | "options"> {
  if (control.kind === "option") return { control: "option", options: control.options };
  if (control.kind === "name") return { control: "option", options: control.of.flatMap(names) };
  if (control.kind === "names") return { control: "names", options: names(control.of) };
  return { control: control.kind, options: [] };
}

function shownValue(value: unknown, isByHand: boolean): string {
  if (value === undefined || value === null) return "";
  if (isByHand) return flowText(value);
  return value === true ? "yes" : String(value);
}
