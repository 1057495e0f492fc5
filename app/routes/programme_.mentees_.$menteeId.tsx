import { languageOf } from "#app/domain/languages.ts";
import { notFound, page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { offersAtOnce } from "#app/domain/mentoring/matching.ts";
import { shownOffers, type OfferStanding } from "#app/services/mentoring/show-offers.server.ts";
import { Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: roles("mentoringCoordinator"), params: ["menteeId"] },
  async ({ viewer, house, params, reads }) => {
    const shown = await shownOffers(house, viewer, params.menteeId!);
    if (!shown) throw notFound();
    reads("mentee", shown.id, null, null);
    const language = languageOf(viewer.locale);
    const { post, mission, ...rest } = shown;
    return { ...rest, about: message("process.named", { post: post[language], mission: mission[language] }) };
  },
);
export const meta = titled<{ name: string }>(({ name }) => message("whyNot.title", { name }));

export default function OffersOfMentee() {
  const { name, about, written, engaged, offered, others } = useView<typeof loader>();
  const { t, number } = useText();
  const full = offered.length >= offersAtOnce;
  const why = ({ barriers, before }: OfferStanding) =>
    barriers.length === 0 && before === null ? (
      <StatusMark kind="info">{t(full ? "whyNot.lower" : "whyNot.next")}</StatusMark>
    ) : (
      <ul>
        {before !== null && (
          <li>
            <StatusMark kind="info">{t("whyNot.before", { state: t(`match.state.${before}`) })}</StatusMark>
          </li>
        )}
        {barriers.map((code) => (
          <li key={code}>
            <StatusMark kind="blocking">{t(`barrier.${code}`)}</StatusMark>
          </li>
        ))}
      </ul>
    );
  const link = (row: OfferStanding) => <a href={`/mentors/${row.mentorId}`}>{row.name}</a>;
  const score = (row: OfferStanding) => (row.score === null ? "–" : number(row.score));
  return (
    <Page
      recorded
      title={t("whyNot.title", { name })}
      meta={[t(about), t("whyNot.intro")]}
      crumbs={[{ href: "/programme", label: t("programme.title") }]}
    >
      <div className="space-y-8">
        <Section title={t("whyNot.offered")} count={offered.length}>
          {offered.length > 0 ? (
            <Table
              caption={t("whyNot.offered")}
              captionHidden
              stacked
              columns={[
                { key: "name", label: t("role.mentor") },
                { key: "still", label: t("whyNot.still") },
                { key: "score", label: t("whyNot.score"), align: "end" },
              ]}
              rows={offered.map((row) => ({
                key: row.mentorId,
                cells: {
                  name: link(row),
                  still:
                    row.barriers.length === 0 ? (
                      <StatusMark kind="met">{t("whyNot.stillPossible")}</StatusMark>
                    ) : (
                      why(row)
                    ),
                  score: score(row),
                },
              }))}
            />
          ) : (
            <p>{t(written ? (engaged ? "whyNot.engaged" : "whyNot.noneOffered") : "whyNot.noNeeds")}</p>
          )}
        </Section>
        {/* Before the needs are written nothing speaks for or against anybody. */}
        {written && (
          <Section title={t("whyNot.others")} aside={t("whyNot.scoreText")} count={others.length}>
            {others.length === 0 ? (
              <p>{t("whyNot.noOthers")}</p>
            ) : (
              <Table
                caption={t("whyNot.others")}
                captionHidden
                stacked
                columns={[
                  { key: "name", label: t("role.mentor") },
                  { key: "why", label: t("whyNot.why") },
                  { key: "score", label: t("whyNot.score"), align: "end" },
                ]}
                rows={others.map((row) => ({
                  key: row.mentorId,
                  cells: { name: link(row), why: why(row), score: score(row) },
                }))}
              />
            )}
          </Section>
        )}
      </div>
    </Page>
  );
}
