import { Notice } from "~/components/frame/notice";

/** A link to hand on; whoever reads it can choose all of it with one press. The address before the path is the reader's own. */
export function GivenLink({ label, path }: { label: string; path: string }) {
  return (
    <div className="mt-4">
      <Notice tone="good" announced>
        <p>{label}</p>
        <p className="mt-1 select-all font-mono text-[0.9375rem] [overflow-wrap:anywhere]">{path}</p>
      </Notice>
    </div>
  );
}
