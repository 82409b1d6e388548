import { type InputHTMLAttributes, type ReactNode, useEffect, useRef } from "react";

/** What a field needs to know of the choice that it belongs to. */
export interface EntryOf {
  id: string;
  token: string;
  digit: number | null;
  busy: boolean;
  fresh: boolean;
  problem?: ReactNode;
  typed?: string | undefined;
}

interface EntryFieldProps extends EntryOf {
  label: string;
  button: string;
  /** What stands beside the button. */
  beside?: string;
  input: InputHTMLAttributes<HTMLInputElement>;
}

/** A field within a choice, with the button that takes the choice. After a problem, focus returns to it. */
export function EntryField({ id, token, digit, busy, fresh, problem, typed, label, button, beside, input }: EntryFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isWrong = problem !== undefined;
  useEffect(() => {
    if (isWrong && !busy) field.current?.focus();
  }, [isWrong, busy]);
  const described = [isWrong ? `${id}-problem` : "", beside === undefined ? "" : `${id}-beside`].filter((part) => part !== "").join(" ");
  return (
    <div className="mt-2 pl-9">
      <label htmlFor={id} className="block text-[0.9375rem]">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          required
          defaultValue={typed}
          data-digit={digit ?? undefined}
          aria-keyshortcuts={digit === null ? undefined : `${digit}`}
          aria-invalid={isWrong || undefined}
          aria-describedby={described === "" ? undefined : described}
          {...input}
        />
        <button type="submit" name="choice" value={token} disabled={busy} aria-disabled={fresh || undefined} className="button">
          {button}
        </button>
        {beside !== undefined && (
          <span id={`${id}-beside`} className="text-[0.9375rem] text-soft">
            {beside}
          </span>
        )}
      </div>
      {problem}
    </div>
  );
}
