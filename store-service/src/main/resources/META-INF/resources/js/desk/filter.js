// What a column shows: a rule's conditions, as the API names them, each with its values. Pure.

/** In the order in which a person reads them. */
export const FIELDS = ["rule", "type", "topic", "country", "place", "near", "bbox", "actor", "minKilled", "severity", "status", "lang", "outlet", "q", "since", "until"];

/** Lists of text by field; fields without a value are left out. */
export function filter(conditions = {}) {
  const kept = {};
  for (const field of FIELDS) {
    const values = [conditions[field] ?? []].flat().map(String).map((value) => value.trim()).filter(Boolean);
    if (values.length > 0) kept[field] = values;
  }
  return kept;
}

/** As query parameters, with more of them behind. */
export function query(conditions, more = {}) {
  const parameters = new URLSearchParams();
  for (const [field, values] of Object.entries(conditions)) for (const value of values) parameters.append(field, value);
  for (const [name, value] of Object.entries(more)) if (value !== null && value !== undefined) parameters.set(name, value);
  return parameters.toString();
}


/** "type: assault, protest · country: Syria", in the reader's language. */
export function describe(conditions, t, nameOf) {
  return Object.entries(conditions)
    .map(([field, values]) => `${t.filter[field]}: ${values.map((value) => nameOf(field, value)).join(t.otherLanguage === "English" ? "، " : ", ")}`)
    .join(" · ");
}
