import { useWords } from "~/i18n/words";
import { StageText } from "./stage-text";

/** A customer's words in bubbles. Whatever happens before, between or after sentences stands apart from them; a sound within a sentence stays in it. */
export function CustomerWords({ text }: { text: string }) {
  const { t } = useWords();
  return (
    <div className="space-y-2">
      {toParts(text).map((part, index) => {
        const key = `${index}`;
        if (!part.startsWith("["))
          return (
            <p key={key} dir="auto" className="rounded-2xl rounded-tl-sm border border-line bg-surface px-4 py-2.5">
              <StageText text={part} />
            </p>
          );
        return (
          <p key={key} dir="auto" className="story ml-1 text-base">
            <span className="sr-only">{t("desk.story")} </span>
            <StageText text={part} />
          </p>
        );
      })}
    </div>
  );
}

/** Brackets at the edge of a sentence: at the start or the end of the text, or after a sentence that is over. */
const EDGE = /(?:^|(?<=[.!?…”"’]))\s*(\[[^\]]*\])\s*|\s*(\[[^\]]*\])\s*$/;

function toParts(text: string): string[] {
  return text.split(EDGE).filter((part) => part !== undefined && part.trim() !== "");
}
