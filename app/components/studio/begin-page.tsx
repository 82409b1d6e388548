import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { BeginningView, DraftStartProblem } from "~/views/studio-begin";
import { BeginForm, type BeginGiven } from "./begin-form";
import { BeginWays } from "./begin-ways";

interface BeginPageProps extends BeginningView {
  problem?: DraftStartProblem | undefined;
  given?: BeginGiven | undefined;
}

/** Every way to begin a case, or the form of the one that was chosen. */
export function BeginPage({ ways, chosen, levels, competencies, problem, given }: BeginPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <p className="eyebrow">
        <Link to={chosen ? "/studio/new" : "/studio"} className="link">
          {t(chosen ? "studio-begin.other" : "studio.title")}
        </Link>
      </p>
      <h1 className="title">{t("studio-begin.title")}</h1>
      {chosen ? (
        <BeginForm key={chosen.from} way={chosen} levels={levels} competencies={competencies} problem={problem} given={given} />
      ) : (
        <BeginWays ways={ways} />
      )}
    </Page>
  );
}
