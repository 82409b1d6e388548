/** Spoken words; anything in square brackets is seen or heard, and reads as a stage direction. */
export function StageText({ text }: { text: string }) {
  return (
    <span dir="auto" className="whitespace-pre-line">
      {text.split(/(\[[^\]]*\])/).map((part, index) => {
        const key = `${index}`;
        if (!part.startsWith("[")) return part;
        return (
          <em key={key} className="font-serif text-soft italic">
            {part.slice(1, -1)}
          </em>
        );
      })}
    </span>
  );
}
