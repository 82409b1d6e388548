import { Link } from "@remix-run/react";
import { Mood } from "~/components/conversation/mood";
import { Icon } from "~/components/frame/icon";
import { useWords } from "~/i18n/words";
import type { TryPlay } from "~/views/studio-try";

/** How things stand, as no trainee sees it. */
export function TryInside({ play, edit }: { play: TryPlay; edit?: ((at: string) => string) | undefined }) {
  const words = useWords();
  const { t, minutes } = words;
  const { inside, currency, line } = play;
  const { facts, steps, stock, given, deadlines, decided, patience, hint } = inside;
  return (
    <aside aria-labelledby="inside" className="card self-start p-4 text-[0.9375rem]">
      <h2 id="inside" className="heading">
        {t("studio.inside")}
      </h2>
      <p className="mt-2 text-soft">
        <Mood mood={inside.mood} />
      </p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        <dt className="text-soft">{t("studio.inside-situation")}</dt>
        <dd className="break-words">
          {edit ? (
            <Link to={edit(inside.at)} className="link">
              {inside.situation}
            </Link>
          ) : (
            inside.situation
          )}
        </dd>
        <dt className="text-soft">{t("studio.inside-minutes")}</dt>
        <dd>{minutes(inside.minutes)}</dd>
        {patience !== null && (
          <>
            <dt className="text-soft">{t("studio.inside-patience")}</dt>
            <dd>{patience}</dd>
          </>
        )}
      </dl>
      <Group title={t("studio.inside-facts")}>
        {facts.map(({ label, text, isKnown, isInternal }) => (
          <Row
            key={label}
            label={label}
            text={text}
            note={t(isInternal ? "studio-try.internal" : isKnown ? "studio-try.known" : "studio-try.unknown")}
            isOn={isKnown}
          />
        ))}
      </Group>
      <Group title={t("studio.inside-steps")}>
        {steps.map(({ title, mark }) => (
          <Row key={title} label={title} text="" note={t(`studio-try.step-${mark ?? "open"}`)} isOn={mark === "done"} />
        ))}
      </Group>
      <Group title={t("studio.inside-given")}>
        {given
          .filter(({ value }) => value > 0)
          .map(({ title, value, unit }) => (
            <Row key={title} label={title} text={words.amount(value, unit, currency)} note="" isOn />
          ))}
      </Group>
      <Group title={t("studio-try.stock")}>
        {stock.map(({ title, left }) => (
          <Row key={title} label={title} text={t("limits.left", { count: left })} note="" isOn={left > 0} />
        ))}
      </Group>
      <Group title={t("studio-try.decided")}>
        {decided.map(({ label, mark }) => (
          <Row key={label} label={label} text="" note={t(`studio-try.decision-${mark ?? "open"}`)} isOn={mark === "right"} />
        ))}
      </Group>
      <Group title={t("studio-try.deadlines")}>
        {deadlines.map(({ label, minutes: at, isPassed }) => (
          <Row key={label} label={label} text={minutes(at)} note={isPassed ? t("studio-try.passed") : ""} isOn={isPassed} />
        ))}
      </Group>
      {hint !== null && (
        <Group title={t("studio-try.hint")}>
          <li dir="auto">{hint}</li>
        </Group>
      )}
      {line.length > 0 && (
        <Group title={t("studio.inside-line")}>
          <li className="break-words">{line.join(", ")}</li>
        </Group>
      )}
    </aside>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  if (Array.isArray(children) && children.length === 0) return null;
  return (
    <section className="mt-3 border-t border-line pt-2">
      <h3 className="label">{title}</h3>
      <ul className="space-y-1">{children}</ul>
    </section>
  );
}

function Row({ label, text, note, isOn }: { label: string; text: string; note: string; isOn: boolean }) {
  return (
    <li className="flex gap-1.5">
      <Icon name={isOn ? "check" : "dot"} className={`mt-[0.2em] ${isOn ? "text-accent" : "text-soft"}`} />
      <span className="min-w-0 break-words" dir="auto">
        {label}
        {text !== "" && (
          <>
            : <strong>{text}</strong>
          </>
        )}
        {note !== "" && <span className="text-soft"> · {note}</span>}
      </span>
    </li>
  );
}
