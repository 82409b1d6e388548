import { Mood } from "~/components/conversation/mood";
import { useWords } from "~/i18n/words";
import type { BriefingView } from "~/views/briefing";

/** The customer as the file shows them before a case begins. */
export function BriefingCustomer({ customer }: Pick<BriefingView, "customer">) {
  const { t } = useWords();
  return (
    <section aria-labelledby="customer" className="card p-5 sm:p-6">
      <h2 id="customer" dir="auto" className="heading">
        {customer.name}
      </h2>
      <p className="mt-1 text-soft">
        <Mood mood={customer.mood} />
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,auto)_1fr]">
        <Entry label={t("briefing.asks")} text={customer.asks} />
        {customer.file.map(({ label, text }) => (
          <Entry key={label} label={label} text={text} />
        ))}
      </dl>
    </section>
  );
}

function Entry({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt className="text-soft max-sm:-mb-3">{label}</dt>
      <dd dir="auto">{text}</dd>
    </>
  );
}
