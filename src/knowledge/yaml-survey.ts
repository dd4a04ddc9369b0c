/** One walk over a YAML document: where its fields stand, and what no knowledge file may hold. */
import { isAlias, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';

/** Something in the document that is refused whatever the schema says. */
export interface Finding {
  readonly offset: number;
  readonly message: string;
}

export interface Survey {
  readonly findings: readonly Finding[];
  /** The offset of the field's key, or of the nearest parent that exists. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Surveys a document from its root.
 *
 * Anchors and aliases are refused because they are how a small file grows into a large value; repeated keys are looked
 * for here because the parser compares every key with every other, which takes minutes for a file of many keys.
 */
export function survey(root: unknown): Survey {
  const findings: Finding[] = [];
  const offsets = new Map<string, number>();
  const visit = (node: unknown, path: readonly string[], offset: number): void => {
    offsets.set(JSON.stringify(path), offset);
    findings.push(...shared(node, offset), ...(isMap(node) ? badKeys(node.items) : []));
    for (const child of childrenOf(node)) visit(child.node, [...path, child.name], child.offset);
  };
  visit(root, [], 0);
  return { findings, offsetOf: (path) => nearest(offsets, path.map(String)) };
}

function nearest(offsets: ReadonlyMap<string, number>, path: readonly string[]): number {
  return offsets.get(JSON.stringify(path)) ?? (path.length === 0 ? 0 : nearest(offsets, path.slice(0, -1)));
}

function childrenOf(
  node: unknown,
): readonly { readonly node: unknown; readonly name: string; readonly offset: number }[] {
  if (isMap(node))
    return node.items.map(({ key, value }) => ({ node: value, name: nameOf(key), offset: startOf(key) }));
  if (isSeq(node)) return node.items.map((item, index) => ({ node: item, name: `${index}`, offset: startOf(item) }));
  return [];
}

function shared(node: unknown, offset: number): readonly Finding[] {
  if (isAlias(node)) return [{ offset, message: 'an alias (*) is not allowed' }];
  return isNode(node) && 'anchor' in node && node.anchor ? [{ offset, message: 'an anchor (&) is not allowed' }] : [];
}

function badKeys(items: readonly Pair[]): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    const offset = startOf(key);
    const name = nameOf(key);
    const repeated = seen.has(name);
    seen.add(name);
    if (!isScalar(key)) return [{ offset, message: 'a field name must be plain text' }];
    // JavaScript gives this name a meaning of its own; zod drops it from records without a word.
    if (name === '__proto__') return [{ offset, message: '“__proto__” is not a field name' }];
    return [...shared(key, offset), ...(repeated ? [{ offset, message: `“${name}” stands twice` }] : [])];
  });
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
