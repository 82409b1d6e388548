import { Icon } from "~/components/frame/icon";
import type { ConditionView } from "~/engine/show/condition-view";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";

/** A condition in words. Where it fails, the part that fails is marked, with what is found there. */
export function ConditionTree({ condition }: { condition: ConditionView }) {
  return (
    <ul className="mt-1 text-[0.9375rem]">
      <Part condition={condition} />
    </ul>
  );
}

function Part({ condition }: { condition: ConditionView }) {
  const { t } = useWords();
  const { asks, holds, isBlamed, parts, found } = condition;
  // Of what is made of others, those others say it.
  const isMarked = isBlamed && (parts.length === 0 || asks === "count" || asks === "any" || asks === "not");
  const now = useFound(condition);
  return (
    <li>
      <p className={isMarked ? "text-bad" : "text-soft"}>
        <Icon name={isMarked ? "cross" : holds ? "check" : "dot"} className="mr-1" />
        <span className={isMarked ? "font-semibold" : ""}>{useSaid(condition)}</span>
        {(isMarked || found !== "") && now !== "" && <span> ({now})</span>}
        {isMarked && parts.length === 0 && <span className="sr-only"> {t("studio-condition.fails")}</span>}
      </p>
      {parts.length > 0 && (
        <ul className="ml-1.5 border-l border-line pl-3">
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a condition have no names, and keep their order
            <Part key={index} condition={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

function useSaid({ asks, name, compares }: ConditionView): string {
  const { t, list } = useWords();
  const compared = list(compares.map(({ by, text }) => t(`studio-condition.by-${by}`, { text })));
  return t(`studio-condition.${asks}`, { name: asks === "mood" ? storedWords(t, "mood.", name) : name, compares: compared });
}

/** What is there now; for a question of yes and no, whether it is so. */
function useFound({ asks, found, holds }: ConditionView): string {
  const { t } = useWords();
  if (asks === "fact" || asks === "given" || asks === "left" || asks === "count" || asks === "level")
    return t("studio-condition.now", { found });
  if (asks === "mood") return t("studio-condition.now", { found: storedWords(t, "mood.", found) });
  if (asks === "late") return t("studio-condition.minute", { found });
  if (asks === "done" && (found === "late" || found === "broken")) return t(`studio-try.step-${found}`);
  if (asks === "all" || asks === "any" || asks === "not" || asks === "typed") return "";
  return t(holds ? "studio-condition.already" : "studio-condition.not-yet");
}
