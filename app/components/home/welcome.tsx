import { Link } from "@remix-run/react";
import { MessageLine } from "~/components/conversation/message-line";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import type { LevelId } from "~/engine/limits/schema";
import { useWords } from "~/i18n/words";
import type { JoinProblem } from "~/views/door";
import { JoinForm } from "./join-form";

interface WelcomeProps {
  to: string;
  /** Whether the address asked for a page, and whether that belongs to one person. */
  asked: "personal" | "open" | null;
  /** The levels at which a guest may join; none where there are no guests. */
  levels: readonly LevelId[];
  /** True where someone has just erased their data. */
  erased: boolean;
  given?: { name: string; level: string };
  problems?: readonly JoinProblem[];
}

/** The first page: what Greenroom is, a glimpse of a rehearsal, and the way in. */
export function Welcome({ erased, asked, ...props }: WelcomeProps) {
  const { t } = useWords();
  const customerName = t("welcome.sample-name");
  const sample = [
    { by: "customer", clockMinutes: 0, text: t("welcome.sample-1") },
    { by: "you", clockMinutes: 0, text: t("welcome.sample-2") },
    { by: "customer", clockMinutes: 1, text: t("welcome.sample-3") },
  ] as const;
  return (
    <Page wide>
      {erased && (
        <div className="mb-8">
          <Notice tone="good" icon="check" announced>
            {t("welcome.erased")}
          </Notice>
        </div>
      )}
      {asked && (
        <div className="mb-8">
          <Notice tone="good">{t(asked === "personal" ? "welcome.asked-personal" : "welcome.asked")}</Notice>
        </div>
      )}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div>
          <h1 className="title max-w-[20ch] lg:text-[3rem]">{t("welcome.title")}</h1>
          <p className="mt-5 max-w-[58ch] text-lg">{t("welcome.text")}</p>
          <p className="mt-3">
            <Link to="/guide" className="link">
              {t("guide.title")}
            </Link>
          </p>
        </div>
        <div className="lg:row-span-2">{props.levels.length > 0 ? <JoinForm {...props} /> : <MembersOnly to={props.to} />}</div>
        <figure>
          <figcaption className="eyebrow mb-3">{t("welcome.sample")}</figcaption>
          <div className="max-w-2xl space-y-3 border-l-2 border-line pl-4 sm:pl-6">
            {sample.map((message) => (
              <MessageLine key={message.text} message={{ ...message, turn: 0 }} customerName={customerName} currency="USD" />
            ))}
          </div>
        </figure>
      </div>
    </Page>
  );
}

function MembersOnly({ to }: { to: string }) {
  const { t } = useWords();
  return (
    <section className="card space-y-4 p-5 sm:p-6" aria-labelledby="members">
      <h2 id="members" className="heading">
        {t("members-only.title")}
      </h2>
      <p>{t("members-only.text")}</p>
      <Link to={to ? `/sign-in?${new URLSearchParams({ to })}` : "/sign-in"} className="button button-primary w-full">
        {t("sign-in.title")}
      </Link>
    </section>
  );
}
