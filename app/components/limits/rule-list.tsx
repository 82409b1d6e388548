import { useWords } from "~/i18n/words";

/** The standing rules of the level, and whom it asks for more. */
export function RuleList({ rules, approver, approvalMinutes }: { rules: string[]; approver: string; approvalMinutes: number }) {
  const { t, minutes } = useWords();
  return (
    <ul className="list-disc space-y-1.5 pl-5 marker:text-edge">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
      <li>{t("limits.approval", { approver, minutes: minutes(approvalMinutes) })}</li>
    </ul>
  );
}
