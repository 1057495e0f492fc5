import type { LetterKind, LetterLanguage } from "../../app/domain/selection/letters.ts";

export type SeededTemplate = {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
};
/** The wording that comes with the portal: our own, after the customary forms of such letters. */
export const letterTemplateProvenance = {
  asOf: "2026-11-30",
  source: "Bluehelm, own wording after the customary forms of diplomatic correspondence",
} as const;

const texts: Readonly<
  Record<LetterKind, Readonly<Record<LetterLanguage, readonly [subject: string, ...body: string[]]>>>
> = {
  noteVerbale: {
    en: [
      "Note verbale: nominations for the post of {post}, {mission}",
      "The Secretariat presents its compliments to {addressee} and has the honour to invite nominations for the post of {post}, {mission}, at the level of {level}. The post is expected to be vacant from {vacantOn}.",
      "Each Government may nominate up to {mostNames}. Nominations of women are particularly encouraged.",
      "Each nomination is to be accompanied by the following documents:",
      "{documents}",
      "Nominations are received through the portal until {deadline}. The terms of reference and the criteria are published there. A nomination that arrives after that time cannot be considered.",
      "The Secretariat avails itself of this opportunity to renew to {addressee} the assurances of its highest consideration.",
    ],
    fr: [
      "Note verbale : candidatures au poste de {post}, {mission}",
      "Le Secrétariat présente ses compliments aux {addressee} et a l’honneur de solliciter des candidatures au poste de {post}, {mission}, de classe {level}. Le poste devrait être vacant à compter du {vacantOn}.",
      "Chaque Gouvernement peut présenter jusqu’à {mostNames}. Les candidatures de femmes sont vivement encouragées.",
      "Chaque candidature est accompagnée des pièces suivantes :",
      "{documents}",
      "Les candidatures sont reçues sur le portail jusqu’au {deadline}. Le mandat et les critères y sont publiés. Une candidature parvenue après cette heure ne peut être examinée.",
      "Le Secrétariat saisit cette occasion pour renouveler aux {addressee} les assurances de sa très haute considération.",
    ],
    ar: [
      "مذكرة شفوية: الترشيحات لمنصب {post}، {mission}",
      "تهدي الأمانة العامة تحياتها إلى {addressee}، وتتشرف بدعوتها إلى تقديم ترشيحات لمنصب {post}، {mission}، برتبة {level}. ومن المتوقع أن يشغر المنصب اعتباراً من {vacantOn}.",
      "ويجوز لكل حكومة أن ترشّح {mostNames} على الأكثر. ويُشجَّع بوجه خاص على ترشيح النساء.",
      "وتُرفق بكل ترشيح الوثائق التالية:",
      "{documents}",
      "وتُتلقى الترشيحات عبر البوابة الإلكترونية حتى {deadline}. والاختصاصات والمعايير منشورة فيها. ولا يمكن النظر في ترشيح يرد بعد ذلك الموعد.",
      "وتغتنم الأمانة العامة هذه الفرصة لتعرب مجدداً إلى {addressee} عن فائق تقديرها.",
    ],
  },
  acknowledgement: {
    en: [
      "Acknowledgement of nominations: {post}, {mission}",
      "The Secretariat presents its compliments to {addressee} and has the honour to acknowledge the nominations for the post of {post}, {mission}, received on {receivedOn}:",
      "{names}",
      "A document named above as missing can be brought through the portal while screening lasts. Word of the nominations is given to all Governments at the same moment, next on {nextNewsOn}.",
      "The Secretariat avails itself of this opportunity to renew to {addressee} the assurances of its highest consideration.",
    ],
    fr: [
      "Accusé de réception de candidatures : {post}, {mission}",
      "Le Secrétariat présente ses compliments à {addressee} et a l’honneur d’accuser réception des candidatures au poste de {post}, {mission}, reçues le {receivedOn} :",
      "{names}",
      "Une pièce signalée ci-dessus comme manquante peut être versée sur le portail tant que dure la présélection. Tous les Gouvernements sont informés de leurs candidatures au même moment, la prochaine fois le {nextNewsOn}.",
      "Le Secrétariat saisit cette occasion pour renouveler à {addressee} les assurances de sa très haute considération.",
    ],
    ar: [
      "إشعار باستلام ترشيحات: {post}، {mission}",
      "تهدي الأمانة العامة تحياتها إلى {addressee}، وتتشرف بأن تشعرها باستلام الترشيحات لمنصب {post}، {mission}، الواردة في {receivedOn}:",
      "{names}",
      "ويمكن تقديم أي وثيقة ذُكرت أعلاه على أنها ناقصة عبر البوابة الإلكترونية ما دام الفرز جارياً. وتُبلَّغ جميع الحكومات بأخبار ترشيحاتها في آن واحد، والموعد التالي هو {nextNewsOn}.",
      "وتغتنم الأمانة العامة هذه الفرصة لتعرب مجدداً إلى {addressee} عن فائق تقديرها.",
    ],
  },
  councilLetter: {
    en: [
      "Intention to appoint: {post}, {mission}",
      "To {addressee}:",
      "I have the honour to inform you of the intention to appoint {person} as {post}, {mission}, at the level of {level}.",
      "I should be grateful if you would bring this matter to the attention of the members of the Security Council. A reply by {replyBy} would be appreciated.",
      "Please accept the assurances of my highest consideration.",
    ],
    fr: [
      "Intention de nommer : {post}, {mission}",
      "À l’attention de {addressee} :",
      "J’ai l’honneur de vous informer de l’intention de nommer {person} au poste de {post}, {mission}, de classe {level}.",
      "Je vous saurais gré de bien vouloir porter cette question à l’attention des membres du Conseil de sécurité. Une réponse d’ici au {replyBy} serait appréciée.",
      "Veuillez agréer les assurances de ma très haute considération.",
    ],
    ar: [
      "اعتزام التعيين: {post}، {mission}",
      "إلى {addressee}:",
      "أتشرف بإبلاغكم بالعزم على تعيين {person} في منصب {post}، {mission}، برتبة {level}.",
      "وأرجو ممتناً عرض هذه المسألة على أعضاء مجلس الأمن. ويُقدَّر ورود الرد في موعد أقصاه {replyBy}.",
      "وتفضلوا بقبول أسمى آيات الاعتبار.",
    ],
  },
  hostSounding: {
    en: [
      "Confidential: post of {post}, {mission}",
      "The Secretariat presents its compliments to {addressee} and has the honour to inform it, in confidence, of the intention to appoint {person} as {post}, {mission}, at the level of {level}.",
      "Any view that the Government may wish to share would be welcome by {replyBy}. Until the appointment is announced, the Secretariat asks that this note be kept confidential.",
      "The Secretariat avails itself of this opportunity to renew to {addressee} the assurances of its highest consideration.",
    ],
    fr: [
      "Confidentiel : poste de {post}, {mission}",
      "Le Secrétariat présente ses compliments à {addressee} et a l’honneur de l’informer, à titre confidentiel, de l’intention de nommer {person} au poste de {post}, {mission}, de classe {level}.",
      "Toute observation que le Gouvernement souhaiterait formuler serait la bienvenue d’ici au {replyBy}. Le Secrétariat demande que la présente note demeure confidentielle jusqu’à l’annonce de la nomination.",
      "Le Secrétariat saisit cette occasion pour renouveler à {addressee} les assurances de sa très haute considération.",
    ],
    ar: [
      "سرّي: منصب {post}، {mission}",
      "تهدي الأمانة العامة تحياتها إلى {addressee}، وتتشرف بإبلاغها، على أساس السرية، بالعزم على تعيين {person} في منصب {post}، {mission}، برتبة {level}.",
      "وترحّب الأمانة العامة بأي رأي قد تود الحكومة إبداءه في موعد أقصاه {replyBy}، وترجو الإبقاء على سرية هذه المذكرة إلى حين الإعلان عن التعيين.",
      "وتغتنم الأمانة العامة هذه الفرصة لتعرب مجدداً إلى {addressee} عن فائق تقديرها.",
    ],
  },
  offer: {
    en: [
      "Offer of appointment: {post}, {mission}",
      "To {addressee}:",
      "It is my pleasure to offer {person} the appointment as {post}, {mission}, at the level of {level}.",
      "The offer is subject to medical clearance, to the release by the Government where it applies, and to the review of interests. It stands until {replyBy}; please give your answer in writing by then. Until the appointment is announced, please treat this letter as confidential.",
      "Please accept the assurances of my high consideration.",
    ],
    fr: [
      "Offre d’engagement : {post}, {mission}",
      "À l’attention de {addressee} :",
      "J’ai le plaisir de proposer à {person} l’engagement au poste de {post}, {mission}, de classe {level}.",
      "L’offre est subordonnée à l’aptitude médicale, à la mise à disposition par le Gouvernement s’il y a lieu, et à l’examen des intérêts. Elle vaut jusqu’au {replyBy} ; veuillez répondre par écrit d’ici là. Jusqu’à l’annonce de la nomination, veuillez tenir la présente lettre pour confidentielle.",
      "Veuillez agréer les assurances de ma haute considération.",
    ],
    ar: [
      "عرض تعيين: {post}، {mission}",
      "إلى {addressee}:",
      "يسرني أن أعرض على {person} التعيين في منصب {post}، {mission}، برتبة {level}.",
      "ويخضع العرض للإجازة الطبية، ولموافقة الحكومة على الإعفاء من الخدمة عند الاقتضاء، ولاستعراض المصالح. ويسري حتى {replyBy}، ويُرجى الرد كتابةً قبل ذلك الموعد، والحفاظ على سرية هذه الرسالة إلى حين الإعلان عن التعيين.",
      "وتفضلوا بقبول فائق الاعتبار.",
    ],
  },
  regret: {
    en: [
      "Outcome of nominations: {post}, {mission}",
      "The Secretariat presents its compliments to {addressee} and has the honour to refer to the selection for the post of {post}, {mission}, which has been completed. The following nominations were not selected:",
      "{names}",
      "The Secretariat is grateful for the nominations and for the interest that they show. They remain welcome for other posts.",
      "The Secretariat avails itself of this opportunity to renew to {addressee} the assurances of its highest consideration.",
    ],
    fr: [
      "Suite donnée aux candidatures : {post}, {mission}",
      "Le Secrétariat présente ses compliments à {addressee} et a l’honneur de se référer à la sélection pour le poste de {post}, {mission}, qui est achevée. Les candidatures suivantes n’ont pas été retenues :",
      "{names}",
      "Le Secrétariat remercie de ces candidatures et de l’intérêt dont elles témoignent. Elles restent les bienvenues pour d’autres postes.",
      "Le Secrétariat saisit cette occasion pour renouveler à {addressee} les assurances de sa très haute considération.",
    ],
    ar: [
      "نتيجة الترشيحات: {post}، {mission}",
      "تهدي الأمانة العامة تحياتها إلى {addressee}، وتتشرف بالإشارة إلى عملية الاختيار لمنصب {post}، {mission}، التي اكتملت. ولم يقع الاختيار على الترشيحات التالية:",
      "{names}",
      "والأمانة العامة ممتنة لتقديم هذه الترشيحات وللاهتمام الذي تعبّر عنه، وترحّب بها لمناصب أخرى.",
      "وتغتنم الأمانة العامة هذه الفرصة لتعرب مجدداً إلى {addressee} عن فائق تقديرها.",
    ],
  },
  announcement: {
    en: [
      "Appointment: {post}, {mission}",
      "To {addressee}:",
      "On {announcedOn} the appointment of {person} as {post}, {mission}, at the level of {level}, was announced.",
      "The selection followed the published terms of reference and criteria. Its dates and the number of nominations at each stage are published on the portal.",
      "The Secretariat thanks all Governments and persons who took part.",
    ],
    fr: [
      "Nomination : {post}, {mission}",
      "À l’attention {addressee} :",
      "Le {announcedOn} a été annoncée la nomination de {person} au poste de {post}, {mission}, de classe {level}.",
      "La sélection a suivi le mandat et les critères publiés. Ses dates et le nombre de candidatures à chaque étape sont publiés sur le portail.",
      "Le Secrétariat remercie tous les Gouvernements et toutes les personnes qui y ont pris part.",
    ],
    ar: [
      "تعيين: {post}، {mission}",
      "إلى {addressee}:",
      "أُعلن في {announcedOn} عن تعيين {person} في منصب {post}، {mission}، برتبة {level}.",
      "وجرت عملية الاختيار وفقاً للاختصاصات والمعايير المنشورة. وتُنشر في البوابة الإلكترونية مواعيدها وعدد الترشيحات في كل مرحلة.",
      "وتشكر الأمانة العامة جميع الحكومات والأشخاص الذين شاركوا فيها.",
    ],
  },
};

/** The first version of every kind of letter in every language. */
export const letterTemplates: readonly SeededTemplate[] = (Object.keys(texts) as LetterKind[]).flatMap((kind) =>
  (["en", "fr", "ar"] as const).map((language) => {
    const [subject, ...body] = texts[kind][language];
    return { kind, language, version: 1, subject, body: body.join("\n\n") };
  }),
);
