import { Link } from "@remix-run/react";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { StudioNode, StudioPart } from "~/views/studio-form";
import { FormNodes } from "./form-nodes";
import { StudioField } from "./studio-field";

interface PartTableProps {
  draft: string;
  parts: readonly StudioPart[];
  /** Facts and variants: the variants are the columns. Endings: they are the rows. */
  side: "columns" | "rows";
  label: string;
}

/** Several things of a kind in one table, to be filled in side by side. */
export function PartTable({ draft, parts, side, label }: PartTableProps) {
  const { t } = useWords();
  const fields = parts[0]?.nodes ?? [];
  const called = (node: StudioNode) =>
    /^(?:facts)\./.test(node.path.split(".").slice(2).join(".")) ? node.name : storedWords(t, "studio-field.", node.name);
  const cell = (node: StudioNode | undefined, of: string) => {
    // What depends on conditions has its rows in the thing's own form.
    const lone = node?.kind === "rows" && node.items.length === 1 ? node.items[0]?.nodes[0] : node;
    if (!node || !lone) return null;
    if (lone.kind === "rows" || (node.kind === "rows" && node.items[0]?.nodes.length !== 1)) return <FormNodes nodes={[node]} of={of} />;
    return (
      <div className="min-w-32 [&_label]:sr-only">
        <StudioField field={lone} of={of} label={called(node)} />
      </div>
    );
  };
  const open = ({ at, name }: StudioPart) => (
    <Link to={`/studio/${draft}?at=${at}#form`} className="link">
      {name}
    </Link>
  );
  return (
    <ScrollSideways label={label} className="relative">
      <table className="w-full border-collapse text-left align-top">
        <thead>
          <tr>
            <th scope="col" className="p-2">
              <span className="sr-only">{label}</span>
            </th>
            {side === "columns"
              ? parts.map((part) => (
                  <th key={part.at} scope="col" className="p-2 font-semibold">
                    {open(part)}
                  </th>
                ))
              : fields.map((node) => (
                  <th key={node.name} scope="col" className="label p-2">
                    {called(node)}
                  </th>
                ))}
          </tr>
        </thead>
        <tbody>
          {side === "columns"
            ? fields.map((field, index) => (
                <tr key={field.name} className="border-t border-line align-top">
                  <th scope="row" className="label p-2">
                    {called(field)}
                  </th>
                  {parts.map((part) => (
                    <td key={part.at} className="p-2">
                      {cell(part.nodes[index], part.name)}
                    </td>
                  ))}
                </tr>
              ))
            : parts.map((part) => (
                <tr key={part.at} className="border-t border-line align-top">
                  <th scope="row" className="p-2">
                    {open(part)}
                  </th>
                  {part.nodes.map((node) => (
                    <td key={node.path} className="p-2">
                      {cell(node, part.name)}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}
