import { Field } from "~/components/form/field";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { GivenLink } from "~/components/people/given-link";
import { useWords } from "~/i18n/words";
import type { ReviewLinkProblem, ReviewLinkView } from "~/views/studio-review";
import { lastInstant } from "./last-instant";

interface ReviewLinksProps {
  links: readonly ReviewLinkView[];
  /** The link that was just made. */
  made?: string | undefined;
  problem?: ReviewLinkProblem | undefined;
  given?: { name: string; until: string } | undefined;
}

/** The links by which experts see a draft, and the way to make another. */
export function ReviewLinks({ links, made, problem, given }: ReviewLinksProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="links">
      <h2 id="links" className="heading">
        {t("studio-review.links")}
      </h2>
      <p className="mt-2 text-soft">{t("studio-review.links-text")}</p>
      {made && <GivenLink label={t("studio-review.made")} path={made} />}
      <PostForm className="card mt-4 space-y-4 p-5" noValidate>
        <Field
          name="name"
          label={t("studio-review.link-name")}
          maxLength={80}
          required
          defaultValue={given?.name}
          problem={problem === "name" ? t("studio-review-link.name") : undefined}
        />
        <Field
          name="until"
          label={t("studio-review.link-until")}
          type="date"
          required
          defaultValue={given?.until}
          help={t("studio-review.link-until-help")}
          problem={problem === "date" || problem === "too-many" ? t(`studio-review-link.${problem}`) : undefined}
        />
        <button type="submit" name="intent" value="link" className="button button-primary">
          {t("studio-review.link-make")}
        </button>
      </PostForm>
      {links.length > 0 && (
        <ul className="mt-4 space-y-3">
          {links.map((link) => (
            <li key={link.id} className="card p-4">
              <LinkRow link={link} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function LinkRow({ link: { id, name, by, madeAt, expiresAt, state, said } }: { link: ReviewLinkView }) {
  const { t, day } = useWords();
  return (
    <>
      <p className="font-semibold [overflow-wrap:anywhere]" dir="auto">
        {name}
      </p>
      <p className="text-[0.9375rem] text-soft [overflow-wrap:anywhere]">
        {t(`studio-review-state.${state}`, { at: day(lastInstant(expiresAt)) })} · {t("studio-review.said", { count: said })} ·{" "}
        {t("studio-review.made-by", { name: by ?? t("studio.someone"), at: day(madeAt) })}
      </p>
      {state === "open" && (
        <PostForm className="mt-2">
          <Hidden name="link" value={id} />
          <button type="submit" name="intent" value="end" className="button">
            {t("studio-review.end")} <span className="sr-only">{t("studio-review.end-for", { name })}</span>
          </button>
        </PostForm>
      )}
    </>
  );
}
