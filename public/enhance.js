/*
 * Makes documents better where script runs; every page works without it. It holds no words: all text comes from data
 * attributes that the server wrote in the reader's language. It only listens on the document, so that parts swapped in
 * later behave like those that were there from the start.
 */
(() => {
  const dirty = new Set();
  const timers = new WeakMap();
  const live = new WeakMap();

  const debounced = (form, kind, wait, act) => {
    const all = timers.get(form) ?? {};
    clearTimeout(all[kind]);
    all[kind] = setTimeout(act, wait);
    timers.set(form, all);
  };
  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])"));

  /* Texts of a form without its files: a draft is words. */
  const wordsOf = (form) => {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    return data;
  };

  /* Drafts save by themselves. */
  const stamp = (form, text) => {
    const selector = form.id ? `[data-saved="${CSS.escape(form.id)}"]` : "";
    const places = [...form.querySelectorAll("[data-saved]"), ...(selector ? document.querySelectorAll(selector) : [])];
    for (const place of places) place.textContent = text;
  };
  const save = async (form, keepalive = false) => {
    const before = form.dataset.edits ?? "0";
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        body: wordsOf(form),
        headers: { accept: "application/json" },
        credentials: "same-origin",
        redirect: "manual",
        keepalive,
      });
      if (!answer.ok) throw new Error(String(answer.status));
      if (answer.headers.get("content-type")?.includes("json")) {
        const { version } = await answer.json();
        const field = form.querySelector("input[name=_version]");
        if (version !== undefined && field) field.value = String(version);
      }
      if ((form.dataset.edits ?? "0") === before) dirty.delete(form);
      const time = new Intl.DateTimeFormat(document.documentElement.dataset.formats, {
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone: form.dataset.zone || undefined,
      }).format(new Date());
      stamp(form, (form.dataset.savedText ?? "").replace("%t", time));
    } catch {
      stamp(form, form.dataset.unsavedText ?? "");
      if (!keepalive) debounced(form, "save", 15000, () => save(form));
    }
  };

  /* Parts of the page that follow the form: the server draws them, the script puts them in. */
  const refresh = async (form) => {
    live.get(form)?.abort();
    const control = new AbortController();
    live.set(form, control);
    try {
      const data = wordsOf(form);
      const get = form.dataset.liveMethod === "get";
      const query = get ? `${form.dataset.live.includes("?") ? "&" : "?"}${new URLSearchParams(data)}` : "";
      const answer = await fetch(form.dataset.live + query, {
        method: get ? "GET" : "POST",
        ...(get ? {} : { body: data }),
        headers: { accept: "text/html" },
        credentials: "same-origin",
        redirect: "manual",
        signal: control.signal,
      });
      if (!answer.ok) return;
      const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of drawn.querySelectorAll("[data-live-target]")) {
        const place = document.querySelector(`[data-live-target="${CSS.escape(part.dataset.liveTarget)}"]`);
        // Never pull a text out from under the one who is writing it.
        if (place && !(place.contains(document.activeElement) && isTyping(document.activeElement)))
          place.replaceChildren(...[...part.childNodes].map((node) => document.importNode(node, true)));
      }
    } catch {
      // The page stays as it was; posting the form still tells everything.
    }
  };

  const countWords = (area) => {
    for (const id of (area.getAttribute("aria-describedby") ?? "").split(/\s+/)) {
      const counter = id && document.getElementById(id)?.querySelector("[data-words]");
      if (!counter) continue;
      const text = area.value.trim();
      counter.textContent = counter.dataset.words.replace("%n", String(text === "" ? 0 : text.split(/\s+/).length));
    }
  };

  /* The rating in the head of a rubric card follows its radios. */
  const showRating = (radio) => {
    const shown = radio.closest("[data-rubric]")?.querySelector("[data-rubric-shown]");
    if (!shown) return;
    const apart = radio.value === "insufficient" || radio.value === "notAssessed";
    shown.dataset.state = apart ? "apart" : "level";
    shown.querySelector("[data-rubric-words]")?.remove();
    const short = shown.querySelector("[data-rubric-short]");
    short.removeAttribute("aria-hidden");
    short.textContent =
      radio.value === "insufficient"
        ? shown.dataset.shortInsufficient
        : radio.value === "notAssessed"
          ? shown.dataset.shortNotAssessed
          : radio.value;
  };

  const edited = ({ target }) => {
    if (target instanceof HTMLTextAreaElement) countWords(target);
    if (target instanceof HTMLInputElement && target.matches("[data-rubric] input[data-digit]")) showRating(target);
    const form = target.form;
    if (!form) return;
    if (form.hasAttribute("data-guard")) {
      dirty.add(form);
      form.dataset.edits = String(Number(form.dataset.edits ?? "0") + 1);
    }
    if (form.dataset.autosave) debounced(form, "save", 1200, () => save(form));
    if (form.dataset.live) debounced(form, "live", 250, () => refresh(form));
  };
  document.addEventListener("input", edited);
  document.addEventListener("change", ({ target }) => {
    // Radios and ticks already spoke by their input event; a chosen file speaks only here.
    if (target instanceof HTMLInputElement && target.type === "file") edited({ target });
  });

  /* One click, one act. The button is shut after the event, so that its own name and value still travel. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "";
    dirty.delete(form);
    clearTimeout(timers.get(form)?.save);
    const button = event.submitter;
    setTimeout(() => {
      if (!(button instanceof HTMLButtonElement)) return;
      button.dataset.rest = button.innerHTML;
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
      if (button.dataset.busy) button.textContent = button.dataset.busy;
    });
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of document.querySelectorAll("button[aria-busy=true]")) {
      button.disabled = false;
      button.removeAttribute("aria-busy");
      if (button.dataset.rest !== undefined) button.innerHTML = button.dataset.rest;
    }
  });

  addEventListener("beforeunload", (event) => {
    if (dirty.size > 0) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    for (const form of dirty) if (form.dataset.autosave) save(form, true);
  });

  /* On a list: to the next or the previous row, by the link that leads on from it. */
  const step = (by) => {
    const rows = [...document.querySelectorAll("main tbody tr, main li[data-row]")];
    const links = rows.map((row) => row.querySelector("a[href]")).filter((link) => link?.checkVisibility?.() ?? link);
    const at = links.findIndex((link) => link.closest("tr, li").contains(document.activeElement));
    const link = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    link?.focus();
    link?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      for (const menu of document.querySelectorAll("header details[open]")) menu.open = false;
      return;
    }
    if (isTyping(event.target)) return;
    if (event.key === "?") {
      document.getElementById("keyboard-help")?.togglePopover?.();
      event.preventDefault();
    } else if (event.key === "/") {
      const field = document.querySelector("main input[type=search]");
      if (field) field.focus();
      else document.querySelector("a[data-search]")?.click();
      event.preventDefault();
    } else if (event.key === "j" || event.key === "k") {
      const beside = document.querySelector(event.key === "j" ? "a[data-next]" : "a[data-previous]");
      if (beside) beside.click();
      else step(event.key === "j" ? 1 : -1);
    } else if (/^[0-9-]$/.test(event.key)) {
      const card =
        document.activeElement?.closest("[data-rubric]") ?? document.querySelector("details[data-rubric][open]");
      const radio = card?.open && card.querySelector(`input[data-digit="${event.key}"]:not(:disabled)`);
      if (!radio) return;
      radio.focus({ preventScroll: true });
      radio.click();
      event.preventDefault();
    }
  });
  document.addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll("header details[open]")) if (!menu.contains(target)) menu.open = false;
  });

  /* Each error of the summary begins with the name of its field. */
  for (const link of document.querySelectorAll("#errors a[href^='#']")) {
    const field = document.getElementById(link.hash.slice(1));
    // Of a group, the group's name: the first choice is not what is missing.
    const legend = field?.closest("fieldset")?.querySelector("legend") ?? null;
    const grouped =
      field?.type === "radio" || (field?.type === "checkbox" && field.form?.elements[field.name]?.length > 1);
    const label = (grouped ? legend : null) ?? field?.labels?.[0] ?? legend;
    const name = field?.getAttribute("aria-label") ?? label?.firstChild?.textContent?.trim();
    if (name) link.prepend(`${name}${document.documentElement.lang === "fr" ? "\u00a0" : ""}: `);
  }

  /* Time left, counted down in place. */
  const count = () => {
    for (const place of document.querySelectorAll("[data-until]")) {
      const minutes = Math.floor((Number(place.dataset.until) - Date.now()) / 60000);
      const text =
        minutes < 0 ? place.dataset.textOver : minutes < 60 ? place.dataset.textMinutes : place.dataset.textHours;
      place.textContent = (text ?? "")
        .replace("%h", String(Math.floor(minutes / 60)))
        .replace("%m", String(minutes % 60));
    }
  };
  if (document.querySelector("[data-until]")) setInterval(count, 30000);

  /* Who comes to the search comes to write. */
  const looked = document.querySelector("form[role=search] input[type=search]");
  if (looked?.value === "") looked.focus();
})();
