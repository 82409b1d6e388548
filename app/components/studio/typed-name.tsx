import { useId, useState } from "react";

/** From so many names on, a list to pick from is slower than typing: thousands of them in each of a page's lists keep it from opening. */
export const MANY_NAMES = 300;

interface TypedNameProps {
  names: () => readonly string[];
  /** What the field itself is. */
  field: Omit<JSX.IntrinsicElements["input"], "list" | "type" | "onFocus">;
}

/** A field for one of very many names, with suggestions once one types there. */
export function TypedName({ names, field }: TypedNameProps) {
  const id = useId();
  const [isUsed, setUsed] = useState(false);
  return (
    <>
      <input {...field} type="text" autoComplete="off" list={isUsed ? id : undefined} onFocus={() => setUsed(true)} />
      {isUsed && (
        <datalist id={id}>
          {names().map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}
