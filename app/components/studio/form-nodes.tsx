import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { StudioRows as RowsView, StudioNode, StudioSection } from "~/views/studio-form";
import { useFormScene } from "./form-scene";
import { isFilled } from "./is-filled";
import { StudioField } from "./studio-field";

/** The fields of a form: those that matter most first, the others in parts that open. */
export function FormNodes({ nodes, of }: { nodes: readonly StudioNode[]; of: string }) {
  const { t } = useWords();
  const { problems } = useFormScene();
  const sections = [...new Set(nodes.map(({ section }) => section))];
  return sections.map((section) => {
    const inside = nodes.filter((node) => node.section === section);
    if (section === null) return <Nodes key="first" nodes={inside} of={of} />;
    const isOpen =
      (section !== "notes" && inside.some(isFilled)) ||
      inside.some((node) => Object.keys(problems).some((path) => path.startsWith(node.path)));
    return (
      <details key={section} open={isOpen} className="border-t border-line pt-3">
        <summary className="label">{t(sectionWords[section])}</summary>
        <div className="mt-3 space-y-4">
          <Nodes nodes={inside} of={of} />
        </div>
      </details>
    );
  });
}

const sectionWords = {
  offer: "studio-section.offer",
  money: "studio-section.money",
  effects: "studio-section.effects",
  marks: "studio-section.marks",
  branches: "studio-section.branches",
  outcome: "studio-section.outcome",
  library: "studio-section.library",
  customer: "studio-section.customer",
  shared: "studio-section.shared",
  rules: "studio-section.rules",
  notes: "studio-section.notes",
} as const satisfies Record<StudioSection, string>;

function Nodes({ nodes, of }: { nodes: readonly StudioNode[]; of: string }) {
  return runs(nodes).map((run) => {
    const inside = run.map((node) =>
      node.kind === "field" ? <StudioField key={node.path} field={node} of={of} /> : <Rows key={node.path} rows={node} of={of} />,
    );
    return run.length === 1 ? (
      inside
    ) : (
      <div key={run[0]?.path} className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {inside}
      </div>
    );
  });
}

const small: readonly string[] = ["number", "option", "flag", "amount", "name", "value"];

/** Small fields stand beside each other. */
function runs(nodes: readonly StudioNode[]): StudioNode[][] {
  const out: StudioNode[][] = [];
  const isSmall = (node: StudioNode | undefined) => node?.kind === "field" && small.includes(node.control) && !node.isByHand;
  for (const node of nodes) {
    const last = out.at(-1);
    if (last && isSmall(last[0]) && isSmall(node)) last.push(node);
    else out.push([node]);
  }
  return out;
}

/** Lines by condition, voices, branches: one under the other, each with the ways to move it and take it out; and a new one. */
function Rows({ rows: { path, name, items, fresh }, of }: { rows: RowsView; of: string }) {
  const { t } = useWords();
  const { problems } = useFormScene();
  const label = storedWords(t, "studio-field.", name);
  const isLone = items.length === 1 && items[0]?.voice === null && name !== "then";
  return (
    <fieldset className="min-w-0">
      <legend className={isLone ? "sr-only" : "label"}>{label}</legend>
      <div className="space-y-3">
        {items.map((item, index) => (
          <div key={item.path} className={items.length > 1 || item.voice !== null ? "rounded-lg border border-line p-3" : ""}>
            <div className="space-y-3">
              <RowNodes nodes={item.nodes} of={of} voice={item.voice} />
            </div>
            {(items.length > 1 || name === "then") && item.path !== path && (
              <RowActs path={item.path} what={item.voice ?? String(index + 1)} isFirst={index === 0} isLast={index === items.length - 1} />
            )}
          </div>
        ))}
        {fresh.length > 0 && (
          <details key={`${items.length} ${items[0]?.nodes.length}`} open={fresh.some((field) => problems[field.path] !== undefined)}>
            <summary className="cursor-pointer text-[0.9375rem] text-soft">
              {t(another(fresh))}
              <span className="sr-only">: {label}</span>
            </summary>
            <div className="mt-2 space-y-3 rounded-lg border border-dashed border-edge p-3">
              {fresh.map((field) => (
                <StudioField key={field.path} field={field} of={of} />
              ))}
              <button type="submit" name="intent" value="fill" className="button">
                {t("studio.add-submit")}
              </button>
            </div>
          </details>
        )}
      </div>
    </fieldset>
  );
}

/** What a new row is: another voice, what holds if things stand differently, or simply one more. */
function another(fresh: RowsView["fresh"]) {
  if (fresh.some(({ name }) => name === "voice")) return "studio-form.another-voice";
  return fresh.some(({ name }) => name === "row-when") ? "studio-form.another-if" : "studio-form.another";
}

/** The words of a voice stand open; marks of its own, like all that a row has besides its words, open where there are some. */
function RowNodes({ nodes, of, voice }: { nodes: readonly StudioNode[]; of: string; voice: string | null }) {
  const { t } = useWords();
  const { lists } = useFormScene();
  const isMain = (node: StudioNode) => (voice === null ? !isSide(node) : node === nodes[0]);
  const [main, side] = [nodes.filter(isMain), nodes.filter((node) => !isMain(node) && !isIdle(node))];
  /** There is no one else who could say it. */
  function isIdle(node: StudioNode) {
    return node.name === "row-speaker" && !isFilled(node) && (lists.names.speaker ?? []).length === 0;
  }
  return (
    <>
      {main.map((node) =>
        node.kind === "field" ? (
          <StudioField key={node.path} field={node} of={of} voice={voice} />
        ) : (
          <Rows key={node.path} rows={node} of={of} />
        ),
      )}
      {side.length > 0 && (
        <details open={side.some(isFilled)}>
          <summary className="cursor-pointer text-[0.9375rem] text-soft">
            {t(
              voice !== null
                ? "studio-form.voice-more"
                : side.some(({ name }) => name === "row-when")
                  ? "studio-form.row-more"
                  : "studio-form.row-speaker",
            )}
          </summary>
          <div className="mt-2 space-y-3">
            <Nodes nodes={side} of={of} />
          </div>
        </details>
      )}
    </>
  );
}

const isSide = ({ name }: StudioNode) => name === "row-when" || name === "row-speaker";

function RowActs({ path, what, isFirst, isLast }: { path: string; what: string; isFirst: boolean; isLast: boolean }) {
  const { t } = useWords();
  const acts = [...(isFirst ? [] : ["up" as const]), ...(isLast ? [] : ["down" as const]), "out" as const];
  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {acts.map((act) => (
        <button
          key={act}
          type="submit"
          name="act"
          value={`${act} ${path}`}
          className="button button-small"
          aria-label={`${t(actWords[act])}: ${what}`}
        >
          {t(actWords[act])}
        </button>
      ))}
    </p>
  );
}

const actWords = { up: "studio.up", down: "studio.down", out: "studio.remove" } as const;
