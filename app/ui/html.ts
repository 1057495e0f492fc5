/** A piece of markup whose texts are escaped already; made by `html` alone. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

const unsafe = /[&<>"']/;
const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
function escaped(text: string): string {
  return unsafe.test(text) ? text.replace(/[&<>"']/g, (sign) => names[sign]!) : text;
}

type Value = string | number | null | Markup | readonly Markup[];
function written(value: Value): string {
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  if (value === null) return "";
  return value instanceof Markup ? value.text : value.map(({ text }) => text).join("");
}

/**
 * Markup from a template for the rows of long tables, where a component per cell would cost more than all the rest.
 * Every value is escaped, in text and in quoted attributes, unless it is markup itself; null is nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = parts[0]!;
  for (let index = 0; index < values.length; index += 1) text += written(values[index]!) + parts[index + 1]!;
  return new Markup(text);
}
