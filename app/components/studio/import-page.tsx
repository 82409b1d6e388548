import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { ImportProblem, ImportView } from "~/views/studio-files";
import { base64urlOf } from "./base64url";
import { ImportFound } from "./import-found";
import { ImportProblems } from "./import-problems";

interface ImportPageProps {
  given?: { text: string } | undefined;
  found?: ImportView | undefined;
  problems?: readonly ImportProblem[] | undefined;
}

/** A case comes in as a file or as text, is looked at, and begins a draft. */
export function ImportPage({ given, found, problems }: ImportPageProps) {
  const { t } = useWords();
  const [file, setFile] = useState({ name: "", bytes: "" });
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const choose = async (chosen: File | undefined) =>
    setFile(chosen ? { name: chosen.name, bytes: base64urlOf(await chosen.arrayBuffer()) } : { name: "", bytes: "" });
  return (
    <Page>
      <p className="eyebrow">
        <Link to="/studio/new" className="link">
          {t("studio-begin.other")}
        </Link>
      </p>
      <h1 className="title">{t("studio-import.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("studio-import.text")}</p>
      <PostForm className="mt-6 space-y-5">
        {problems && <ImportProblems problems={problems} />}
        {isReady && (
          <div>
            <label htmlFor="chosen" className="label">
              {t("studio-import.file")}
            </label>
            <input
              id="chosen"
              type="file"
              accept=".yaml,.yml,.zip"
              className="field mt-1"
              aria-describedby="chosen-help"
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
            />
            <p id="chosen-help" className="mt-1 text-[0.9375rem] text-soft">
              {t("studio-import.file-help")}
            </p>
          </div>
        )}
        <Hidden name="archive" value={file.bytes} />
        {file.bytes === "" && (
          <div>
            <label htmlFor="source" className="label">
              {t("studio-import.paste")}
            </label>
            <textarea
              id="source"
              name="source"
              rows={found ? 6 : 12}
              spellCheck={false}
              defaultValue={given?.text ?? ""}
              className="field mt-1 font-mono text-[0.9375rem]"
            />
          </div>
        )}
        {found && <ImportFound found={found} />}
        <div className="flex flex-wrap gap-3">
          {found && (
            <button type="submit" name="intent" value="begin" className="button button-primary">
              {t("studio-begin.begin")}
            </button>
          )}
          <button type="submit" name="intent" value="look" className={found ? "button" : "button button-primary"}>
            {t(found ? "studio-chat.look-again" : "studio-chat.look")}
          </button>
        </div>
      </PostForm>
    </Page>
  );
}
