import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { SittingCard } from "~/views/sitting";

/** The sittings that have ended, with what came of them. */
export function Sittings({ sittings }: { sittings: readonly SittingCard[] }) {
  const { t, instant } = useWords();
  return (
    <section aria-labelledby="sittings" className="mt-10">
      <h2 id="sittings" className="heading">
        {t("gate.sittings")}
      </h2>
      <ul className="card mt-3 divide-y divide-line">
        {sittings.map(({ id, startedAt, state, certificateId }) => (
          <li key={id} className="flex flex-wrap gap-x-3 px-4 py-2.5">
            <Link to={`/sittings/${id}`} className="link">
              {instant(startedAt)}
            </Link>
            <span className="grow">{t(`sitting-state.${state}`)}</span>
            {certificateId && (
              <Link to={`/certificates/${certificateId}`} className="link">
                {t("certificate.title")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
