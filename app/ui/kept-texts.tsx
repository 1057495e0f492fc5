import { Section } from "./layout.tsx";
import { useText } from "./text.tsx";

/**
 * What a person wrote in a form that is not on the page any more, and what is stored in its place, to be copied: a
 * refusal may close a form, but it loses nothing. Short entries (choices, days) stand too; keys and passwords do not.
 */
export function KeptTexts({
  values,
  stored = {},
}: {
  values: Readonly<Record<string, string | readonly string[]>> | undefined;
  stored?: Readonly<Record<string, string>> | undefined;
}) {
  const { t } = useText();
  const typed = Object.entries(values ?? {}).flatMap(([name, value]) =>
    hidden.test(name) ? [] : [value].flat().filter((text) => /\s/.test(text.trim()) || text.length > 40),
  );
  const kept = Object.values(stored).filter((text) => text.trim() !== "");
  if (typed.length === 0 && kept.length === 0) return null;
  return (
    <Section title={t("ui.kept.typed")}>
      {typed.map((text, index) => (
        <p key={index} dir="auto" className="mb-3 max-w-[44rem] whitespace-pre-wrap">
          {text}
        </p>
      ))}
      {kept.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold">{t("ui.kept.stored")}</h3>
          {kept.map((text, index) => (
            <p key={index} dir="auto" className="mb-3 max-w-[44rem] whitespace-pre-wrap">
              {text}
            </p>
          ))}
        </>
      )}
    </Section>
  );
}
const hidden = /^_|^act$|password|confirmation/i;
