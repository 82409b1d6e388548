import { Link, useNavigation } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";

/** The ways on: the same scenario with other facts, or another one. */
export function Onward({ scenarioId, mode }: { scenarioId: string; mode: string }) {
  const { t } = useWords();
  const busy = useNavigation().state !== "idle";
  return (
    <PostForm
      action={`/scenarios/${scenarioId}`}
      className="no-print flex flex-wrap gap-3 border-t border-line pt-6"
      aria-label={t("onward.label")}
    >
      <input type="hidden" name="mode" value={mode} />
      <button type="submit" disabled={busy} className="button button-primary">
        {t("onward.variant")}
      </button>
      <Link to={`/scenarios/${scenarioId}`} className="button">
        {t("onward.briefing")}
      </Link>
      <Link to="/library" className="button">
        {t("onward.library")}
      </Link>
    </PostForm>
  );
}
