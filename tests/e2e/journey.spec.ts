import { expect, test } from "@playwright/test";
import { message } from "#app/domain/message.ts";
import { demonstrationWorld } from "#tests/support/worlds.ts";
import type { Desk } from "./desk.ts";
import { desirable, nameOf, nominees, reason, required } from "./journey-texts.ts";
import { inDays, Scene } from "./scene.ts";
import { completeNomination, issueCall, writeNeeds } from "./steps.ts";

// One process from its forecast to the start in post, by its people, in a browser: no step by a back door. The world is
// the demonstration's people and reference data without any process; time passes by the server's clock alone.
test.describe.configure({ mode: "serial" });

const title = /MINUSCA/;
const people = {
  lead: "Samira Belkacemou",
  officer: "Tomás Irigoyenea",
  screener1: "Ilze Kalnbērzina",
  screener2: "Farid Al-Mutawakkilani",
  chair: "Henrique Saldanheiro",
  member1: "Ruth Okonjo-Lind",
  member2: "Nicoletta Vranješević",
  vetting: "Petra Novotnáková",
  authority1: "Eleanor Thistlewoode",
  authority2: "Mateus Cassindango",
  auditor: "Hallgrímur Steinþórsdal",
  focalGhana: "Araba Sarpongwell",
  focalNorway: "Anders Hovdegrend",
  focalNepal: "Prakash Bhattaraju",
} as const;
type Who = keyof typeof people;
const focalOf: Readonly<Record<string, Who>> = { Ghana: "focalGhana", Norway: "focalNorway", Nepal: "focalNepal" };
const noteOf = (who: Who): string => `As ${people[who].split(" ")[0]} heard it:`;
const remarkOf = (who: Who): string => `Read by ${people[who].split(" ")[0]}`;
const secretFinding = "Nothing found under file number 5541.";
const dissent = "I would have rated the second person higher on leadership, and say so here.";
/** Found ineligible; on the shortlist (one woman of three: G3 asks why); recommended; chosen (G5 asks for a comparison). */
const out = nominees[5]!;
const short = [nominees[0]!, nominees[3]!, nominees[4]!];
const list = [nominees[0]!, nominees[3]!];
const chosen = nominees[3]!;
const panel: readonly Who[] = ["chair", "member1", "member2"];

test("one selection, from the forecast to the start in post", async ({ browser, contextOptions }) => {
  test.setTimeout(900_000);
  const scene = await Scene.of(browser, contextOptions, await demonstrationWorld(true));
  const at = (who: Who): Promise<Desk> => scene.at(people[who], who === "lead" ? { locale: "fr-FR", words: "fr" } : {});
  const act: Scene["act"] = (what, doing) => scene.act(what, doing);
  let days = 0;

  try {
    await scene.onDay(days);

    await act("the lead officer forecasts the vacancy and launches the process", async () => {
      const lead = await at("lead");
      await lead.menu("nav.forecasts");
      await lead.follow(lead.t("forecast.new"));
      const post = lead.page.locator("[name=postId] option", { hasText: title }).filter({ hasText: /politi/i });
      await lead.fill({
        postId: (await post.first().getAttribute("value")) ?? "",
        reason: "endOfTour",
        vacantOn: inDays(280),
      });
      await lead.press(lead.t("forecast.save"));
      await lead.follow(lead.t("forecast.launch"));
      await lead.fill({ officerId: people.officer });
      await lead.press(lead.t("forecast.launch"));
      await lead.sees(people.officer);
    });

    await act("the officer writes the needs", async () => {
      const officer = await at("officer");
      await writeNeeds(officer, title);
    });

    await act("the officer assigns two screeners and issues the call", async () => {
      const officer = await at("officer");
      await issueCall(officer, title);
      await officer.place("place.screeners");
      for (const who of ["screener1", "screener2"] as const) {
        await officer.fill({ accountId: people[who] });
        await officer.press(officer.t("screen.assign"));
      }
    });

    for (const state of Object.keys(focalOf))
      await act(`the focal point of ${state} nominates two people and hands in the list`, async () => {
        const focal = await at(focalOf[state]!);
        await focal.menu("nav.calls");
        await focal.follow(title);
        const list = focal.path;
        const own = nominees.filter((one) => one.state === state);
        // The first person's file is whole; of the second's, the receipt says what is still missing.
        let missing: string[] = [];
        for (const person of own) {
          await focal.visit(list);
          await focal.follow(focal.t("calls.addName"));
          await focal.fill({ givenNames: person.givenNames, familyName: person.familyName, sex: person.sex });
          await focal.press(focal.t("nomination.begin"));
          missing = await completeNomination(focal, person, person === own[0] ? Infinity : 2);
        }
        await focal.visit(list);
        for (const other of nominees.filter((one) => one.state !== state)) await focal.seesNot(other.familyName);
        if (state === "Nepal") {
          await focal.fill({ confirmation: focal.t("word.submit") });
          expect(await focal.pressInVain(focal.t("calls.submit"))).not.toBe("");
          await focal.fill({ reason: reason("the list without a woman") });
        }
        await focal.confirm("word.submit", focal.t("calls.submit"));
        expect(focal.path).toMatch(/^\/receipts\//);
        for (const person of own) await focal.sees(nameOf(person));
        for (const words of missing) await focal.sees(words);
      });

    days = 47;
    await scene.onDay(days);

    await act("the deadline has passed and the officer closes the call", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.advance("closeCall");
      await officer.sees(officer.t("state.eligibilityScreening"));
    });

    for (const who of ["screener1", "screener2"] as const)
      await act(`${people[who]} fills and hands in the screening sheets`, async () => {
        const screener = await at(who);
        await screener.process(title);
        await screener.place("place.screening");
        const next = screener.page
          .locator("main")
          .getByRole("link", { name: screener.t("screen.nextSheet"), exact: true });
        let sheets = 0;
        for (; (await next.count()) > 0; sheets += 1) {
          await screener.follow(screener.t("screen.nextSheet"));
          // Blind: nothing of the other screener's sheet is on this one.
          await screener.seesNot(remarkOf(who === "screener1" ? "screener2" : "screener1"));
          await screener.fill({
            marks: required.map(() => "met"),
            points: desirable.map(() => String(1 + (sheets % 4))),
            paragraphs: [...required, ...desirable].map(() => "1"),
            remarks: [remarkOf(who)],
          });
          await screener.press(screener.t("screen.saveAndSubmit"));
          await screener.confirm("word.handIn", screener.t("screen.submit"));
        }
        expect(sheets).toBe(nominees.length);
      });

    await act("the officer decides on each name and closes screening", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.screening");
      for (const person of nominees) {
        await officer.follow(officer.t("screen.decideOn", { name: nameOf(person) }));
        await officer.sees(remarkOf("screener1"));
        await officer.fill(
          person === out
            ? { outcome: "ineligible", criterionId: required[1]!, reason: "The file shows no team of that size." }
            : { outcome: "eligible", reason: "Both sheets find every required criterion met." },
        );
        await officer.press(officer.t("screen.saveDecision"));
      }
      await officer.process(title);
      await officer.advance("closeScreening");
    });

    await act("the officer makes the longlist", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.longlist");
      await officer.seesNot(out.familyName);
      const ids = await officer.page
        .locator("[name=candidacyIds]")
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      await officer.fill({ candidacyIds: ids });
      await officer.press(officer.t("longlist.save"));
      await officer.process(title);
      await officer.giveReasons((rule) => reason(`the longlist and rule ${rule}`));
    });

    await act("the officer proposes and convenes a panel of three", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.panel");
      for (const who of panel)
        await officer.choose(
          officer.page.getByLabel(officer.t("panel.seatOf", { name: people[who] }), { exact: true }),
          who === "chair" ? "chair" : "voting",
        );
      await officer.press(officer.t("panel.save"));
      await officer.follow(officer.t("panel.conveneLink"));
      await officer.confirm("word.convene", officer.t("panel.convene"));
    });

    await act("the chair answers for the panel's composition, and shortlisting opens", async () => {
      const chair = await at("chair");
      await chair.process(title);
      await chair.giveReasons((rule) => reason(`the panel and rule ${rule}`));
      const officer = await at("officer");
      await officer.process(title);
      await officer.advance("openShortlisting");
      await officer.sees(officer.t("state.shortlisting"));
    });

    for (const who of panel)
      await act(`${people[who]} declares on every name`, async () => {
        const member = await at(who);
        await member.process(title);
        await member.place("place.declarations");
        const count = await member.page.locator("[name=ties]").count();
        const known = who === "member2" ? 0 : -1;
        await member.fill({
          ties: Array.from({ length: count }, (_, index) => (index === known ? "knows" : "none")),
          notes: Array.from({ length: count }, (_, index) =>
            index === known ? "We sat on the same working group ten years ago; no contact since." : "",
          ),
        });
        await member.press(member.t("declare.save"));
        await member.sees(member.t("flash.declaredAll"));
      });

    await act("the chair rules on what a member declared", async () => {
      const chair = await at("chair");
      await chair.process(title);
      await chair.place("place.declarations");
      await chair.follow(new RegExp(people.member2));
      await chair.fill({ ruling: "mayScore", reason: "A working group ten years ago is no tie." });
      await chair.press(chair.t("declare.rule"));
    });

    await act("the officer enters the shortlist", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.shortlist");
      for (const person of short)
        await officer.tick(officer.page.getByRole("checkbox", { name: nameOf(person), exact: true }));
      await officer.press(officer.t("shortlist.propose"));
    });

    await act("the chair gives the reasons that the shortlist asks for, and signs it", async () => {
      const chair = await at("chair");
      await chair.process(title);
      expect(await chair.giveReasons((rule) => reason(`the shortlist and rule ${rule}`))).toContain("G3");
      await chair.place("place.shortlist");
      await chair.follow(chair.t("shortlist.signLink"), chair.page.locator("body"));
      await chair.confirm("word.sign", chair.t("shortlist.sign"));
      const officer = await at("officer");
      await officer.process(title);
      await officer.advance("closeShortlisting");
      await officer.sees(officer.t("state.assessment"));
    });

    await act("the officer sets the interviews", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.sessions");
      for (const [index, person] of short.entries()) {
        await officer.follow(new RegExp(nameOf(person)));
        await officer.fill({
          date: inDays(days + 1),
          time: `${10 + 2 * index}:00`,
          zone: "America/New_York",
          place: "Video link, room 7",
        });
        await officer.press(officer.t("assessment.session.set"));
      }
    });

    await act("the vetting officer opens and clears the checks", async () => {
      const vetting = await at("vetting");
      await vetting.process(title);
      await vetting.place("place.vetting");
      for (const person of list) {
        const form = vetting.page.getByRole("form", { name: vetting.t("vetting.askFor", { name: nameOf(person) }) });
        await vetting.press((await form.getByRole("button").innerText()).trim(), form);
      }
      const checks = await vetting.page
        .locator("main a[href*='/vetting/']")
        .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      expect(checks.length).toBeGreaterThan(0);
      for (const check of checks) {
        await vetting.visit(check);
        await vetting.fill({ outcome: "cleared", validUntil: inDays(days + 300), finding: secretFinding });
        await vetting.press(vetting.t("common.save"));
      }
    });

    days = 50;
    await scene.onDay(days);

    for (const [place, who] of panel.entries())
      await act(`${people[who]} scores every candidate alone and locks`, async () => {
        const member = await at(who);
        await member.process(title);
        await member.place("place.scores");
        for (const other of panel.filter((one) => one !== who)) await member.seesNot(noteOf(other));
        await member.follow(/./, member.page.locator("main table"));
        for (let sheet = 0; sheet < short.length; sheet += 1) {
          const name = await member.page.locator("h1").innerText();
          const count = await member.page.locator("textarea[name^=note]").count();
          const values: Record<string, string> = {};
          for (let one = 1; one <= count; one += 1) {
            values[`rating${one}`] = String(
              list.some((person) => name.includes(person.familyName)) ? (place === 0 ? 4 : 3) : place === 2 ? 1 : 2,
            );
            values[`note${one}`] = `${noteOf(who)} Shown at §2.`;
          }
          await member.fill(values);
          for (const other of panel.filter((one) => one !== who)) await member.seesNot(noteOf(other));
          await member.press(member.t("assessment.sheet.saveNext"));
        }
        await member.process(title);
        await member.place("place.scores");
        await member.follow(member.t("assessment.lock.all", { count: short.length }));
        await member.confirm(message("word.lockAll", { count: short.length }), member.t("assessment.lock.button"));
        await member.seesNot(member.t("assessment.reveal.button"));
        for (const other of panel.filter((one) => one !== who)) await member.seesNot(noteOf(other));
        if (who !== "chair")
          expect(await member.visit(member.path.replace("/scores", "/review")), "results before the reveal").toBe(404);
      });

    await act("the chair reveals", async () => {
      const chair = await at("chair");
      await chair.process(title);
      await chair.advance("reveal");
      await chair.confirm("word.reveal", chair.t("assessment.reveal.button"));
      const member = await at("member1");
      await member.process(title);
      await member.place("place.review");
      await member.sees(people.member2);
    });

    await act("the panel's ratings and narratives are recorded", async () => {
      const chair = await at("chair");
      await chair.process(title);
      await chair.place("place.review");
      const review = chair.path;
      for (const person of short) {
        await chair.visit(review);
        await chair.follow(new RegExp(nameOf(person)));
        const form = chair.page.locator("main form:has([name=narrative1])");
        const count = await form.locator("textarea").count();
        const fields: Record<string, string> = {};
        for (let slot = 1; slot <= count; slot += 1) {
          fields[`rating${slot}`] = list.includes(person) ? "3" : "2";
          fields[`narrative${slot}`] =
            "The file and the interview agree; the panel weighed the example given at §2 and found it convincing as far as it goes.";
        }
        await chair.fill(fields, form);
        await chair.press(chair.t("assessment.consensus.record"), form.locator("section").first());
      }
    });

    await act("the chair writes and signs the report; one member signs, one dissents", async () => {
      const chair = await at("chair");
      await chair.process(title);
      await chair.place("place.report");
      await chair.follow(chair.t("assessment.report.write"));
      await chair.fill({
        summary:
          "Three people were interviewed; two pass on every competency. The panel was of one mind on the ratings but for one member's dissent.",
      });
      await chair.press(chair.t("common.save"));
      await chair.follow(chair.t("assessment.report.sign"));
      await chair.confirm("word.sign", chair.t("assessment.report.signButton"));
      for (const who of ["member1", "member2"] as const) {
        const member = await at(who);
        await member.process(title);
        await member.place("place.report");
        await member.follow(member.t("assessment.report.answer"));
        await member.confirm(
          "word.sign",
          member.t("assessment.report.answerButton"),
          who === "member1" ? { answer: "signed" } : { answer: "dissent", dissentNote: dissent },
        );
      }
      await chair.process(title);
      await chair.advance("closeReview");
      await chair.confirm("word.close", chair.t("assessment.close.button"));
    });

    await act("the chair writes, signs and hands in the recommended list", async () => {
      const chair = await at("chair");
      await chair.process(title);
      await chair.place("place.recommendation");
      for (const person of list)
        await chair.tick(chair.page.getByRole("checkbox", { name: new RegExp(nameOf(person)) }));
      await chair.fill({ rationale: reason("the two people recommended"), fewerReason: reason("a list of two names") });
      await chair.press(chair.t("recommendation.save"));
      await chair.process(title);
      await chair.giveReasons((rule) => reason(`the recommended list and rule ${rule}`));
      await chair.place("place.recommendation");
      await chair.follow(chair.t("recommendation.signLink"));
      await chair.confirm("word.sign", chair.t("recommendation.signButton"));
      await chair.follow(chair.t("recommendation.submitLink"));
      await chair.confirm("word.handOver", chair.t("recommendation.submitButton"));
    });

    await act("the selection authority decides, explains and names the officer", async () => {
      const authority = await at("authority1");
      await authority.process(title);
      await authority.place("place.decision");
      await authority.seesNot(noteOf("member1"));
      await authority.seesNot(secretFinding);
      for (const person of nominees.filter((one) => !list.includes(one))) await authority.seesNot(person.familyName);
      await authority.sees(dissent);
      const file = authority.path;
      await authority.follow(authority.t("decision.decideLink"));
      const radio = authority.page.getByRole("radio", { name: new RegExp(nameOf(chosen)) });
      await authority.confirm("word.decide", authority.t("decision.decideButton"), {
        candidacyId: await radio.inputValue(),
        reason: reason("the choice between the two"),
      });
      await authority.follow(authority.t("recommendation.analysisLink"));
      await authority.confirm("word.sign", authority.t("decision.signAnalysisButton"), {
        text: reason("the comparison of the two files, competency by competency"),
      });
      await authority.process(title);
      await authority.giveReasons((rule) => reason(`the decision and rule ${rule}`));
      await authority.visit(file);
      await authority.follow(authority.t("decision.namedLink"));
      await authority.fill({ accountId: people.officer });
      await authority.press(authority.t("decision.nameButton"));
      await authority.visit(`${file}/approve`);
      await authority.seesNot(authority.t("decision.approveButton"));
    });

    await act("a second person of the office approves", async () => {
      const authority = await at("authority2");
      await authority.process(title);
      await authority.place("place.decision");
      await authority.follow(authority.t("decision.approveLink"));
      await authority.confirm("word.approve", authority.t("decision.approveButton"));
    });

    await act("the officer consults the host State and the Council", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.consultations");
      for (const [party, partyName, channel] of [
        ["hostState", "Permanent Mission of the host State", "noteVerbale"],
        ["securityCouncil", "President of the Security Council", "letter"],
      ] as const) {
        await officer.follow(officer.t("consultation.new"));
        await officer.fill({ party, partyName, channel, replyBy: inDays(days + 10) });
        await officer.press(officer.t("consultation.save"));
        await officer.follow(new RegExp(`${partyName}$`));
        await officer.fill({ outcome: "noObjection", note: "Answered by telephone, confirmed in writing." });
        await officer.press(officer.t("consultation.save"));
      }
      await officer.follow(officer.t("consultation.closeLink"));
      await officer.confirm("word.close", officer.t("consultation.closeLink"));
    });

    await act("the offer is made and accepted and the formalities are done", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.offer");
      await officer.follow(officer.t("offer.sendLink"));
      await officer.fill({ respondBy: inDays(days + 14) });
      await officer.press(officer.t("offer.sendButton"));
      await officer.follow(officer.t("offer.answerLink"));
      await officer.fill({ outcome: "accepted" });
      await officer.press(officer.t("common.save"));
      for (const formality of ["medical", "governmentRelease", "ethicsReview"]) {
        await officer.follow(officer.t("offer.formalityLink"));
        await officer.fill({ formality });
        await officer.press(officer.t("common.save"));
      }
    });

    await act("nobody in a capital knows before the announcement", async () => {
      const focal = await at("focalGhana");
      await focal.menu("nav.calls");
      await focal.follow(title);
      await focal.seesNot(focal.t("coarse.appointed"));
      for (const other of nominees.filter((one) => one.state !== "Ghana")) await focal.seesNot(other.familyName);
    });

    await act("the officer announces the appointment", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.offer");
      await officer.follow(officer.t("offer.announceLink"));
      await officer.confirm("word.announce", officer.t("announce.button"), {
        text: `The Secretary-General has appointed ${nameOf(chosen)} as Deputy Special Representative.`,
      });
      await officer.sees(officer.t("state.announced"));
    });

    await act("the induction is planned and the start in post recorded", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.place("place.induction");
      await officer.fill({
        startsOn: inDays(days + 30),
        itemTexts: ["Briefing with the departments", "Security briefing in the mission"],
        itemDues: [inDays(days + 31), inDays(days + 34)],
      });
      await officer.press(officer.t("common.save"));
      await officer.follow(officer.t("induction.onboardLink"));
      await officer.confirm("word.start", officer.t("induction.onboardButton"));
      await officer.sees(officer.t("state.onboarded"));
    });

    for (const [state, who] of Object.entries(focalOf))
      await act(`the focal point of ${state} learns the outcome`, async () => {
        const focal = await at(who);
        await focal.menu("nav.calls");
        await focal.follow(title);
        const row = (name: string) => focal.page.locator("tr", { hasText: name });
        for (const person of nominees.filter((one) => one.state === state))
          await expect(row(nameOf(person))).toContainText(
            focal.t(
              person === chosen ? "coarse.appointed" : person === out ? "coarse.ineligible" : "coarse.notSelected",
            ),
          );
        for (const other of nominees.filter((one) => one.state !== state)) await focal.seesNot(other.familyName);
      });

    await act("the auditor reads a whole chain", async () => {
      const auditor = await at("auditor");
      await auditor.menu("nav.trail");
      await auditor.sees(auditor.t("trail.whole", { count: "@" }).split("@")[0]!.trim());
      for (const [kind, type] of [
        ["decision.", "decision.approved"],
        ["appointment.", "appointment.announced"],
      ] as const) {
        await auditor.fill({ type: kind });
        await auditor.press(auditor.t("list.show"));
        await auditor.sees(type);
      }
      for (const person of nominees) await auditor.seesNot(person.familyName);
    });

    await act("the data hold what the rules ask, and no page had a fault", async () => {
      await scene.isSound();
    });
  } finally {
    await scene.end();
  }
});
