// Words that change with a number.
const rules = new Map();

/** Picks the form of `forms` (zero, one, two, few, many, other) that `language` wants for `n`. */
export function plural(language, n, forms) {
  if (!rules.has(language)) rules.set(language, new Intl.PluralRules(language));
  return (forms[rules.get(language).select(n)] ?? forms.other).replace("#", n);
}
