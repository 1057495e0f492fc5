import { expect } from "vitest";
import type { Message } from "#app/domain/message.ts";
import { locales } from "#app/domain/languages.ts";
import { hasText, textOf } from "#app/i18n/text.ts";

/** Every message anywhere inside a result. */
export function messagesIn(value: unknown): Message[] {
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "key" in value && typeof value.key === "string" ? [value as Message] : [];
  return [...own, ...Object.values(value).flatMap(messagesIn)];
}

/** Expects every message inside a result to have a text in each language that renders with the values given. */
export function expectSayable(result: unknown): void {
  for (const said of messagesIn(result)) {
    expect(hasText(said.key), said.key).toBe(true);
    for (const locale of locales) {
      const text = textOf(locale, said);
      expect(text, said.key).not.toMatch(/undefined|NaN|Infinity|[{}]/);
      expect(text.trim().length).toBeGreaterThan(0);
    }
  }
}
