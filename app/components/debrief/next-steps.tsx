import { Link, useNavigation } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { AttemptMeta } from "~/views/attempt";

/** Where to go from here: the same scenario with other facts, as long as it is offered, or another one. */
export function NextSteps({ scenarioId, mode }: Pick<AttemptMeta, "scenarioId" | "mode">) {
  const { t } = useWords();
  const busy = useNavigation().state !== "idle";
  const library = (
    <Link to="/library" className="button">
      {t("next-steps.library")}
    </Link>
  );
  if (scenarioId === null) return <div className="no-print border-t border-line pt-6">{library}</div>;
  return (
    <PostForm
      action={`/scenarios/${scenarioId}`}
      className="no-print flex flex-wrap gap-3 border-t border-line pt-6"
      aria-label={t("next-steps.label")}
    >
      <input type="hidden" name="mode" value={mode} />
      <button type="submit" disabled={busy} className="button button-primary">
        {t("next-steps.variant")}
      </button>
      <Link to={`/scenarios/${scenarioId}`} className="button">
        {t("next-steps.briefing")}
      </Link>
      {library}
    </PostForm>
  );
}
