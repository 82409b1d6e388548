import { isRouteErrorResponse } from "@remix-run/react";
import { useId } from "react";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import type { WordKey } from "~/i18n/translate";
import { useWords } from "~/i18n/words";
import type { SecretName, SentField, UnsentPageView, UnsentView, WordsName } from "~/views/unsent";
import { Hidden } from "./hidden";
import { PostForm } from "./post-form";

const labels = {
  name: "join.name",
  mail: "account.mail",
  teams: "invite.teams",
  token: "first-start.token",
  plus: "reflect.plus",
  delta: "reflect.delta",
  words: "unsent.text",
  reasons: "review.reasons",
  amount: "unsent.text",
  typed: "unsent.text",
  old: "account.old-password",
  password: "account.password",
} as const satisfies Record<WordsName | SecretName, WordKey>;

/** What is known in place of a page whose form had no effect; null for any other error. */
export function unsentPageOf(error: unknown): UnsentPageView | null {
  return isRouteErrorResponse(error) && error.data?.formToken !== undefined ? error.data : null;
}

/** Stands in place of a page whose form had no effect: says why, holds what was typed, and sends it again. */
export function UnsentPage({ reason, path, fields, token, name }: UnsentView) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("unsent.title")}</h1>
      <div className="mt-6 max-w-prose">
        <Notice tone="warn">
          <p>{t(`unsent.${reason}`)}</p>
          {reason === "signed-in" && name !== null && <p className="mt-1">{t("unsent.signed-in-as", { name })}</p>}
          {reason === "signed-out" && (
            <p className="mt-1">
              <a href={`/sign-in?to=${encodeURIComponent(path)}`} target="_blank" rel="noopener" className="link">
                {t("unsent.sign-in")}
              </a>
            </p>
          )}
        </Notice>
      </div>
      <PostForm action={path} token={token} className="mt-6 max-w-prose space-y-4" noValidate>
        {fields.map((field, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields of one name stand in their order, and none moves
          <Resent key={at} field={field} />
        ))}
        {fields.some(({ kind }) => kind !== "words") && <p className="text-[0.9375rem] text-soft">{t("unsent.rest")}</p>}
        {reason !== "gone" && (
          <button type="submit" className="button button-primary">
            {t("unsent.send")}
          </button>
        )}
      </PostForm>
    </Page>
  );
}

function Resent({ field }: { field: SentField }) {
  const { t } = useWords();
  const id = useId();
  if (field.kind === "hidden") return <Hidden name={field.name} value={field.value} />;
  return (
    <div>
      <label htmlFor={id} className="label">
        {t(labels[field.kind === "words" ? field.label : field.name])}
      </label>
      {field.kind === "secret" ? (
        <input id={id} name={field.name} type="password" autoComplete="current-password" className="field mt-1" />
      ) : (
        <textarea id={id} name={field.name} rows={rowsOf(field.value)} defaultValue={field.value} className="field mt-1" />
      )}
    </div>
  );
}

function rowsOf(words: string): number {
  return Math.min(
    12,
    words.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 60)), 0),
  );
}
