import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from "yaml";

/** A node that can hold an anchor, or an alias of one. */
export type AnyNode = Node;

/** Where a node stands: in which collection, at which position, and behind which key. */
export interface Holder {
  parent: Node | null;
  pair?: Pair;
  index: number;
}

/** A text, what it reads as, and which of its parts repeat one another by anchor and alias. */
export interface DraftSource {
  readonly text: string;
  /** How its lines end. */
  readonly eol: "\n" | "\r\n";
  readonly document: Document.Parsed;
  /** What an alias repeats: the last anchor of its name before it. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** The aliases of an anchored node. */
  readonly repeats: ReadonlyMap<Node, readonly Alias[]>;
  readonly holders: ReadonlyMap<Node, Holder>;
  /** Anchored nodes and aliases in the order of the text. */
  readonly order: readonly Node[];
  /** Aliases of a name that no anchor before them has. */
  readonly lost: readonly Alias[];
}

/** The name of a node's anchor. */
export const anchorName = (node: Node): string | undefined => (isScalar(node) || isCollection(node) ? node.anchor : undefined);

/** Reads a text for editing. Errors of its YAML stand in `document.errors`, and a text that has some can still be read. */
export function readSource(text: string): DraftSource {
  const document = parseDocument(text, { keepSourceTokens: true, uniqueKeys: false, stringKeys: true });
  const links = new Links();
  if (document.contents) links.walk(document.contents, { parent: null, index: 0 });
  const { targets, repeats, holders, order, lost } = links;
  return { text, eol: text.includes("\r\n") ? "\r\n" : "\n", document, targets, repeats, holders, order, lost };
}

class Links {
  readonly targets = new Map<Alias, Node>();
  readonly repeats = new Map<Node, Alias[]>();
  readonly holders = new Map<Node, Holder>();
  readonly order: Node[] = [];
  readonly lost: Alias[] = [];
  readonly #anchors = new Map<string, Node>();

  walk(node: unknown, holder: Holder): void {
    if (!isNode(node)) return;
    this.holders.set(node, holder);
    if (isAlias(node)) this.#link(node);
    const name = anchorName(node);
    if (name !== undefined) {
      this.#anchors.set(name, node);
      this.order.push(node);
    }
    if (isMap(node)) for (const [index, pair] of node.items.entries()) this.walk(pair.value, { parent: node, pair, index });
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) this.walk(item, { parent: node, index });
  }

  #link(alias: Alias): void {
    this.order.push(alias);
    const target = this.#anchors.get(alias.source);
    if (!target) {
      this.lost.push(alias);
      return;
    }
    this.targets.set(alias, target);
    this.repeats.set(target, [...(this.repeats.get(target) ?? []), alias]);
  }
}

/** What a text reads as. What aliases repeat is one object wherever it stands. */
export const toData = (source: DraftSource): unknown => source.document.toJS({ maxAliasCount: -1 });

/** How often aliases may repeat one another. The reader of cases takes fewer, and what repeats more often may come to more than any memory holds. */
const MOST_REPEATS = 1000;

/** Whether what the aliases of a text repeat has an end that can be written out. */
export function isBounded(source: DraftSource): boolean {
  try {
    source.document.toJS({ maxAliasCount: MOST_REPEATS });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text can be read at all: no error of its YAML, and no alias without its anchor. */
export const isWhole = (source: DraftSource): boolean => source.document.errors.length === 0 && source.lost.length === 0;
