import { type ReactNode, useRef } from "react";
import { useFresh } from "~/components/frame/fresh";
import { AuthorityList } from "~/components/limits/authority-list";
import { ProcessList } from "~/components/limits/process-list";
import { RuleList } from "~/components/limits/rule-list";
import type { RefusalView } from "~/engine/show/refusal-view";
import type { ChoiceView } from "~/engine/show/view";
import { useWords } from "~/i18n/words";
import type { DeskAnswer, DeskView } from "~/views/desk";
import { AnswerWords } from "./answer-words";
import { type Arrangement, arrange } from "./arrange";
import { CaseFile } from "./case-file";
import { ChoiceRow } from "./choice-row";
import { Conversation } from "./conversation";
import { CustomerBar } from "./customer-bar";
import { DeskTabs } from "./desk-tabs";
import { Guidance } from "./guidance";
import { Resources } from "./resources";
import { TurnHead } from "./turn-head";
import { useDigits } from "./use-digits";
import { type SheetName, useSheet } from "./use-sheet";

interface DeskProps extends Pick<DeskView, "attempt" | "view"> {
  answer?: DeskAnswer;
  /** True while a choice is on its way. */
  busy: boolean;
}

/** The desk: the conversation and its choices, what one may do, and the case file: three panes where there is room, and on a phone one sheet at a time under the conversation. */
export function Desk({ attempt, view, answer, busy }: DeskProps) {
  const { t } = useWords();
  const room = useRef<HTMLElement>(null);
  const keys = useDigits(room);
  const fresh = useFresh();
  const sheet = useSheet();
  const { currency, limits } = view;
  const { talk, resources, digits } = arrange(view.choices, limits.resources);
  const told = new Set<string>();
  const rowOf = (choice: ChoiceView) => {
    const about = answer && answer.kind !== "stale" && answer.token === choice.token ? answer : undefined;
    return {
      choice,
      digit: digits.get(choice.token) ?? null,
      turn: view.turns + 1,
      currency,
      busy,
      fresh,
      ...(choice.locked && { lock: { frees: toOpenFirst(choice.locked, resources), isTold: isAmong(told, choice.locked) } }),
      ...(about && { problem: { message: <AnswerWords answer={about} amount={choice.amount} currency={currency} />, typed: about.typed } }),
    };
  };
  return (
    <main ref={room} id="main" tabIndex={-1} data-sheet={sheet} className="desk mx-auto w-full max-w-[96rem] grow">
      <CustomerBar attempt={attempt} view={view} />
      <Conversation
        messages={view.conversation}
        customerName={view.customer.name}
        currency={currency}
        turns={view.turns}
        opened={new Set(view.documents.map(({ turn }) => turn))}
      />
      <DeskTabs sheet={sheet} />
      <section id="replies" aria-labelledby="choices" className="desk-replies scroll-mt-24 px-4 pt-2 pb-5">
        <div className="mx-auto max-w-4xl">
          <TurnHead view={view} keys={keys} />
          <Guidance view={view} answer={answer} offered={view.choices.map(({ token }) => token)} currency={currency} />
          <ul className="space-y-2">
            {talk.map((choice) => (
              <li key={choice.token}>
                <ChoiceRow {...rowOf(choice)} />
              </li>
            ))}
          </ul>
        </div>
      </section>
      <Pane id="limits" title={t("desk.limits")}>
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
      <Pane id="file" title={t("desk.file")}>
        <p className="eyebrow -mt-3 mb-4">{view.title}</p>
        <CaseFile customer={view.customer} learned={view.learned} documents={view.documents} turns={view.turns} />
      </Pane>
    </main>
  );
}

/** The resources that a locked choice waits for and that can be opened now. */
function toOpenFirst({ code, titles }: RefusalView, resources: Arrangement["resources"]): ChoiceView[] {
  if (code !== "open-first") return [];
  return resources.flatMap(({ resource, choice }) =>
    resource && choice && !choice.locked && titles.includes(resource.title) ? [choice] : [],
  );
}

/** Whether the same was said before; from now on it was. */
function isAmong(told: Set<string>, said: object): boolean {
  const words = JSON.stringify(said);
  return told.has(words) || !told.add(words);
}

function Pane({ id, title, children }: { id: SheetName; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself where there is a frame, and a keyboard has to reach that
      tabIndex={0}
      className={`pane desk-${id} scroll-mt-24 text-base`}
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
