import { useWords } from "~/i18n/words";
import type { StudioEffect } from "~/views/studio-form";

/** What a choice does, in words. */
export function EffectWords({ effects }: { effects: readonly StudioEffect[] }) {
  const { t } = useWords();
  if (effects.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2 text-[0.875rem]">
      {effects.map(({ name, what }) => (
        <li key={name} className="rounded-full bg-sunken px-3 py-0.5">
          {t(`studio-effect.${name}`, { what })}
        </li>
      ))}
    </ul>
  );
}
