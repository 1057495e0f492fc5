import type { Multilingual } from "#app/domain/languages.ts";
import type { Provenance } from "#db/seed/provenance.ts";
import { from, ownDesign } from "#db/seed/provenance.ts";

/** A pool of the cadre; validity and review are ours where no public rule was found. */
export type PoolSeed = Provenance & {
  readonly code: string;
  readonly name: Multilingual;
  readonly purpose: Multilingual;
  /** Months from admission or renewal to expiry. */
  readonly validMonths: number;
  readonly reviewMonths: number;
  readonly womenOnly: boolean;
  /** The one track that it is for; null for any. */
  readonly track: "civilian" | "military" | "police" | null;
};

export const pools: readonly PoolSeed[] = [
  {
    code: "globalCall",
    name: { en: "Global Call pool", fr: "Réserve de l’appel mondial", ar: "مجموعة النداء العالمي" },
    purpose: {
      en: "Candidates for posts of special representative and deputy, found by open call.",
      fr: "Candidats aux postes de représentant spécial et d’adjoint, trouvés par appel ouvert.",
      ar: "مرشحون لمناصب الممثل الخاص ونائبه، يُعثر عليهم بدعوة مفتوحة.",
    },
    validMonths: 36,
    reviewMonths: 12,
    womenOnly: false,
    track: null,
    ...ownDesign,
  },
  {
    code: "seniorWomen",
    name: {
      en: "Senior women talent pipeline",
      fr: "Vivier de femmes cadres supérieures",
      ar: "رافد القيادات النسائية",
    },
    purpose: {
      en: "Women from outside, fit for posts at D-1 and D-2, prepared to compete: no bypass of any competition.",
      fr: "Femmes venant de l’extérieur, aptes aux postes D-1 et D-2, préparées à concourir : aucun concours n’est contourné.",
      ar: "نساء من خارج المنظمة، أهل لمناصب من الرتبتين مد-١ ومد-٢، يُعددن للتنافس دون أي تجاوز للمنافسة.",
    },
    validMonths: 36,
    reviewMonths: 12,
    womenOnly: true,
    track: null,
    ...from("UN Department of Operational Support, Senior Women Talent Pipeline, public description"),
  },
  {
    code: "militaryLeadership",
    name: { en: "Military leadership pool", fr: "Réserve du commandement militaire", ar: "مجموعة القيادات العسكرية" },
    purpose: {
      en: "Officers whom their Government would release for posts of force commander, deputy and chief of staff.",
      fr: "Officiers que leur gouvernement libérerait pour les postes de commandant de la force, d’adjoint et de chef d’état-major.",
      ar: "ضباط تقبل حكوماتهم إعارتهم لمناصب قائد القوة ونائبه ورئيس الأركان.",
    },
    validMonths: 24,
    reviewMonths: 12,
    womenOnly: false,
    track: "military",
    ...ownDesign,
  },
  {
    code: "policeSuccession",
    name: {
      en: "Heads of police succession pool",
      fr: "Réserve de relève des chefs de la police",
      ar: "مجموعة خلافة رؤساء الشرطة",
    },
    purpose: {
      en: "Senior police officers for posts of police commissioner and deputy.",
      fr: "Officiers supérieurs de police pour les postes de chef de la police et d’adjoint.",
      ar: "كبار ضباط الشرطة لمنصبي مفوض الشرطة ونائبه.",
    },
    validMonths: 24,
    reviewMonths: 12,
    womenOnly: false,
    track: "police",
    ...ownDesign,
  },
];
