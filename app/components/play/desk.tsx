import { type ReactNode, useRef } from "react";
import { useFresh } from "~/components/frame/fresh";
import { AuthorityList } from "~/components/limits/authority-list";
import { ProcessList } from "~/components/limits/process-list";
import { RuleList } from "~/components/limits/rule-list";
import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import type { DeskAnswer, DeskView } from "~/views/desk";
import { AnswerWords } from "./answer-words";
import { arrange } from "./arrange";
import { CaseFile } from "./case-file";
import { ChoiceRow } from "./choice-row";
import { Conversation } from "./conversation";
import { CustomerBar } from "./customer-bar";
import { DeskLinks } from "./desk-links";
import { Guidance } from "./guidance";
import { Resources } from "./resources";
import { useDigits } from "./use-digits";

interface DeskProps extends Pick<DeskView, "attempt" | "view"> {
  answer?: DeskAnswer;
  /** True while a choice is on its way. */
  busy: boolean;
}

/** The desk: the conversation and its choices, what one may do, and the case file; three panes where there is room. */
export function Desk({ attempt, view, answer, busy }: DeskProps) {
  const { t } = useWords();
  const room = useRef<HTMLElement>(null);
  useDigits(room);
  const fresh = useFresh();
  const { currency, limits } = view;
  const { talk, resources, digits } = arrange(view.choices, limits.resources);
  const rowOf = (choice: ChoiceView) => {
    const about = answer && answer.kind !== "stale" && answer.token === choice.token ? answer : undefined;
    return {
      choice,
      digit: digits.get(choice.token) ?? null,
      turn: view.turns + 1,
      currency,
      busy,
      fresh,
      ...(about && { problem: { message: <AnswerWords answer={about} amount={choice.amount} currency={currency} />, typed: about.typed } }),
    };
  };
  return (
    <main
      ref={room}
      id="main"
      tabIndex={-1}
      className="mx-auto grid w-full max-w-[96rem] grow desk:h-0 desk:grid-cols-[18rem_minmax(0,1fr)_19rem] desk:overflow-hidden xl:desk:grid-cols-[24rem_minmax(0,1fr)_20rem]"
    >
      <div className="flex min-w-0 flex-col desk:col-start-2 desk:row-start-1 desk:min-h-0 desk:border-x desk:border-line">
        <CustomerBar attempt={attempt} view={view} />
        <div className="desk:flex desk:min-h-0 desk:grow desk:flex-col-reverse desk:overflow-y-auto">
          <div className="mx-auto w-full max-w-4xl px-4 pt-4 pb-5">
            <Conversation
              messages={view.conversation}
              customerName={view.customer.name}
              currency={currency}
              turns={view.turns}
              opened={new Set(view.documents.map(({ turn }) => turn))}
            />
            <section aria-labelledby="choices" className="mt-5 scroll-mt-24 border-t border-line pt-2">
              <div className="mb-2 flex min-h-9 flex-wrap items-center gap-x-5">
                <h2 id="choices" className="pane-heading mr-auto">
                  {t("desk.choices")}
                </h2>
                <DeskLinks view={view} />
              </div>
              <Guidance view={view} answer={answer} offered={view.choices.map(({ token }) => token)} currency={currency} />
              <ul className="space-y-2">
                {talk.map((choice) => (
                  <li key={choice.token}>
                    <ChoiceRow {...rowOf(choice)} />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
      </div>
      <Pane id="limits" title={t("desk.limits")} side="right">
        <Group title={t("limits.resources")}>
          <Resources resources={resources} offered={new Set(view.choices.map(({ token }) => token))} rowOf={rowOf} />
        </Group>
        <Group title={t("limits.authority")}>
          <AuthorityList authority={limits.authority} currency={currency} />
        </Group>
        <Group title={t("limits.process")}>
          <ProcessList process={limits.process} />
        </Group>
        <Group title={t("limits.rules")}>
          <RuleList rules={limits.rules} approver={limits.approver} approvalMinutes={limits.approvalMinutes} />
        </Group>
      </Pane>
      <Pane id="file" title={t("desk.file")} side="left">
        <p className="eyebrow -mt-3 mb-4">{view.title}</p>
        <CaseFile customer={view.customer} learned={view.learned} documents={view.documents} />
      </Pane>
    </main>
  );
}

const sides = { left: "desk:col-start-1", right: "desk:col-start-3" };

function Pane({ id, title, side, children }: { id: string; title: string; side: keyof typeof sides; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself where there are three panes, and a keyboard has to reach that
      tabIndex={0}
      className={`pane scroll-mt-24 border-t border-line text-base desk:row-start-1 desk:min-h-0 desk:overflow-y-auto desk:border-t-0 ${sides[side]}`}
    >
      <h2 id={`${id}-title`} className="heading mb-4">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-6">
      <h3 className="pane-heading mb-2">{title}</h3>
      {children}
    </section>
  );
}
