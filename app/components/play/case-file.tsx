import { useEffect, useRef } from "react";
import type { View } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import { DocumentText } from "./document-text";

/** Everything the trainee knows about the case: documents, which stay once opened, the newest on top and in sight; the file, and facts learned. */
export function CaseFile({ customer, learned, documents, turns }: Pick<View, "customer" | "learned" | "documents" | "turns">) {
  const { t } = useWords();
  const file = useRef<HTMLDivElement>(null);
  const newest = documents.at(-1)?.turn;
  useEffect(() => {
    const pane = file.current?.closest(".pane");
    if (pane && newest !== undefined) pane.scrollTop = 0;
  }, [newest]);
  return (
    <div ref={file} className="space-y-6">
      {documents.length > 0 && (
        <section aria-labelledby="documents">
          <h3 id="documents" className="pane-heading mb-2">
            {t("desk.documents")}
          </h3>
          <div className="space-y-2">
            {[...documents].reverse().map(({ title, kind, text, turn }) => (
              <details
                key={turn}
                id={`document-${turn}`}
                open
                className={`scroll-mt-24 rounded-lg border bg-surface framed:scroll-mt-3 ${turn === turns ? "border-accent" : "border-line"}`}
              >
                <summary className="min-h-11 px-3 py-2.5 font-semibold">
                  {title} <span className="font-normal text-soft">· {t(`resource.${kind}`)}</span>
                </summary>
                <DocumentText title={title} text={text} />
              </details>
            ))}
          </div>
        </section>
      )}
      <dl className="space-y-2">
        {customer.file.map(({ label, text }) => (
          <Entry key={label} label={label} text={text} />
        ))}
        <Entry label={t("desk.asks")} text={customer.asks} />
      </dl>
      <section aria-labelledby="learned">
        <h3 id="learned" className="pane-heading mb-2">
          {t("desk.learned")}
        </h3>
        {learned.length === 0 ? (
          <p className="text-base text-soft">{t("desk.learned-nothing")}</p>
        ) : (
          <dl className="space-y-2">
            {learned.map(({ label, text }) => (
              <Entry key={label} label={label} text={text} />
            ))}
          </dl>
        )}
      </section>
    </div>
  );
}

function Entry({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="text-[0.9375rem] text-soft">{label}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}
