import { Link } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";

/** What stands at a door that a member has walked through already: why it is shut for them, and the two ways on. */
export function AlreadyIn({ name, door }: { name: string; door: "sign-in" | "invitation" }) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("already-in.title")}</h1>
      <p className="mt-3 max-w-prose">{t(`already-in.${door}`, { name })}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to="/" className="button button-primary">
          {t("already-in.home")}
        </Link>
        <PostForm action="/sign-out">
          <button type="submit" className="button">
            {t("nav.sign-out")}
          </button>
        </PostForm>
      </div>
    </Page>
  );
}
