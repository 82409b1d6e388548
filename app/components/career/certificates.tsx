import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { IssuedCertificate } from "~/views/certificate";
import { CertificateList } from "./certificate-list";

/** Every certificate that was issued here, for leaders: from here one can be found and taken back without its holder's link. */
export function Certificates({ certificates }: { certificates: readonly IssuedCertificate[] }) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("certificates.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("certificates.text")}</p>
      {certificates.length === 0 ? (
        <p className="card mt-6 p-5">{t("certificates.none")}</p>
      ) : (
        <CertificateList certificates={certificates} named />
      )}
    </Page>
  );
}
