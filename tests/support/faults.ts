/** The summary of a refused form as a reader meets it. */
export type Faults = {
  /** The whole text of the summary; empty where there is none. */
  readonly summary: string;
  /** The field each link leads to, by the field's name: the message that the field itself is described by. */
  readonly fields: Readonly<Record<string, string>>;
};

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/**
 * Reads the summary of a page and follows each of its links. Throws where one leads nowhere, to a hidden field, to one
 * that is not marked as invalid, or to one that no message describes.
 */
export function faultsIn(html: string): Faults {
  const summary = /<div id="errors"[^>]*role="alert"[^>]*>.*?<\/div>/s.exec(html)?.[0] ?? "";
  const fields: Record<string, string> = {};
  for (const [, id = ""] of summary.matchAll(/href="#([^"]+)"/g)) {
    const tag = new RegExp(`<(?:input|select|textarea)\\s[^>]*\\bid="${id}"[^>]*>`).exec(html)?.[0];
    if (!tag || attribute(tag, "type") === "hidden") throw new Error(`A link leads to #${id}, which is no field`);
    const before = html.slice(0, html.indexOf(tag));
    // A radio says it by its group.
    const group = attribute(tag, "type") === "radio" ? before.slice(before.lastIndexOf("<fieldset")) : "";
    if (!tag.includes('aria-invalid="true"') && !/^<fieldset[^>]*aria-invalid="true"/.test(group))
      throw new Error(`#${id} is not marked as invalid`);
    const described = (attribute(tag, "aria-describedby") ?? attribute(group.split(">")[0]!, "aria-describedby") ?? "")
      .split(" ")
      .map((one) => new RegExp(`<p id="${one}".*?</p>`, "s").exec(html)?.[0] ?? "")
      .find((one) => one.includes("text-blocking"));
    if (!described) throw new Error(`No message describes #${id}`);
    fields[`${attribute(tag, "name")}${Object.hasOwn(fields, attribute(tag, "name") ?? "") ? ` ${id}` : ""}`] =
      textOf(described);
  }
  return { summary: textOf(summary), fields };
}
