import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { GraveChange, MemberEntries } from "~/views/people";

interface MemberQuestionProps {
  name: string;
  /** What is grave about the change. */
  asks: readonly GraveChange[];
  /** What was typed, which goes out again with the answer. */
  given: MemberEntries;
  shown: string;
}

/** Asked before a grave change is made, in place of the form, so that it needs no script. */
export function MemberQuestion({ name, asks, given, shown }: MemberQuestionProps) {
  const { t } = useWords();
  const { active, ...texts } = given;
  const fields = { shown, confirmed: asks.join(" "), ...texts, ...(active && { active: "yes" }) };
  return (
    <section className="card mt-4 border-warn p-5" aria-labelledby="question" role="alert">
      <h3 id="question" className="label">
        {t("member.ask")}
      </h3>
      {asks.map((change) => (
        <p key={change} className="mt-2">
          {t(`member-ask.${change}`, { name })}
        </p>
      ))}
      <PostForm className="mt-4 flex flex-wrap gap-3">
        {Object.entries(fields).map(([field, value]) => (
          <Hidden key={field} name={field} value={value} />
        ))}
        <button type="submit" name="intent" value="change" className="button button-primary">
          {t("member.ask-yes")}
        </button>
        <Link to="?" className="button">
          {t("member.ask-no")}
        </Link>
      </PostForm>
    </section>
  );
}
