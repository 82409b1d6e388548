import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: string;
  /** True for a part that few want to read: closed until someone opens it, and open on paper. */
  folded?: boolean;
  children: ReactNode;
}

/** A part of the debrief under its heading. */
export function Section({ id, title, folded = false, children }: SectionProps) {
  const heading = (
    <h2 id={id} className={`font-serif text-2xl font-semibold ${folded ? "inline" : "mb-4"}`}>
      {title}
    </h2>
  );
  return (
    <section aria-labelledby={id}>
      {folded ? (
        <details>
          <summary className="marker:text-edge">{heading}</summary>
          <div className="mt-4">{children}</div>
        </details>
      ) : (
        <>
          {heading}
          {children}
        </>
      )}
    </section>
  );
}
