import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { StudioPart } from "~/views/studio-form";
import { EffectWords } from "./effect-words";
import { FormNodes } from "./form-nodes";
import { ChoiceMark } from "./proof/choice-mark";

/** The choices of a situation one under the other, each with its words, where it leads, and what it does. */
export function SceneChoices({ draft, parts }: { draft: string; parts: readonly StudioPart[] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="choices" className="border-t border-line pt-4">
      <h3 id="choices" className="heading">
        {t("studio.choices")}
      </h3>
      <ol className="mt-3 space-y-4">
        {parts.map(({ at, name, problems, nodes, effects }) => (
          <li key={at} className="rounded-lg border border-line border-l-4 border-l-accent p-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h4>
                <Link to={`/studio/${draft}?at=${at}#form`} className="link">
                  <span className="font-semibold">{name}</span>{" "}
                  <span className="text-[0.9375rem] text-soft">· {t("studio-form.all-of-it")}</span>
                </Link>
              </h4>
              {problems > 0 && <span className="text-[0.9375rem] text-bad">{t("studio.problems", { count: problems })}</span>}
            </div>
            <ChoiceMark at={at} />
            <div className="mt-2 space-y-3">
              <FormNodes nodes={nodes} of={name} />
            </div>
            <EffectWords effects={effects} />
          </li>
        ))}
      </ol>
    </section>
  );
}
