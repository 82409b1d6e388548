import { useWords } from "~/i18n/words";
import type { TranscriptView } from "~/views/studio-begin";

/** What a pasted chat was read as: who is who, what was changed so that nobody is recognized, and the conversation that comes of it. */
export function TranscriptFound({ found }: { found: TranscriptView }) {
  const { t } = useWords();
  const { speakers, changed, doubtful, leftOut } = found;
  return (
    <>
      <fieldset>
        <legend className="heading">{t("studio-chat.speakers")}</legend>
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          {speakers.map(({ who, role, messages }) => (
            <div key={who}>
              <label htmlFor={`role:${who}`} className="label">
                <bdi>{who}</bdi> <span className="text-soft">({t("studio-chat.messages", { count: messages })})</span>
              </label>
              <select id={`role:${who}`} name={`role:${who}`} defaultValue={role} className="field mt-1">
                {(["customer", "agent", "nobody"] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(`studio-role.${one}`)}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </fieldset>
      <section aria-labelledby="changed">
        <h2 id="changed" className="heading">
          {t("studio-chat.changed")}
        </h2>
        <p className="mt-1 max-w-prose text-soft">{t(changed.length === 0 ? "studio-chat.unchanged" : "studio-chat.changed-text")}</p>
        {changed.length > 0 && (
          <ul className="card mt-3 divide-y divide-line">
            {changed.map(({ kind, was, now }) => (
              <li key={`${kind} ${was}`} className="px-4 py-2 wrap-anywhere">
                <span className="text-soft">{t(`studio-stand-in.${kind}`)}</span> {t("studio-chat.became", { was, now })}
              </li>
            ))}
          </ul>
        )}
        {doubtful.length > 0 && <p className="mt-3 max-w-prose">{t("studio-chat.doubtful", { words: doubtful.join(", ") })}</p>}
      </section>
      <Conversation found={found} />
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out" className="heading">
            {t("studio-chat.left-out")}
          </h2>
          <ul className="mt-2 space-y-1 text-[0.9375rem] text-soft">
            {leftOut.map(({ line, words }) => (
              <li key={line} dir="auto" className="wrap-anywhere">
                {t("studio.line", { line })}: {words}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Conversation({ found: { exchanges, last } }: { found: TranscriptView }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation" className="heading">
        {t("studio-chat.conversation", { count: exchanges.length })}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{t("studio-chat.conversation-text")}</p>
      <dl className="card mt-3 space-y-2 p-4">
        {exchanges.map(({ customer, agent }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by its place in the conversation
          <div key={index} className="space-y-1 border-line border-b pb-2 last:border-b-0">
            <dt className="text-soft">{t("studio-role.customer")}</dt>
            <dd dir="auto" className="whitespace-pre-line wrap-anywhere">
              {customer}
            </dd>
            <dt className="text-soft">{t("studio-role.agent")}</dt>
            <dd dir="auto" className="whitespace-pre-line wrap-anywhere">
              {agent}
            </dd>
          </div>
        ))}
        {last !== null && (
          <div className="space-y-1">
            <dt className="text-soft">{t("studio-chat.last")}</dt>
            <dd dir="auto" className="whitespace-pre-line wrap-anywhere">
              {last}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
