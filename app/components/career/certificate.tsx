import { Link } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { CertificateView } from "~/views/certificate";

interface CertificateProps extends CertificateView {
  leads: boolean;
  /** Whether a leader is about to take it back, or to make it valid again, and is asked first. */
  asks: boolean;
  /** Where anyone may check it. */
  address: string;
}

/** A page to print, and to check: it says a name, a level, a date and by which rules. */
export function Certificate({ name, level, at, rules, state, revokedAt, leads, asks, address }: CertificateProps) {
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
      {leads && state !== "forged" && <div className="no-print mt-6">{asks ? <Question state={state} /> : <Way state={state} />}</div>}
    </Page>
  );
}

const deeds = { valid: "revoke", revoked: "restore" } as const;

function Way({ state }: { state: keyof typeof deeds }) {
  const { t } = useWords();
  return (
    <Link to="?ask=1#question" className="button">
      {t(`certificate.${deeds[state]}`)}
    </Link>
  );
}

/** It stands on the page instead of in a dialog, so that it is asked without script, too. */
function Question({ state }: { state: keyof typeof deeds }) {
  const { t } = useWords();
  const deed = deeds[state];
  return (
    <section className="card p-5" aria-labelledby="question">
      <h2 id="question" className="heading">
        {t(`certificate-ask.${deed}`)}
      </h2>
      <p className="mt-2">{t(`certificate-ask-text.${deed}`)}</p>
      <PostForm className="mt-4 flex flex-wrap gap-3" action="?">
        <button type="submit" name="intent" value={deed} className="button button-primary">
          {t(`certificate-ask-yes.${deed}`)}
        </button>
        <Link to="?" className="button" preventScrollReset>
          {t("certificate-ask.no")}
        </Link>
      </PostForm>
    </section>
  );
}
