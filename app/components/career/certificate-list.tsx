import { Link } from "@remix-run/react";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { IssuedCertificate } from "~/views/certificate";

/** Certificates, each with its level and day, and a word where it is no longer good. */
export function CertificateList({ certificates, named }: { certificates: readonly IssuedCertificate[]; named: boolean }) {
  const { t, day } = useWords();
  const { level: levelTitle } = useLadder();
  return (
    <ul className="card mt-4 divide-y divide-line">
      {certificates.map(({ id, name, level, at, state, personId }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-3">
          <Link to={`/certificates/${id}`} className="link">
            {named ? `${name} · ${levelTitle(level)}` : levelTitle(level)}
          </Link>
          <span className="text-[0.9375rem] text-soft">{day(at)}</span>
          {state !== "valid" && <span className="chip">{t(`certificate-chip.${state}`)}</span>}
          {named && personId !== null && (
            <Link to={`/people/${personId}`} className="link text-[0.9375rem]">
              {t("certificates.person")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
