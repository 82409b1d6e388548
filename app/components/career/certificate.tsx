import { PostForm } from "~/components/form/post-form";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { CertificateView } from "~/views/certificate";

interface CertificateProps extends CertificateView {
  leads: boolean;
  /** Where anyone may check it. */
  address: string;
}

/** A page to print, and to check: it says a name, a level, a date and by which rules. */
export function Certificate({ name, level, at, rules, state, revokedAt, leads, address }: CertificateProps) {
  const { t, day } = useWords();
  const { level: levelTitle } = useLadder();
  return (
    <Page>
      <Notice tone={state === "valid" ? "good" : "bad"}>
        {t(`certificate-state.${state}`, { day: revokedAt === null ? "" : day(revokedAt) })}
      </Notice>
      {state !== "forged" && (
        <article className={`card mt-6 px-6 py-14 text-center sm:px-12 ${state === "revoked" ? "opacity-70" : ""}`}>
          <p className="eyebrow">{t("app.name")}</p>
          <h1 className="title mt-6">{name}</h1>
          <p className="mt-4 text-lg text-balance">{t("certificate.text")}</p>
          <p className="mt-2 font-serif text-2xl font-semibold">{levelTitle(level)}</p>
          <p className="mt-6 text-balance text-soft">{t("certificate.when", { day: day(at), rules })}</p>
          {state === "valid" && (
            <p className="mt-6 text-[0.9375rem] text-soft">
              {t("certificate.verify")} <span className="block [overflow-wrap:anywhere]">{address}</span>
            </p>
          )}
        </article>
      )}
      {leads && state === "valid" && (
        <PostForm className="no-print mt-6">
          <button type="submit" className="button">
            {t("certificate.revoke")}
          </button>
        </PostForm>
      )}
    </Page>
  );
}
