import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";

/** Says that a draft is archived, and brings it back. */
export function ArchivedNotice({ since }: { since: string }) {
  const { t, day } = useWords();
  return (
    <div className="mt-4">
      <Notice tone="warn">
        <p>{t("studio-archive.since", { day: day(since) })}</p>
        <PostForm className="mt-2">
          <button type="submit" name="intent" value="unarchive" className="button">
            {t("studio-archive.unarchive")}
          </button>
        </PostForm>
      </Notice>
    </div>
  );
}

/** Archives a draft that nobody goes on with. */
export function ArchiveDraft() {
  const { t } = useWords();
  return (
    <PostForm className="mt-10 border-t border-line pt-5">
      <p className="text-soft">{t("studio-archive.archive-text")}</p>
      <button type="submit" name="intent" value="archive" className="button mt-2">
        {t("studio-archive.archive")}
      </button>
    </PostForm>
  );
}
