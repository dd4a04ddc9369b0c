/** What is derived from an object and costs something: built at the first use, kept as long as the object. */

/** A builder that builds once for each object it is given. */
export function oncePer<Key extends object, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const built = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = built.get(key) ?? { value: build(key) };
    built.set(key, known);
    return known.value;
  };
}
