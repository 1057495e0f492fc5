import { expect } from "@playwright/test";
import { pdf } from "#scripts/demonstration/stage.ts";
import type { Desk } from "./desk.ts";
import { desirable, nameOf, needs, particulars, required, type Nominee } from "./journey-texts.ts";

// Acts that more than one story has.

/** The officer of a launched process writes profile, criteria and frame. */
export async function writeNeeds(officer: Desk, title: RegExp): Promise<void> {
  await officer.process(title);
  await officer.press(officer.t("act.defineNeeds"));
  await officer.place("place.needs");
  await officer.follow(officer.t("needs.write"));
  await officer.fill(needs);
  await officer.press(officer.t("common.save"));
  await officer.open(officer.page.locator("a[href$='/needs/criteria']").first());
  await officer.fill({
    required,
    desirable: desirable.map(([text]) => text),
    weights: desirable.map(([, weight]) => String(weight)),
  });
  await officer.press(officer.t("common.save"));
  await officer.open(officer.page.locator("a[href$='/needs/frame']").first());
  const count = await officer.page.locator("[name=weights]").count();
  const weights = Array.from({ length: count }, (_, index) =>
    String(Math.floor(100 / count) + (index < 100 % count ? 1 : 0)),
  );
  await officer.fill({
    weights,
    listRule: "G1",
    listSize: "2",
    shortlistSize: "3",
    ratingMethod: "consensus",
    recommendationMode: "unranked",
  });
  await officer.press(officer.t("common.save"));
  await officer.sees(required[0]!);
}

/** The officer issues the call; without the word that confirms it the house refuses. */
export async function issueCall(officer: Desk, title: RegExp): Promise<void> {
  await officer.process(title);
  await officer.place("place.call");
  await officer.fill({ noteVerbale: "NV/2026/77", confirmation: "no" });
  expect(await officer.pressInVain(officer.t("call.issue"))).not.toBe("");
  await officer.confirm("word.call", officer.t("call.issue"));
}

/**
 * A focal point fills the nomination that is open and attaches documents: all of them, or the first so many kinds.
 * @returns the words of the kinds that are still missing
 */
export async function completeNomination(focal: Desk, person: Nominee, most = Infinity): Promise<string[]> {
  await focal.fill(particulars(person));
  await focal.press(focal.t("nomination.save"));
  await focal.follow(focal.t("nomination.documents"));
  const kinds = await focal.page
    .locator("[name=documentType] option")
    .evaluateAll((all) => all.map((one) => [(one as HTMLOptionElement).value, one.textContent ?? ""] as const));
  const asked = kinds.filter(([value]) => value !== "");
  for (const [kind, words] of asked.slice(0, most)) {
    await focal.fill({ documentType: kind });
    await focal.page.locator("[name=file]").setInputFiles({
      name: `${kind}.pdf`,
      mimeType: "application/pdf",
      buffer: Buffer.from(pdf(`${words}: ${nameOf(person)}`)),
    });
    await focal.press(focal.t("nomination.uploadAct"));
  }
  return asked.slice(most).map(([, words]) => words);
}
