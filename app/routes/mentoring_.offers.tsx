import { languageOf } from "#app/domain/languages.ts";
import { id, unseen } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { chooseMentor } from "#app/services/mentoring/choose-mentor.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { LanguageList, NeedList, ReasonList } from "#app/ui/mentoring-parts.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";
import { ownMatches, ownOffers, postTypeNames } from "#db/queries/matches.server.ts";
import { ownMentee } from "#db/queries/mentees.server.ts";

export const loader = page({ access: roles("mentee") }, async ({ viewer, house, reads }) => {
  const own = await ownMentee(viewer, house.store);
  if (!own) throw notFound();
  const preferred = own.preferredSex === null ? null : house.unseal(own.preferredSex);
  const offers = await ownOffers(viewer, house.store, preferred);
  if (offers.length > 0) reads("offers", own.id, own.version);
  return {
    written: own.needsWrittenAt !== null,
    // After a mentoring has ended nobody is offered unasked.
    after: (await ownMatches(viewer, house.store)).some(
      ({ side, state }) => side === "mentee" && (state === "completed" || state === "ended"),
    ),
    asked: offers.find(({ state }) => state === "requested") ?? null,
    offers: offers.filter(({ state }) => state === "offered"),
    postTypes: await postTypeNames(viewer, house.store),
  };
});
export const action = acts(
  { access: roles("mentee"), form: { matchId: unseen(id()) } },
  ({ work, values }) => chooseMentor(work, { matchId: values.matchId }),
  ({ asked }) =>
    asked
      ? { to: "/mentoring", flash: { kind: "met", key: "flash.mentorAsked" } }
      : { to: "/mentoring/offers", flash: { kind: "reason", key: "flash.offerGone" } },
);
export const meta = titled("mentoring.offers");

export default function Offers() {
  const { written, after, asked, offers, postTypes } = useView<typeof loader>();
  const { t, locale, dateTime } = useText();
  const answer = useAnswer("choose");
  const language = languageOf(locale);
  return (
    <Page
      title={t("mentoring.offers")}
      meta={offers.length > 0 ? [t("mentoring.offersIntro")] : []}
      recorded={offers.length > 0 || asked !== null}
      crumbs={[{ href: "/mentoring", label: t("mentoring.title") }]}
    >
      <Refused answer={answer} />
      {asked && (
        <p className="mb-4">
          <Chip kind="waiting">
            {t("mentoring.askedUntil", { name: asked.name, when: dateTime(asked.answerDueAt ?? 0) })}
          </Chip>
        </p>
      )}
      {offers.length === 0 && !asked ? (
        <EmptyState
          title={t(!written ? "mentoring.noNeeds" : after ? "mentoring.offersAgain" : "mentoring.noOffers")}
          action={<LinkButton href="/mentoring/needs">{t("mentoring.needs")}</LinkButton>}
        >
          {t(!written ? "mentoring.noNeedsText" : after ? "mentoring.offersAgainText" : "mentoring.noOffersText")}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-3">
          {offers.map((offer) => (
            <Card
              key={offer.id}
              title={offer.name}
              aside={offer.formerPost}
              foot={
                asked ? undefined : (
                  <PostForm name={`choose${offer.id}`} aria-label={t("mentoring.chooseName", { name: offer.name })}>
                    <input type="hidden" name="matchId" value={offer.id} />
                    <div className="space-y-3">
                      <WhoSees ruled={false}>{t("mentoring.whoSeesChoice")}</WhoSees>
                      <Actions>
                        <Button kind="primary">{t("mentoring.choose")}</Button>
                        <LinkButton href={`/mentoring/offers/${offer.id}/decline`} kind="quiet">
                          {t("mentoring.notThisOne")}
                        </LinkButton>
                      </Actions>
                    </div>
                  </PostForm>
                )
              }
            >
              <div className="space-y-4">
                <div>
                  <h3 className="mb-1 text-sm font-semibold">{t("mentoring.why")}</h3>
                  <ReasonList reasons={offer.reasons} postTypes={postTypes} />
                </div>
                {offer.profile !== "" && <p className="whitespace-pre-wrap">{offer.profile}</p>}
                <Definition
                  items={[
                    { term: t("mentoring.languages"), value: <LanguageList languages={offer.languages} /> },
                    { term: t("mentor.functions"), value: <NeedList needs={offer.functions} /> },
                    {
                      term: t("mentor.services"),
                      value: (
                        <ul>
                          {offer.missions.map((one) => (
                            <li key={one.id}>
                              {t("mentor.servedUntil", {
                                post: one.post[language],
                                mission: one.mission[language],
                                year: Number(one.year),
                              })}
                            </li>
                          ))}
                        </ul>
                      ),
                    },
                    { term: t("people.zone"), value: zoneCity(offer.zone) },
                  ]}
                />
              </div>
            </Card>
          ))}
        </div>
      )}
    </Page>
  );
}
