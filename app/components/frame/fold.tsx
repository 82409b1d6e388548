import { type ReactNode, useEffect, useRef, useState } from "react";

interface FoldProps {
  /** A heading. */
  summary: ReactNode;
  /** True where a wide page shows it open at once: only a narrow one has to save the room. */
  wideOpen?: boolean;
  className?: string;
  children: ReactNode;
}

/** A part that is closed until someone opens it, and open on paper. Where no script runs, the style sheet keeps it open on a wide page. */
export function Fold({ summary, wideOpen = false, className = "", children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [isAlive, setAlive] = useState(false);
  useEffect(() => {
    if (wideOpen && fold.current && window.matchMedia?.("(min-width: 64rem)").matches) fold.current.open = true;
    setAlive(true);
  }, [wideOpen]);
  return (
    <details ref={fold} className={`${className} ${wideOpen && !isAlive ? "fold-wide-open" : ""}`}>
      <summary className="min-h-11 py-2 marker:text-edge">{summary}</summary>
      {children}
    </details>
  );
}
