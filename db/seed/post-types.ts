import type { LevelCode } from "#db/seed/levels-and-ranks.ts";
import type { Multilingual } from "#app/domain/languages.ts";
import { from, generalKnowledge } from "#db/seed/provenance.ts";

export const tracks = ["civilian", "military", "police"] as const;
export type Track = (typeof tracks)[number];

/** Who may put a name forward for a post type. `pool` and `application` name the door, not a person. */
export const nominatorKinds = ["memberState", "organisation", "leader", "self", "pool", "application"] as const;
export type NominatorKind = (typeof nominatorKinds)[number];

export const documentTypeCodes = [
  "noteVerbale",
  "personalHistory",
  "selfAttestation",
  "governmentCertification",
  "academicCertification",
  "cv",
  "visionStatement",
  "languageEvidence",
  "medicalEvidence",
] as const;
export type DocumentTypeCode = (typeof documentTypeCodes)[number];

/** A kind of nomination document. */
export type DocumentTypeSeed = {
  readonly code: DocumentTypeCode;
  readonly name: Multilingual;
  /** The document is asked only of these nominators; absent = of all. */
  readonly onlyFrom?: readonly NominatorKind[];
  /** Confidential integrity document, shown to vetting officers as well. */
  readonly integrity: boolean;
  readonly asOf: string;
  readonly source: string;
};

const seconded = "UN Police, nominating for professional posts; UN procedures for seconded posts (November 2021)";
const screening = "UN Policy on Human Rights Screening of UN Personnel (2012)";
const globalCall = "Secretary-General’s Global Call, information on nominations (2017)";

export const documentTypes: readonly DocumentTypeSeed[] = [
  {
    code: "noteVerbale",
    name: { en: "Note verbale", fr: "Note verbale", ar: "مذكرة شفوية" },
    onlyFrom: ["memberState"],
    integrity: false,
    ...from(seconded),
  },
  {
    code: "personalHistory",
    name: {
      en: "Personal history profile, signed by the nominee",
      fr: "Notice personnelle, signée par la personne présentée",
      ar: "بيان السيرة الشخصية موقّعاً من المرشَّح",
    },
    integrity: false,
    ...from(seconded),
  },
  {
    code: "selfAttestation",
    name: {
      en: "Self-attestation by the nominee",
      fr: "Attestation sur l’honneur de la personne présentée",
      ar: "إقرار ذاتي من المرشَّح",
    },
    integrity: true,
    ...from(screening),
  },
  {
    code: "governmentCertification",
    name: { en: "Government certification", fr: "Certification du Gouvernement", ar: "شهادة من الحكومة" },
    onlyFrom: ["memberState"],
    integrity: true,
    ...from(screening),
  },
  {
    code: "academicCertification",
    name: {
      en: "Employment and academic certification by the national authority",
      fr: "Certification des emplois et des diplômes par l’autorité nationale",
      ar: "تصديق السلطة الوطنية على الوظائف والمؤهلات الدراسية",
    },
    onlyFrom: ["memberState"],
    integrity: false,
    ...from(seconded),
  },
  {
    code: "cv",
    name: { en: "Curriculum vitae", fr: "Curriculum vitæ", ar: "السيرة الذاتية" },
    integrity: false,
    ...from(globalCall),
  },
  {
    code: "visionStatement",
    name: {
      en: "Vision statement (at most 500 words)",
      fr: "Exposé de vision (500 mots au plus)",
      ar: "بيان الرؤية (٥٠٠ كلمة على الأكثر)",
    },
    integrity: false,
    ...from(globalCall),
  },
  {
    code: "languageEvidence",
    name: {
      en: "Evidence of languages",
      fr: "Justificatif de connaissances linguistiques",
      ar: "ما يثبت إتقان اللغات",
    },
    integrity: false,
    ...generalKnowledge,
  },
  {
    code: "medicalEvidence",
    name: { en: "Medical evidence", fr: "Justificatif médical", ar: "ما يثبت اللياقة الطبية" },
    integrity: false,
    ...generalKnowledge,
  },
];

/** A kind of post. The level belongs to the post in a mission; here are only the customary ones, highest first. */
export type PostTypeSeed = {
  readonly code: string;
  readonly name: Multilingual;
  readonly short: Multilingual;
  readonly track: Track;
  readonly customaryLevels: readonly LevelCode[];
  readonly nominators: readonly NominatorKind[];
  /** `byLevel`: the Secretary-General at D-2 and above, the Under-Secretary-General for Peace Operations below. */
  readonly decides: "sg" | "usgDpo" | "byLevel";
  readonly entry: "nomination" | "pool" | "staffSelection";
  readonly uniformed: boolean;
  readonly requiredDocuments: readonly DocumentTypeCode[];
  /** Code of the lowest customary rank; absent where none is customary (national police ranks differ too much). */
  readonly minRank?: string;
  readonly asOf: string;
  readonly source: string;
};

const civilianNominators: readonly NominatorKind[] = ["memberState", "organisation", "leader", "self"];
const stateOnly: readonly NominatorKind[] = ["memberState"];

const civilianDocuments: readonly DocumentTypeCode[] = [
  "noteVerbale",
  "personalHistory",
  "selfAttestation",
  "governmentCertification",
  "cv",
  "visionStatement",
  "languageEvidence",
];
const uniformedDocuments: readonly DocumentTypeCode[] = [
  "noteVerbale",
  "personalHistory",
  "selfAttestation",
  "governmentCertification",
  "academicCertification",
  "languageEvidence",
  "medicalEvidence",
];
const staffDocuments: readonly DocumentTypeCode[] = ["personalHistory", "selfAttestation", "cv", "languageEvidence"];

const globalCallPosts = from(
  "Secretary-General’s Global Call (2017, 2024) and UN procedure on communications about senior mission appointments; details from general knowledge",
);
const policePosts = from(
  "UN procedure on vacancy and succession of heads of police components; UN Police, nominating for professional posts",
);

export const postTypes: readonly PostTypeSeed[] = [
  {
    code: "srsg",
    name: {
      en: "Special Representative",
      fr: "Représentant(e) spécial(e)",
      ar: "الممثل الخاص",
    },
    short: { en: "SRSG", fr: "RSSG", ar: "الممثل الخاص" },
    track: "civilian",
    customaryLevels: ["USG", "ASG"],
    nominators: civilianNominators,
    decides: "sg",
    entry: "nomination",
    uniformed: false,
    requiredDocuments: civilianDocuments,
    ...globalCallPosts,
  },
  {
    code: "specialEnvoy",
    name: {
      en: "Special Envoy of the Secretary-General",
      fr: "Envoyé(e) spécial(e) du Secrétaire général",
      ar: "المبعوث الخاص للأمين العام",
    },
    short: { en: "Special Envoy", fr: "Envoyé(e) spécial(e)", ar: "المبعوث الخاص" },
    track: "civilian",
    customaryLevels: ["USG", "ASG"],
    nominators: civilianNominators,
    decides: "sg",
    entry: "nomination",
    uniformed: false,
    requiredDocuments: civilianDocuments,
    ...globalCallPosts,
  },
  {
    code: "dsrsgPolitical",
    name: {
      en: "Deputy Special Representative (Political)",
      fr: "Représentant(e) spécial(e) adjoint(e) (affaires politiques)",
      ar: "نائب الممثل الخاص (الشؤون السياسية)",
    },
    short: { en: "DSRSG", fr: "RSASG", ar: "نائب الممثل الخاص" },
    track: "civilian",
    customaryLevels: ["ASG", "D-2"],
    nominators: civilianNominators,
    decides: "sg",
    entry: "nomination",
    uniformed: false,
    requiredDocuments: civilianDocuments,
    ...globalCallPosts,
  },
  {
    code: "dsrsgRcHc",
    name: {
      en: "Deputy Special Representative, RC and HC",
      fr: "Représentant(e) spécial(e) adjoint(e), coordonnateur(trice) résident(e) et humanitaire",
      ar: "نائب الممثل الخاص والمنسق المقيم ومنسق الشؤون الإنسانية",
    },
    short: { en: "DSRSG/RC/HC", fr: "RSASG/CR/CH", ar: "نائب الممثل الخاص/المنسق المقيم" },
    track: "civilian",
    customaryLevels: ["ASG", "D-2"],
    nominators: ["pool"],
    decides: "sg",
    entry: "pool",
    uniformed: false,
    requiredDocuments: staffDocuments,
    ...from(
      "Public guidance on the Resident Coordinator system and the humanitarian architecture; levels from general knowledge",
    ),
  },
  {
    code: "forceCommander",
    name: { en: "Force Commander", fr: "Commandant(e) de la force", ar: "قائد القوة" },
    short: { en: "FC", fr: "Cdt force", ar: "قائد القوة" },
    track: "military",
    customaryLevels: ["ASG", "D-2"],
    nominators: stateOnly,
    decides: "sg",
    entry: "nomination",
    uniformed: true,
    requiredDocuments: uniformedDocuments,
    minRank: "majorGeneral",
    ...generalKnowledge,
  },
  {
    code: "deputyForceCommander",
    name: { en: "Deputy Force Commander", fr: "Commandant(e) adjoint(e) de la force", ar: "نائب قائد القوة" },
    short: { en: "DFC", fr: "Cdt adj. force", ar: "نائب القائد" },
    track: "military",
    customaryLevels: ["D-2", "D-1"],
    nominators: stateOnly,
    decides: "byLevel",
    entry: "nomination",
    uniformed: true,
    requiredDocuments: uniformedDocuments,
    minRank: "brigadierGeneral",
    ...generalKnowledge,
  },
  {
    code: "headOfMilitary",
    name: {
      en: "Chief Military Observer",
      fr: "Chef(fe) des observateurs militaires ou de la composante militaire",
      ar: "كبير المراقبين العسكريين",
    },
    short: { en: "CMO", fr: "Chef mil.", ar: "كبير المراقبين" },
    track: "military",
    customaryLevels: ["ASG", "D-2", "D-1"],
    nominators: stateOnly,
    decides: "sg",
    entry: "nomination",
    uniformed: true,
    requiredDocuments: uniformedDocuments,
    minRank: "brigadierGeneral",
    ...from("UN selection standards for military observers (serving officers); levels from general knowledge"),
  },
  {
    code: "policeCommissioner",
    name: { en: "Police Commissioner", fr: "Chef(fe) de la composante police", ar: "مفوض الشرطة" },
    short: { en: "PC", fr: "Chef police", ar: "مفوض الشرطة" },
    track: "police",
    customaryLevels: ["D-2", "D-1", "P-5"],
    nominators: stateOnly,
    decides: "byLevel",
    entry: "nomination",
    uniformed: true,
    requiredDocuments: uniformedDocuments,
    ...policePosts,
  },
  {
    code: "deputyPoliceCommissioner",
    name: {
      en: "Deputy Police Commissioner",
      fr: "Chef(fe) adjoint(e) de la composante police",
      ar: "نائب مفوض الشرطة",
    },
    short: { en: "DPC", fr: "Chef adj. police", ar: "نائب المفوض" },
    track: "police",
    customaryLevels: ["D-1", "P-5"],
    nominators: stateOnly,
    decides: "usgDpo",
    entry: "nomination",
    uniformed: true,
    requiredDocuments: uniformedDocuments,
    ...generalKnowledge,
  },
  {
    code: "chiefOfStaff",
    name: { en: "Mission Chief of Staff", fr: "Chef(fe) de cabinet de la mission", ar: "رئيس ديوان البعثة" },
    short: { en: "CoS", fr: "Chef cab.", ar: "رئيس الديوان" },
    track: "civilian",
    customaryLevels: ["D-2", "D-1"],
    nominators: ["application"],
    decides: "byLevel",
    entry: "staffSelection",
    uniformed: false,
    requiredDocuments: staffDocuments,
    ...from("Secretary-General’s bulletin on the Senior Review Group; entry from general knowledge"),
  },
  {
    code: "directorMissionSupport",
    name: { en: "Director of Mission Support", fr: "Directeur(trice) de l’appui à la mission", ar: "مدير دعم البعثة" },
    short: { en: "DMS", fr: "DAM", ar: "مدير الدعم" },
    track: "civilian",
    customaryLevels: ["D-2", "D-1"],
    nominators: ["application"],
    decides: "byLevel",
    entry: "staffSelection",
    uniformed: false,
    requiredDocuments: staffDocuments,
    ...from("Secretary-General’s bulletin on the Senior Review Group; entry from general knowledge"),
  },
];
