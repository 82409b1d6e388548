import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import { EntryField, type EntryOf } from "./entry-field";

interface TypedFieldProps extends EntryOf {
  types: NonNullable<ChoiceView["types"]>;
}

/** Something to type letter by letter: nothing corrects it, completes it, or marks it as misspelled. */
export function TypedField({ types, ...entry }: TypedFieldProps) {
  const { t } = useWords();
  return (
    <EntryField
      {...entry}
      label={types.label}
      button={t("desk.enter")}
      input={{
        name: "typed",
        maxLength: types.most,
        autoCapitalize: "off",
        autoCorrect: "off",
        spellCheck: false,
        className: "field min-w-0 grow basis-56 sm:max-w-sm",
      }}
    />
  );
}
