import { useState } from "react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { useWords } from "~/i18n/words";
import type { MapView } from "~/views/studio-map";
import type { ShapeAnswer } from "../shape-forms";

interface WayFormProps {
  map: MapView;
  /** The situation that leads on; empty where only a place is added. */
  from: string;
  answer: ShapeAnswer | undefined;
}

/** Adds a choice that leads on, the place where it leads, or both. Short names are made from the words; a form can change them. */
export function WayForm({ map, from, answer }: WayFormProps) {
  const { t } = useWords();
  const [to, setTo] = useState("");
  const [isLive, setLive] = useState(false);
  const isNew = to.startsWith("+") || from === "";
  return (
    <PostForm className="mt-2 max-w-xl space-y-3" preventScrollReset onFocus={() => setLive(true)}>
      <Hidden name="from" value={from} />
      {from !== "" && (
        <label className="block">
          <span className="label">{t("studio-field.words")}</span>
          <textarea name="words" rows={2} required dir="auto" defaultValue={answer?.words ?? ""} className="field mt-1" />
        </label>
      )}
      <label className="block">
        <span className="label">{from === "" ? t("studio.add-kind") : t("studio-field.to")}</span>
        <select name="to" className="field mt-1" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          {from !== "" && <option value="">{t("studio-map.later")}</option>}
          <option value="+situation">{t("studio-map.new-situation")}</option>
          <option value="+ending">{t("studio-map.new-ending")}</option>
          {from !== "" &&
            map.cards
              .filter(({ kind }) => kind === "situation" || kind === "ending")
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label === id ? id : `${id}: ${label}`}
                </option>
              ))}
        </select>
      </label>
      {(isNew || !isLive) && (
        <label className="block">
          <span className="label">{t(to === "+ending" ? "studio-map.ending-title" : "studio-map.says")}</span>
          <textarea name="says" rows={2} dir="auto" required={isLive} className="field mt-1" />
        </label>
      )}
      {answer && (
        <p role="alert" className="text-[0.9375rem] text-bad">
          {t(`studio-shape.${answer.problem}`)}
        </p>
      )}
      <button type="submit" name="intent" value="add-way" className="button button-primary">
        {t("studio.add-submit")}
      </button>
    </PostForm>
  );
}
