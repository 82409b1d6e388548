import { useEffect, useRef, useState } from "react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { WordsProblem, WordsView } from "~/views/studio-files";
import { decodedTable } from "./decoded-table";
import { WordsFound } from "./words-found";

interface WordsFormProps {
  version: number;
  csv: string | undefined;
  found: WordsView | undefined;
  problem: WordsProblem | undefined;
}

/** A table of words comes back: it is looked at first, and then taken over. */
export function WordsForm({ version, csv = "", found, problem }: WordsFormProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const choose = async (chosen: File | undefined) => {
    if (chosen && field.current) field.current.value = decodedTable(await chosen.arrayBuffer());
  };
  const isAny = found !== undefined && found.changes.length > 0;
  return (
    <PostForm className="mt-4 space-y-4">
      <Hidden name="version" value={version} />
      {isReady && (
        <div>
          <label htmlFor="chosen" className="label">
            {t("studio-words.file")}
          </label>
          <input
            id="chosen"
            type="file"
            accept=".csv,.txt,.tsv"
            className="field mt-1"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        </div>
      )}
      <div>
        <label htmlFor="source" className="label">
          {t("studio-words.paste")}
        </label>
        <textarea
          ref={field}
          id="source"
          name="source"
          rows={8}
          spellCheck={false}
          defaultValue={csv}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "words-problem" : undefined}
          className="field mt-1 font-mono text-[0.9375rem] whitespace-pre"
        />
      </div>
      {problem && (
        <Notice tone="bad" announced id="words-problem">
          {t(`studio-words.${problem.code}`, { line: problem.line })}
        </Notice>
      )}
      {found && <WordsFound found={found} />}
      <div className="flex flex-wrap gap-3">
        {isAny && (
          <button type="submit" name="intent" value="change" className="button button-primary">
            {t("studio-words.take-over")}
          </button>
        )}
        <button type="submit" name="intent" value="look" className={isAny ? "button" : "button button-primary"}>
          {t(found ? "studio-chat.look-again" : "studio-chat.look")}
        </button>
      </div>
    </PostForm>
  );
}
