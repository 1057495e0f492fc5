import { expect, type Locator, type Page } from "@playwright/test";

/** How a person works a page: with a pointer, or with the keyboard alone. */
export type Hands = {
  /** Follows a link, presses a button, folds or unfolds. */
  readonly activate: (target: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses from a list, by value or by words. */
  readonly choose: (list: Locator, wanted: string) => Promise<void>;
  /** Ticks a box or takes a choice. */
  readonly tick: (control: Locator) => Promise<void>;
};

/** Opens what a field is folded away in. */
async function unfold(hands: Pick<Hands, "activate">, field: Locator): Promise<void> {
  const folded = field.locator("xpath=ancestor::details[not(@open)]/summary").filter({ visible: true });
  if ((await folded.count()) > 0) await hands.activate(folded.first());
}

export const pointer: Hands = {
  activate: (target) => target.click(),
  async write(field, text) {
    await unfold(pointer, field);
    await field.fill(text);
  },
  async choose(list, wanted) {
    await unfold(pointer, list);
    const known = await list.evaluate(
      (element, value) => [...(element as HTMLSelectElement).options].some((option) => option.value === value),
      wanted,
    );
    await list.selectOption(known ? { value: wanted } : { label: wanted });
  },
  /** By the label: the control itself may be drawn by its label alone. */
  async tick(control) {
    if (await control.isChecked()) return;
    await unfold(pointer, control);
    const id = await control.getAttribute("id");
    const label = control
      .page()
      .locator(id === null ? "label" : `label[for="${id}"]`, id === null ? { has: control } : {});
    await ((await label.count()) > 0 ? label.first() : control).click();
    await expect(control).toBeChecked();
  },
};

/** No page has more stops than this: whoever has not come by then never will. */
const mostStops = 500;

/**
 * Goes to an element as the keyboard does, stop by stop, in the direction in which it lies. A radio is reached by any of
 * its group. Throws where the element is no stop, which is a fault of the page.
 */
async function reach(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor({ state: "attached" });
  const aim = await target.elementHandle();
  for (let stops = 0; stops < mostStops; stops += 1) {
    const way = await page.evaluate((element) => {
      const at = document.activeElement ?? document.body;
      const own = element as HTMLElement;
      const isGroup =
        own instanceof HTMLInputElement &&
        own.type === "radio" &&
        at instanceof HTMLInputElement &&
        at.name === own.name &&
        at.form === own.form;
      if (at === own || isGroup) return "there";
      return at !== document.body && at.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_PRECEDING
        ? "Shift+Tab"
        : "Tab";
    }, aim);
    if (way === "there") return;
    await page.keyboard.press(way);
  }
  throw new Error(`The keyboard does not reach ${target.toString()} at ${page.url()}`);
}

async function indexOfOption(list: Locator, wanted: string): Promise<{ at: number; to: number }> {
  return list.evaluate((element, value) => {
    const select = element as HTMLSelectElement;
    const usable = [...select.options].filter((option) => !option.disabled);
    const to = usable.findIndex((option) => option.value === value);
    const byWords = usable.findIndex((option) => option.label.trim() === value);
    return { at: usable.findIndex((option) => option.selected), to: to >= 0 ? to : byWords };
  }, wanted);
}

/** A day and time as one types it into the browser's own field: month, day, year, and the hour with AM or PM. */
async function typeMoment(page: Page, type: string, value: string): Promise<void> {
  const [day = "", time = ""] = type === "time" ? ["", value] : value.split("T");
  if (day !== "") {
    const [year = "", month = "", date = ""] = day.split("-");
    await page.keyboard.type(month + date + year);
    if (time !== "") await page.keyboard.press("ArrowRight");
  }
  if (time === "") return;
  const [hour = 0, minute = ""] = [Number(time.slice(0, 2)), time.slice(3, 5)];
  await page.keyboard.type(`${String(hour % 12 || 12).padStart(2, "0")}${minute}${hour < 12 ? "A" : "P"}`);
}

export const keyboard: Hands = {
  async activate(target) {
    await reach(target);
    await target.page().keyboard.press("Enter");
  },
  async write(field, text) {
    await unfold(keyboard, field);
    await reach(field);
    const type = (await field.getAttribute("type")) ?? "";
    const { keyboard: keys } = field.page();
    if (["date", "time", "datetime-local"].includes(type)) {
      // Whoever comes backwards stands in its last part: out in front of it, and in again.
      while (await field.evaluate((element) => document.activeElement === element)) await keys.press("Shift+Tab");
      await keys.press("Tab");
      await typeMoment(field.page(), type, text);
    } else {
      await keys.press("ControlOrMeta+A");
      if (text === "") await keys.press("Delete");
      else await keys.insertText(text);
    }
    await expect(field).toHaveValue(text);
  },
  async choose(list, wanted) {
    await unfold(keyboard, list);
    await reach(list);
    const { at, to } = await indexOfOption(list, wanted);
    if (to < 0) throw new Error(`${list.toString()} has no choice "${wanted}"`);
    for (let step = 0; step < Math.abs(to - at); step += 1)
      await list.page().keyboard.press(to > at ? "ArrowDown" : "ArrowUp");
    expect((await indexOfOption(list, wanted)).at).toBe(to);
  },
  async tick(control) {
    if (await control.isChecked()) return;
    await unfold(keyboard, control);
    await reach(control);
    const { keyboard: keys } = control.page();
    if ((await control.getAttribute("type")) === "radio") {
      // Space takes the one that has the focus; from there the arrows go round the group.
      await keys.press("Space");
      for (let step = 0; step < 40 && !(await control.isChecked()); step += 1) await keys.press("ArrowDown");
    } else await keys.press("Space");
    await expect(control).toBeChecked();
  },
};
