import { PostForm } from "~/components/form/post-form";
import { useBusy } from "~/components/form/use-busy";
import { useWords } from "~/i18n/words";

interface PlayOnProps {
  turn: number;
  /** True where it names its turn, apart from the turn itself. */
  named?: boolean;
}

/** Leads back to the desk as it stood before a turn, as a new attempt that does not count. */
export function PlayOn({ turn, named = false }: PlayOnProps) {
  const { t } = useWords();
  const busy = useBusy();
  return (
    <PostForm className="no-print">
      <button
        type="submit"
        name="play-on"
        value={turn}
        disabled={busy}
        className={named ? "button" : "link inline-flex min-h-8 items-center text-[0.9375rem]"}
      >
        {named ? (
          t("play-on.from", { turn })
        ) : (
          <>
            {t("play-on.here")} <span className="sr-only">({t("turn.number", { turn })})</span>
          </>
        )}
      </button>
    </PostForm>
  );
}
