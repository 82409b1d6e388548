import { Form, useNavigation } from "@remix-run/react";
import { useWords } from "~/i18n/words";

interface PlayOnProps {
  turn: number;
  /** True where it names its turn, apart from the turn itself. */
  named?: boolean;
}

/** Leads back to the desk as it stood before a turn, as a new attempt that does not count. */
export function PlayOn({ turn, named = false }: PlayOnProps) {
  const { t } = useWords();
  const busy = useNavigation().state !== "idle";
  const label = t("play-on.from", { turn });
  return (
    <Form method="post" className="no-print">
      <button
        type="submit"
        name="play-on"
        value={turn}
        disabled={busy}
        aria-label={named ? undefined : label}
        className={named ? "button" : "link inline-flex min-h-8 items-center text-[0.9375rem]"}
      >
        {named ? label : t("play-on.here")}
      </button>
    </Form>
  );
}
