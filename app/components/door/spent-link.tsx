import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";

/** A link that was used, is too old, or was never one: all three look alike. */
export function SpentLink() {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("spent-link.title")}</h1>
      <p className="mt-3 max-w-prose">{t("spent-link.text")}</p>
      <p className="mt-6">
        <Link to="/sign-in" className="button">
          {t("sign-in.title")}
        </Link>
      </p>
    </Page>
  );
}
