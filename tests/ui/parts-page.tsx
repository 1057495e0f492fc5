import type { ReactNode } from "react";
import { message } from "#app/domain/message.ts";
import { AnchorChoice, type AnchorLevel } from "#app/ui/anchor-choice.tsx";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { MeritAxis, MeritRow, RatingBox, RatingBoxes, RatingDots, SpanBar, type Rating } from "#app/ui/dots.tsx";
import { Dossier } from "#app/ui/dossier.tsx";
import { EditConflict } from "#app/ui/edit-conflict.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import {
  Actions,
  Checkbox,
  CheckboxGroup,
  DateField,
  DraftChip,
  ErrorSummary,
  Fields,
  FileField,
  Form,
  RadioGroup,
  SavedStamp,
  Select,
  TextArea,
  TextField,
  WhoSees,
} from "#app/ui/form.tsx";
import { Funnel, LayeredBar, ShareBar } from "#app/ui/funnel.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { Aside, Card, Columns, Layout, PageHead, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { SheetStrip } from "#app/ui/sheet-strip.tsx";
import { StageRail, type RailStage } from "#app/ui/stage-rail.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { StickyBar } from "#app/ui/sticky-bar.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import { Timeline } from "#app/ui/timeline.tsx";

/** The instant the page of parts is made for: Thu 15 Oct 2026, 11:20 UTC. */
export const partsNow = Date.UTC(2026, 9, 15, 11, 20);

const levels: readonly AnchorLevel[] = [
  { value: 1, name: "Unsatisfactory", anchor: "Sees liaison as courtesy or as command. No example of influence." },
  { value: 2, name: "Partially satisfactory", anchor: "Good contacts, little joint result. Conditions not used." },
  {
    value: 3,
    name: "Satisfactory",
    anchor: "At least one joint plan carried out with counterparts. Sets conditions for support, reports abuse.",
  },
  {
    value: 4,
    name: "Outstanding",
    anchor: "Counterparts changed their own rules or practice because of this work, and the change outlived it.",
  },
];

const stage = (key: string, label: string, date: string, state: RailStage["state"]): RailStage => ({
  key,
  label,
  date,
  state,
});

const panel: readonly (readonly [string, readonly Rating[], number, number, number, number, number])[] = [
  ["Leadership", [3, 3, 4, 3, 3], 3.2, 2.65, 3.75, 3, 1],
  ["Planning", [2, 3, 2, 3, 2], 2.4, 1.75, 3.05, 2, 1],
  ["Accountability", [4, 2, 3, 3, 4], 3.2, 2.2, 4, 3, 2],
  ["Gender-responsive", [3, 3, "IE", 2, null], 2.7, 2, 3.5, 3, 1],
];

const merit: readonly (readonly [string, string, boolean, number, number, readonly number[]])[] = [
  ["Maj Gen Henrik Aaltovaara", "Finland, WEOG", true, 86, 2.4, [83, 86, 87.8, 87]],
  ["Maj Gen Fergal Maoltuile", "Ireland, WEOG", true, 84.5, 2.3, [81.5, 84.4, 85.7, 86.7]],
  ["Maj Gen Luc Vandermaelst", "Belgium, WEOG", false, 79, 2.3, [76.4, 78, 79.4, 82.4]],
  ["Brig Gen Anamaria Dobrescova", "Romania, East. European", false, 69, 2.4, [64.1, 67.2, 71, 73.4]],
];
const ticks = [65, 70, 75, 80, 85, 90];

/** Every shared component with something in it, by the pictures. `s` wraps each text that is not the catalogue's. */
export function PartsPage({ s = (text) => text }: { s?: (text: string) => string }) {
  const part = (title: string, children: ReactNode) => <Section title={s(title)}>{children}</Section>;
  return (
    <Layout
      demo
      recorded
      zoneHref="/me"
      nav={[
        { href: "/", label: s("My tasks"), count: 9 },
        { href: "/processes", label: s("Processes"), current: true },
        { href: "/schedule", label: s("Schedule") },
        { href: "/cadre", label: s("Cadre") },
      ]}
      person={{ name: s("Tomás Irigoyenea"), role: s("Secretariat officer"), formKey: "k0" }}
      language={{ action: "/language", returnTo: "/" }}
      bar={
        <StickyBar
          facts={[
            <>
              <strong className="text-lg">5</strong> {s("of 5 places")}
            </>,
            <>
              <strong className="text-lg">415.0</strong> {s("points")}
            </>,
            <StatusMark key="r" kind="reason">
              {s("2 reasons to write")}
            </StatusMark>,
          ]}
          actions={
            <>
              <Button form="shortlist">{s("Save draft")}</Button>
              <Button form="shortlist" kind="primary">
                {s("Propose…")}
              </Button>
            </>
          }
        />
      }
    >
      <PageHead
        title={s("Force Commander, UNMISS")}
        crumbs={[
          { href: "/processes", label: s("Processes") },
          { href: "/processes/unmiss", label: s("UNMISS") },
        ]}
        reference={s("SEL-2026-014")}
        meta={[
          s("Military track"),
          s("Lieutenant General"),
          s("Secretary-General decides"),
          s("post vacant from 1 March"),
        ]}
        aside={
          <>
            <LinkButton href="#more">{s("More acts")}</LinkButton>
            <LinkButton href="/shortlist">{s("Open the shortlist")}</LinkButton>
          </>
        }
      />
      <StageRail
        groups={[
          {
            key: "prepare",
            label: s("Prepare"),
            stages: [stage("1", s("Forecast"), s("11 May"), "done"), stage("2", s("Needs"), s("12 Jun"), "done")],
          },
          {
            key: "call",
            label: s("Call"),
            stages: [
              stage("3", s("Call"), s("31 Jul"), "done"),
              stage("4", s("Eligibility"), s("4 Sep"), "done"),
              stage("5", s("Longlist"), s("30 Sep"), "done"),
              stage("6", s("Shortlist"), s("8 days late"), "late"),
            ],
          },
          {
            key: "assess",
            label: s("Assess"),
            stages: [
              stage("7", s("Assessment"), s("by 6 Nov"), "future"),
              stage("8", s("Panel review"), s("13 Nov"), "future"),
              stage("9", s("Recommend"), s("20 Nov"), "future"),
            ],
          },
          {
            key: "decide",
            label: s("Decide"),
            stages: [
              stage("10", s("Decision"), s("open"), "future"),
              stage("11", s("Consult"), s("Jan"), "future"),
              stage("12", s("Offer"), s("Jan"), "future"),
            ],
          },
          {
            key: "appoint",
            label: s("Appoint"),
            stages: [stage("13", s("Announce"), s("Feb"), "future"), stage("14", s("In post"), s("1 Mar"), "future")],
          },
        ]}
        beside={{ from: 6, to: 9, text: s("Vetting runs beside: 3 of 12 cleared, 9 pending, none adverse.") }}
      />
      <Columns
        side={
          <>
            <Card title={s("Panel")} aside={s("5 voting, 2 observers")}>
              <PeopleList
                rows={[
                  {
                    key: "1",
                    title: s("Björn Adalgeirsson"),
                    meta: s("Chair · USG"),
                    status: <StatusMark kind="met">{s("12 of 12")}</StatusMark>,
                  },
                  {
                    key: "2",
                    title: s("Ruth Okonjo-Lind"),
                    meta: s("Member · ASG"),
                    status: <StatusMark kind="blocking">{s("10 of 12")}</StatusMark>,
                  },
                ]}
                note={s("Observers without a vote: gender adviser, oversight.")}
              />
            </Card>
            <Card title={s("Documents")}>
              <PeopleList
                rows={[
                  { key: "1", title: s("Mission needs profile"), href: "/needs", meta: s("v3 · frozen 12 Jun") },
                  { key: "2", title: s("Terms of reference"), href: "/terms", meta: s("v2 · frozen 12 Jun") },
                ]}
              />
            </Card>
            <Aside title={s("Who sees this page")}>
              {s("Secretariat officers of this process, the chair, oversight.")}
            </Aside>
          </>
        }
      >
        <Gate
          title={s("Gate to Assessment")}
          primary={<Button kind="primary">{s("Remind Ms Okonjo-Lind")}</Button>}
          closing={s(
            "The gate opens when nothing blocks and the chair has signed each reason. What opens it is then kept in the trail.",
          )}
          advance={<ClosedButton>{s("Advance to Assessment: closed")}</ClosedButton>}
          conditions={[
            {
              status: "met",
              title: s("38 eligible files, each screened by two people"),
              figure: s("76 of 76"),
              link: { href: "/files", label: s("Files") },
            },
            {
              status: "blocking",
              title: s("Every panel member has declared on every name"),
              detail: s("Ruth Okonjo-Lind has 2 names left, 7 h overdue. Only she can mend this; reminded 14 Oct."),
              figure: s("58 of 60"),
              link: { href: "/declarations", label: s("See declarations") },
            },
            {
              status: "reason",
              title: s("At least two women among the finalists"),
              detail: s("Rule G3. The chair signs a reason, or the list changes."),
              figure: s("1, min 2"),
              link: { href: "/reason", label: s("Write the reason") },
            },
            { status: "waiting", title: s("Vetting started for each finalist"), figure: s("3 of 5") },
            { status: "met", title: s("Criteria and weights unchanged since the call"), figure: s("v1") },
          ]}
        />
        <Gate
          id="gate-open"
          title={s("Gate to Decision")}
          conditions={[{ status: "met", title: s("The report is signed"), figure: s("5 of 5") }]}
          advance={<Button kind="primary">{s("Advance to Decision")}</Button>}
        />
        {part(
          "Candidacies",
          <Table
            caption={s("Candidacies by state")}
            captionHidden
            columns={[
              { key: "state", label: s("State"), sort: { href: "?sort=state", direction: "ascending" } },
              { key: "people", label: s("People"), align: "end" },
              { key: "women", label: s("Women"), align: "end" },
              { key: "share", label: s("Share"), hideOnPhone: true },
              { key: "groups", label: s("Groups"), hideOnPhone: true },
              { key: "waiting", label: s("Waiting for"), below: "text" },
            ]}
            rows={[
              {
                key: "1",
                selected: true,
                cells: {
                  state: <a href="/proposed">{s("Proposed for the shortlist")}</a>,
                  people: 5,
                  women: 1,
                  share: <ShareBar share={0.2} flagged />,
                  groups: (
                    <LayeredBar
                      counts={[14, 3, 1]}
                      most={14}
                      words={s("14 put forward, 3 longlisted, 1 in this draft")}
                    />
                  ),
                  waiting: s("signature of 2 reasons"),
                },
              },
              {
                key: "2",
                cells: {
                  state: <a href="/longlisted">{s("Longlisted, not proposed")}</a>,
                  people: 7,
                  women: 4,
                  share: <ShareBar share={0.57} />,
                  groups: (
                    <LayeredBar
                      counts={[11, 4, 3]}
                      most={14}
                      words={s("11 put forward, 4 longlisted, 3 in this draft")}
                    />
                  ),
                  waiting: "–",
                },
              },
            ]}
          />,
        )}
        {part(
          "What happened, what comes",
          <Timeline
            entries={[
              { when: s("6 Nov"), text: s("Shortlisting closes, gate to Assessment"), state: "future" },
              { when: s("15 Oct"), text: s("Today, 07:20 New York"), state: "now" },
              { when: s("14 Oct"), text: s("Reminder sent to 1 panel member"), state: "past" },
              { when: s("12 Oct"), text: s("Two names added to the longlist after review"), state: "past" },
            ]}
          />,
        )}
      </Columns>

      <div className="grid gap-x-10 gap-y-8 py-4 lg:grid-cols-2">
        {part(
          "Status chips: shape, word, colour",
          <div className="flex flex-wrap gap-2">
            <Chip kind="met" />
            <Chip kind="reason" />
            <Chip kind="blocking" />
            <Chip kind="waiting" />
            <Chip kind="info">{s("Too few to tell")}</Chip>
            <Chip kind="draft">
              <SavedStamp at={partsNow} form="sheet" />
            </Chip>
            <DraftChip at={partsNow} form="note" />
            <Chip kind="locked">{s("Locked 14 Oct, 16:05")}</Chip>
            <Chip kind="notStarted" />
          </div>,
        )}
        {part(
          "Buttons: rest, busy, closed",
          <Actions>
            <Button kind="primary">{s("Lock this sheet…")}</Button>
            <Button>{s("Save draft")}</Button>
            <Button kind="danger">{s("Withdraw…")}</Button>
            <Button kind="quiet">{s("Skip")}</Button>
            <Button busy>{s("Save")}</Button>
            <ClosedButton>{s("Closed: 1 blocking")}</ClosedButton>
          </Actions>,
        )}
        {part(
          "Field with an error, and who will see it",
          <Card>
            <Form formKey="k1" version={3} className="space-y-3">
              <TextArea
                name="reason"
                label={s("Reason for going forward with one woman")}
                hint={s("The chair signs it; it cannot be changed after.")}
                minWords={30}
                required
                values={{ reason: s("The screening board weighed command of a force above 5,000, which") }}
                errors={{ reason: s("Write at least 30 words; you have 11. Your text is kept.") }}
              />
              <WhoSees>
                {s("Panel, secretariat, the Secretary-General’s office, oversight. Not Member States.")}
              </WhoSees>
              <Actions>
                <Button kind="primary">{s("Sign the reason…")}</Button>
              </Actions>
            </Form>
          </Card>,
        )}
        {part(
          "Flash, after an act",
          <>
            <Flash
              kind="met"
              title={s("Reason signed at 07:31 New York.")}
              link={{ href: "/undo", label: s("See the trail") }}
            >
              {s("Gate condition G3 is now met.")}
            </Flash>
            <Flash kind="reason" title={s("Saved, but someone else changed it too.")}>
              {s("Both texts are below.")}
            </Flash>
            <Flash kind="blocking" title={s("Not advanced.")}>
              {s("Ruth Okonjo-Lind has 2 declarations left. She alone can mend this.")}
            </Flash>
          </>,
        )}
        {part(
          "Edit conflict: both texts kept",
          <Form formKey="k2" version={4}>
            <EditConflict
              fields={[
                {
                  name: "note",
                  label: s("Evidence"),
                  mine: s("Held his terms when the minister objected; offered a review panel instead."),
                  stored: s("Held his terms when the minister objected."),
                },
              ]}
              mineWhen={s("14:18")}
              storedWhen={s("14:16")}
              storedHref="/sheet"
            />
          </Form>,
        )}
        {part(
          "Empty state: what will appear, and when",
          <EmptyState
            title={s("No candidates to score yet")}
            action={
              <LinkButton href="/sample" size="small">
                {s("Rate the sample dossier")}
              </LinkButton>
            }
          >
            {s("Names appear here when shortlisting closes, planned for 6 November. You will get a mail and a task.")}
          </EmptyState>,
        )}
        {part(
          "Steps of several hands",
          <Card title={s("To a decision, step by step")}>
            <Steps
              steps={[
                { key: "1", title: s("Choose a person"), state: "done", who: s("selection authority") },
                {
                  key: "2",
                  title: s("Answer what the rules ask"),
                  state: "yours",
                  who: s("the person who decided"),
                  text: s("A comparative analysis is wanting."),
                  actions: <LinkButton href="/sheet">{s("Write the analysis")}</LinkButton>,
                },
                { key: "3", title: s("Approve"), state: "waits", who: s("a second person") },
                { key: "4", title: s("Announce"), state: "later", who: s("named officer") },
              ]}
            />
          </Card>,
        )}
        {part(
          "Confirming what cannot be undone",
          <Form formKey="k3">
            <Confirm
              title={s("Lock your sheet for candidate 8?")}
              fixed={s("6 levels and 6 notes, 412 words. Coverage 90 of 100.")}
              after={s("you may add a correction before the reveal; reopening takes the secretariat and the chair.")}
              word={message("word.lock", { number: 8 })}
              actions={
                <>
                  <Button kind="primary">{s("Lock for good")}</Button>
                  <LinkButton href="/sheet">{s("Keep as draft")}</LinkButton>
                </>
              }
            />
          </Form>,
        )}
        {part(
          "A refusal that explains itself",
          <Refusal
            title={s("You cannot see other members’ scores yet")}
            rule={s(
              "Rule: blind until reveal, version 3. Only the chair and secretariat together can change the order.",
            )}
            action={
              <LinkButton href="/sheet" size="small">
                {s("Go to my sheet")}
              </LinkButton>
            }
          >
            {s(
              "They open at the reveal. The chair can open it once all five sheets are locked; yours is still a draft.",
            )}
          </Refusal>,
        )}
      </div>

      <div className="mt-3 space-y-8 py-4">
        {part(
          "Panel results after the reveal",
          <Table
            caption={s("A dot per assessor, mean with interval, consensus beside")}
            middle
            columns={[
              { key: "competency", label: s("Competency") },
              { key: "ratings", label: s("Five locked ratings"), hideOnPhone: true },
              { key: "dots", label: <MeritAxis lo={1} hi={4} />, below: "axis" },
              { key: "consensus", label: s("Consensus"), align: "center" },
              { key: "discuss", label: s("To discuss") },
            ]}
            rows={panel.map(([name, ratings, mean, low, high, consensus, spread]) => ({
              key: name,
              cells: {
                competency: s(name),
                ratings: <RatingBoxes ratings={ratings} />,
                dots: <RatingDots ratings={ratings} lo={1} hi={4} mean={mean} interval={[low, high]} />,
                consensus: <RatingBox rating={consensus} tone="framed" belowMinimum={consensus < 3} />,
                discuss:
                  spread >= 2 ? <StatusMark kind="reason">{s(`spread ${spread}`)}</StatusMark> : s(`spread ${spread}`),
              },
            }))}
          />,
        )}
        {part(
          "Merit, with intervals",
          <Table
            caption={s("Longlist")}
            captionHidden
            middle
            rowHeader="name"
            columns={[
              { key: "in", label: s("In"), narrow: true },
              { key: "name", label: s("Candidate") },
              { key: "merit", label: s("Merit"), align: "end", narrow: true },
              { key: "row", label: <MeritAxis lo={62} hi={92} ticks={ticks} />, below: "axis" },
            ]}
            rows={merit.map(([name, from, chosen, mean, half, values], index) => ({
              key: name,
              selected: chosen,
              cells: {
                in: (
                  <Checkbox name={`in-${index}`} label={<span className="sr-only">{s(name)}</span>} checked={chosen} />
                ),
                name: (
                  <>
                    {s(name)}
                    <span className="text-ink-muted block text-sm font-normal">{s(from)}</span>
                  </>
                ),
                merit: <strong>{mean.toFixed(1)}</strong>,
                row: (
                  <MeritRow
                    values={values}
                    lo={62}
                    hi={92}
                    mean={mean}
                    interval={[mean - half, mean + half]}
                    ticks={ticks}
                  />
                ),
              },
            }))}
            foot={<SpanBar low={32} high={77} />}
          />,
        )}
        <Columns
          even
          side={
            <Card title={s("Particulars")}>
              <Definition
                items={[
                  { term: s("Rank"), value: s("Lieutenant General") },
                  { term: s("Languages"), value: s("French C2, English C1") },
                ]}
              />
            </Card>
          }
        >
          <Card title={s("Funnel by declared sex")} aside={s("n = 46, 45 declared")}>
            <Funnel
              caption={s("Funnel by declared sex")}
              stages={[
                { key: "1", label: s("Put forward"), women: 17, men: 28, undisclosed: 1 },
                {
                  key: "2",
                  label: s("Eligible"),
                  women: 15,
                  men: 22,
                  undisclosed: 1,
                  womenRate: 0.88,
                  menRate: 0.79,
                  ratio: 0.89,
                },
                {
                  key: "3",
                  label: s("Longlisted"),
                  women: 5,
                  men: 7,
                  undisclosed: 0,
                  womenRate: 0.33,
                  menRate: 0.32,
                  ratio: 0.95,
                },
                {
                  key: "4",
                  label: s("This draft"),
                  women: 1,
                  men: 4,
                  undisclosed: 0,
                  womenRate: 0.2,
                  menRate: 0.57,
                  ratio: 0.35,
                  flagged: true,
                },
              ]}
            />
          </Card>
        </Columns>
        {part(
          "Sheets and dossier",
          <>
            <SheetStrip
              sheets={Array.from({ length: 12 }, (_, index) => ({
                number: index + 1,
                href: `/sheets/${index + 1}`,
                name: s(`Candidate ${index + 1}`),
                state: index < 4 ? "locked" : index < 7 ? "complete" : index === 7 ? "draft" : "notStarted",
                current: index === 7,
              }))}
            >
              {s("7 of 12 done, about 40 min left. 4 locked. The order is yours alone.")}
            </SheetStrip>
            <Dossier
              title={s("Posts")}
              paragraphs={[
                { number: 8, text: s("Set up a joint planning cell with the sector’s host-State commanders.") },
                {
                  number: 9,
                  lead: s("2019–2022."),
                  text: s(
                    "Chaired a joint vetting board with the ministry. 312 files were examined and 14 names refused.",
                  ),
                  cited: true,
                },
              ]}
            />
          </>,
        )}
        {part(
          "My tasks",
          <div className="space-y-4">
            <TaskList
              tasks={[
                {
                  key: "1",
                  title: s("Declare your interests on 2 names"),
                  due: partsNow - 7.4 * 3_600_000,
                  meta: [s("Force Commander, UNMISS"), s("stage 6 of 14, Shortlisting")],
                  detail: s("The panel cannot go on to assessment until you have declared on all 12 names."),
                  action: { href: "/declare", label: s("Declare now"), primary: true },
                },
                {
                  key: "2",
                  title: s("Sign the panel report, or add a dissent"),
                  due: partsNow + 16.65 * 3_600_000,
                  meta: [s("DSRSG (Political), UNSMIL")],
                  action: { href: "/sign", label: s("Read and sign") },
                },
                {
                  key: "3",
                  title: s("Score 5 remaining candidates"),
                  due: "2026-10-30",
                  meta: [s("Police Commissioner, MINUSCA")],
                  progress: (
                    <Progress done={7} total={12} label={s("Sheets done")}>
                      {s("about 40 min left · 1 draft open")}
                    </Progress>
                  ),
                  action: { href: "/sheet", label: s("Go on with no. 8") },
                },
              ]}
            />
            <TaskList
              quiet
              tasks={[
                {
                  key: "4",
                  title: s("Reveal and consensus meeting"),
                  waiting: s("about 22 Oct"),
                  meta: [s("the chair opens it")],
                },
              ]}
            />
          </div>,
        )}
        <Columns
          even
          side={part(
            "A form",
            <Card>
              <Form formKey="k4" version={1} encType="multipart/form-data" autosave="/draft" live="/live">
                <ErrorSummary errors={{ mail: s("Give an address with an @."), track: s("Choose a track.") }} />
                <Fields>
                  <TextField
                    name="mail"
                    type="email"
                    label={s("E-mail")}
                    optional
                    errors={{ mail: s("Give an address with an @.") }}
                    values={{ mail: "x" }}
                  />
                  <DateField name="vacant" label={s("Vacant from")} hint={s("A calendar day")} />
                  <Select name="mission" label={s("Mission")} choices={[{ value: "a", label: s("UNMISS") }]} />
                  <RadioGroup
                    name="track"
                    label={s("Track")}
                    required
                    errors={{ track: s("Choose a track.") }}
                    choices={[
                      { value: "military", label: s("Military"), hint: s("Force commanders and deputies") },
                      { value: "police", label: s("Police") },
                    ]}
                  />
                  <CheckboxGroup
                    name="languages"
                    label={s("Languages")}
                    inline
                    values={{ languages: ["fr"] }}
                    choices={[
                      { value: "en", label: s("English") },
                      { value: "fr", label: s("French") },
                    ]}
                  />
                  <FileField name="file" label={s("Note verbale")} types={s("PDF")} accept="application/pdf" />
                </Fields>
              </Form>
            </Card>,
          )}
        >
          {part(
            "Rubric",
            <Form id="sheet" formKey="k5" version={2} className="space-y-3">
              <AnchorChoice
                name="level.leadership"
                evidenceName="note.leadership"
                competency={s("Leadership")}
                definition={s("Sets a course that others follow.")}
                levels={levels.map((level) => ({ ...level, name: s(level.name), anchor: s(level.anchor) }))}
                weight={20}
                value={3}
                evidence={s(
                  "Brought three regional commands to one plan against resistance (¶6); own error named at once",
                )}
              />
              <AnchorChoice
                name="level.host"
                evidenceName="note.host"
                competency={s("Host-State partnership")}
                definition={s(
                  "Keeps a working relationship with host-State police that advances the mandate and never covers abuse.",
                )}
                levels={levels.map((level) => ({ ...level, name: s(level.name), anchor: s(level.anchor) }))}
                weight={20}
                minimum={3}
                value={3}
                open
                maxWords={200}
                evidence={s("Refused 14 of 312 names and held when the minister objected (¶9).")}
              />
              <AnchorChoice
                name="level.gender"
                evidenceName="note.gender"
                competency={s("Gender-responsive policing")}
                definition={s("Makes the service answer to all.")}
                levels={levels.map((level) => ({ ...level, name: s(level.name), anchor: s(level.anchor) }))}
                weight={10}
                value="insufficient"
                evidence={s("answer stayed with the women’s desks (¶12)")}
              />
              <AnchorChoice
                name="level.planning"
                evidenceName="note.planning"
                competency={s("Planning")}
                definition={s("Plans.")}
                levels={levels.map((level) => ({ ...level, name: s(level.name), anchor: s(level.anchor) }))}
                weight={15}
                value={2}
                locked
                evidence={s("Locked note.")}
              />
              <AnchorChoice
                name="level.managing"
                evidenceName="note.managing"
                competency={s("Managing performance")}
                definition={s("Manages.")}
                levels={levels.map((level) => ({ ...level, name: s(level.name), anchor: s(level.anchor) }))}
                weight={15}
              />
            </Form>,
          )}
        </Columns>
      </div>
    </Layout>
  );
}
