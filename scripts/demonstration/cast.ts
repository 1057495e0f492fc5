import type { Language } from "#app/domain/languages.ts";
import { mentoringCast } from "./mentoring-cast.ts";

/**
 * Who the demonstration accounts belong to. Nobody here exists; addresses end in `.example`, which no one can own.
 */
export type CastRole =
  | "administrator"
  | "leadOfficer"
  | "secretariatOfficer"
  | "screener"
  | "panelChair"
  | "panelMember"
  | "vettingOfficer"
  | "adjudicator"
  | "selectionAuthority"
  | "cadreManager"
  | "auditor"
  | "focalPoint"
  | "leadFocalPoint"
  | "mentoringCoordinator"
  | "mentor"
  | "mentee";

export type CastMember = {
  /** Unique handle that the demonstration's script uses: `officer1`, `focal-gh`. */
  readonly code: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: "woman" | "man" | "undisclosed";
  readonly email: string;
  readonly roles: readonly CastRole[];
  /** IANA zone. */
  readonly zone: string;
  readonly language: Language;
  /** Lower-case ISO alpha-2; focal points only. */
  readonly memberState?: string;
  /** Selection authority only. */
  readonly decidingOffice?: "sg" | "usgDpo";
  readonly level?: "USG" | "ASG" | "D-2" | "D-1" | "P-5";
  /** Code of the rank reference data. */
  readonly rank?: string;
  /** Lower-case ISO alpha-2 codes. */
  readonly nationalities: readonly string[];
  readonly department: string;
  /** From outside the departments that lead peace operations. */
  readonly external: boolean;
  /** Day of the interview training, in days from the demonstration's today (negative: before). */
  readonly cbiTrainedAt?: number;
};

/** The name part of an address: lower case letters and hyphens. */
export function plain(text: string): string {
  return text
    .replace(/ß/g, "ss")
    .replace(/ø/gi, "o")
    .replace(/ı/g, "i")
    .replace(/ł/gi, "l")
    .replace(/þ/gi, "th")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}

type Details = Omit<
  CastMember,
  | "code"
  | "givenNames"
  | "familyName"
  | "sex"
  | "email"
  | "roles"
  | "external"
  | "language"
  | "zone"
  | "nationalities"
  | "department"
> & {
  readonly external?: boolean;
  readonly language?: Language;
  readonly zone?: string;
};

function staff(
  code: string,
  givenNames: string,
  familyName: string,
  sex: CastMember["sex"],
  roles: readonly CastRole[],
  nationality: string,
  department: string,
  details: Details = {},
): CastMember {
  return {
    code,
    givenNames,
    familyName,
    sex,
    email: `${plain(givenNames)}.${plain(familyName)}@secretariat.example`,
    roles,
    zone: "America/New_York",
    language: "en",
    nationalities: nationality.split("|"),
    department,
    external: false,
    ...details,
  };
}

const DPO = "Department of Peace Operations";
const DPPA = "Department of Political and Peacebuilding Affairs";

const secretariat: readonly CastMember[] = [
  staff("administrator", "Marit", "Espelandrud", "woman", ["administrator"], "no", "Office of Information Technology"),
  staff(
    "leadOfficer",
    "Samira",
    "Belkacemou",
    "woman",
    ["leadOfficer", "secretariatOfficer"],
    "dz",
    "Senior Leadership Section",
    { language: "fr", level: "D-1" },
  ),
  staff("officer1", "Tomás", "Irigoyenea", "man", ["secretariatOfficer"], "uy", "Senior Leadership Section", {
    level: "P-5",
  }),
  staff("officer2", "Grace", "Nambirwe-Ochola", "woman", ["secretariatOfficer"], "ug", "Senior Leadership Section", {
    zone: "Africa/Kampala",
    level: "P-5",
  }),
  staff("officer3", "Jean-Noël", "Castagnoux", "man", ["secretariatOfficer"], "ch", "Senior Leadership Section", {
    zone: "Europe/Zurich",
    language: "fr",
    level: "P-5",
  }),
  staff("screener1", "Ilze", "Kalnbērzina", "woman", ["screener"], "lv", DPO, { level: "P-5" }),
  staff("screener2", "Farid", "Al-Mutawakkilani", "man", ["screener"], "om", DPPA, {
    zone: "Asia/Muscat",
    level: "P-5",
  }),
  staff("screener3", "Rosalind", "Achterhoven", "woman", ["screener"], "sr", DPO, { level: "D-1" }),
  staff("screener4", "Bounthanh", "Vongsakhamphou", "man", ["screener"], "la", "Office of Human Resources", {
    zone: "Asia/Vientiane",
    level: "P-5",
  }),
  staff("vetting1", "Petra", "Novotnáková", "woman", ["vettingOfficer"], "cz", "Conduct and Discipline Service"),
  staff("vetting2", "Omar", "Jallowteh", "man", ["vettingOfficer"], "gm", "Conduct and Discipline Service"),
  staff("adjudicator", "Honorine", "Kabwelulu-Misenge", "woman", ["adjudicator"], "cd", "Office of Legal Affairs", {
    language: "fr",
    level: "D-2",
  }),
  staff(
    "authoritySg1",
    "Eleanor",
    "Thistlewoode",
    "woman",
    ["selectionAuthority"],
    "nz",
    "Executive Office of the Secretary-General",
    { decidingOffice: "sg", level: "USG" },
  ),
  staff(
    "authoritySg2",
    "Mateus",
    "Cassindango",
    "man",
    ["selectionAuthority"],
    "ao",
    "Executive Office of the Secretary-General",
    { decidingOffice: "sg", level: "ASG" },
  ),
  staff(
    "authorityDpo1",
    "Laurent",
    "Wespelaere",
    "man",
    ["selectionAuthority"],
    "lu",
    "Office of the Under-Secretary-General for Peace Operations",
    { decidingOffice: "usgDpo", level: "USG", language: "fr" },
  ),
  staff(
    "authorityDpo2",
    "Soo-min",
    "Pyeonghwa",
    "woman",
    ["selectionAuthority"],
    "kr",
    "Office of the Under-Secretary-General for Peace Operations",
    { decidingOffice: "usgDpo", level: "ASG" },
  ),
  staff("cadre1", "Ludmila", "Hradčanova", "woman", ["cadreManager"], "cz", "Senior Leadership Section"),
  staff(
    "coordinator1",
    "Wilhelmina",
    "Osterhagenbeek",
    "woman",
    ["mentoringCoordinator"],
    "nl",
    "Senior Leadership Section",
  ),
  staff("auditor", "Hallgrímur", "Steinþórsdal", "man", ["auditor"], "is", "Office of Internal Oversight Services", {
    zone: "Atlantic/Reykjavik",
  }),
];

const panelists: readonly CastMember[] = [
  staff("chair1", "Adelaide", "Mensforth-Agyare", "woman", ["panelChair"], "gh", DPO, {
    level: "USG",
    cbiTrainedAt: -410,
  }),
  staff("chair2", "Henrique", "Saldanheiro", "man", ["panelChair"], "cv", DPPA, {
    zone: "Atlantic/Cape_Verde",
    level: "ASG",
    cbiTrainedAt: -265,
  }),
  staff("chair3", "Birgitte", "Ravnsholm", "woman", ["panelChair"], "dk", "Department of Operational Support", {
    zone: "Europe/Copenhagen",
    level: "ASG",
    external: true,
    cbiTrainedAt: -150,
  }),
  staff("member1", "Ruth", "Okonjo-Lind", "woman", ["panelMember"], "ke|se", "United Nations Office at Nairobi", {
    zone: "Africa/Nairobi",
    level: "ASG",
    external: true,
    cbiTrainedAt: -230,
  }),
  staff("member2", "Aurelio", "Montecarvalho", "man", ["panelMember"], "co", DPPA, { level: "D-2", cbiTrainedAt: -95 }),
  staff("member3", "Yerlan", "Sarsenqaliev", "man", ["panelMember"], "kz", "Department of Global Communications", {
    zone: "Asia/Almaty",
    level: "D-2",
    external: true,
    cbiTrainedAt: -540,
  }),
  staff("member4", "Nicoletta", "Vranješević", "woman", ["panelMember"], "me", "Development Coordination Office", {
    zone: "Europe/Podgorica",
    level: "ASG",
    external: true,
    cbiTrainedAt: -61,
  }),
  staff(
    "member5",
    "Thérèse",
    "Goulamhousseni",
    "woman",
    ["panelMember"],
    "dj",
    "Office of the High Commissioner for Human Rights",
    { zone: "Europe/Zurich", language: "fr", level: "D-2", external: true, cbiTrainedAt: -320 },
  ),
  staff("member6", "Winston", "Baptistelle", "man", ["panelMember"], "tt", "Department of Operational Support", {
    level: "USG",
    external: true,
    cbiTrainedAt: -700,
  }),
  staff("member7", "Anton", "Hristozorov", "man", ["panelMember"], "bg", "Office of Military Affairs", {
    level: "ASG",
    rank: "lieutenantGeneral",
    cbiTrainedAt: -180,
  }),
  staff("member8", "Sushila", "Magarpande", "woman", ["panelMember"], "np", "Office of Military Affairs", {
    level: "D-2",
    rank: "majorGeneral",
    cbiTrainedAt: -44,
  }),
  staff("member9", "Faustino", "Lopesarmento", "man", ["panelMember"], "tl", "Police Division", {
    zone: "Asia/Dili",
    level: "D-2",
    rank: "deputyCommissioner",
    cbiTrainedAt: -127,
  }),
  // Not trained yet: convening must notice it.
  staff("member10", "Hanne", "Dybvadstrand", "woman", ["panelMember"], "dk", "Police Division", {
    level: "D-2",
    rank: "deputyCommissioner",
    external: false,
  }),
];

function focal(
  state: string,
  givenNames: string,
  familyName: string,
  sex: CastMember["sex"],
  language: Language = "en",
): CastMember {
  return {
    code: `focal-${state}`,
    givenNames,
    familyName,
    sex,
    email: `fp@${state}.mission.example`,
    roles: ["focalPoint", "leadFocalPoint"],
    zone: "America/New_York",
    language,
    memberState: state,
    nationalities: [state],
    department: "Permanent Mission",
    external: true,
  };
}

const focalPoints: readonly CastMember[] = [
  focal("gh", "Araba", "Sarpongwell", "woman"),
  focal("sn", "Coumba", "Ndaolamine", "woman", "fr"),
  focal("ng", "Emeka", "Uzodinwa", "man"),
  focal("ke", "Peninah", "Cheruiyara", "woman"),
  focal("rw", "Eugène", "Nsabirenzi", "man", "fr"),
  focal("cm", "Sylvie", "Essombatou", "woman", "fr"),
  focal("tn", "Mounir", "Chebbaoui", "man", "fr"),
  focal("zm", "Natasha", "Lungwangwe", "woman"),
  focal("np", "Prakash", "Bhattaraju", "man"),
  focal("bd", "Nasreen", "Sarkerani", "woman"),
  focal("in", "Rohan", "Iyengarajan", "man"),
  focal("pk", "Ayesha", "Lodhizai", "woman"),
  focal("jo", "Haitham", "Al-Zoubidani", "man", "ar"),
  focal("cn", "Xueqin", "Luanpei", "woman"),
  focal("fj", "Viliame", "Koroivunilevu", "man"),
  focal("ro", "Oana", "Lupulescar", "woman"),
  focal("pl", "Marek", "Dąbrowiecki", "man"),
  focal("sk", "Lenka", "Mrázikova", "woman"),
  focal("uy", "Rosario", "Olivarreta", "woman"),
  focal("br", "Leandro", "Sant'Angelim", "man"),
  focal("jm", "Kerry-Ann", "Fitzhollow", "woman"),
  focal("fi", "Sirkka", "Mäkelänranta", "woman"),
  focal("ie", "Ruairí", "Dunleavane", "man"),
  focal("no", "Anders", "Hovdegrend", "man"),
  focal("fr", "Clémence", "De Saint-Aubrac", "woman", "fr"),
];

/** All demonstration account holders, in the order in which the sign-in page may offer them. */
export const cast: readonly CastMember[] = [...secretariat, ...panelists, ...focalPoints, ...mentoringCast];

/** Who joins them where the world is shown whole: more Missions, and two who work in Arabic. */
export const furtherCast: readonly CastMember[] = [
  staff("screener5", "Ouarda", "Benmahfoudane", "woman", ["screener"], "dz", "Department of Operational Support", {
    language: "fr",
    level: "P-5",
  }),
  staff("screener6", "Hisham", "Al-Qudsiyyati", "man", ["screener"], "jo", DPPA, {
    zone: "Asia/Amman",
    language: "ar",
    level: "P-5",
  }),
  staff(
    "member11",
    "Lamia",
    "Tarabulsiyyah",
    "woman",
    ["panelMember"],
    "lb",
    "Economic and Social Commission for Western Asia",
    {
      zone: "Asia/Beirut",
      language: "ar",
      level: "ASG",
      external: true,
      cbiTrainedAt: -210,
    },
  ),
  focal("bf", "Rasmata", "Zoungranada", "woman", "fr"),
  focal("eg", "Nevine", "Abdelmoteleb", "woman", "ar"),
  focal("et", "Selam", "Gebretsadikan", "woman"),
  focal("ma", "Driss", "El Ouazzanibi", "man", "fr"),
  focal("mg", "Voahangy", "Rakotonirainy-Solo", "woman", "fr"),
  focal("tz", "Neema", "Mwakasegulo", "woman"),
  focal("za", "Sipho", "Dlaminkosi", "man"),
  focal("id", "Arief", "Pramuditojo", "man"),
  focal("jp", "Yumiko", "Kitagawamine", "woman"),
  focal("kr", "Ji-hoon", "Namgoongsu", "man"),
  focal("lk", "Dilhani", "Wickremasooriyage", "woman"),
  focal("mn", "Oyunbileg", "Ganzorigtai", "woman"),
  focal("ph", "Maricel", "Dimaculangsan", "woman"),
  focal("th", "Somchai", "Rattanakulchai", "man"),
  focal("rs", "Vesna", "Obradovićeva", "woman"),
  focal("ua", "Oleksandr", "Hrytsenchuk", "man"),
  focal("ar", "Florencia", "Etchegoyhenberry", "woman"),
  focal("cl", "Ignacio", "Larrañagazu", "man"),
  focal("gt", "Ixchel", "Tzunuxcab", "woman"),
  focal("pe", "Rosa", "Quispeyupanqui", "woman"),
  focal("au", "Bronwyn", "Hathersagecombe", "woman"),
  focal("be", "Wouter", "Vanderstichelen", "man", "fr"),
  focal("ca", "Geneviève", "Beauparlante", "woman", "fr"),
  focal("de", "Friederike", "Hohenlohmeyer", "woman"),
  focal("es", "Begoña", "Urrutikoetxeaga", "woman"),
  focal("it", "Ludovica", "Serravalletti", "woman"),
  focal("nl", "Pieter", "Wolvekampsma", "man"),
  focal("pt", "Margarida", "Castelhaninho", "woman"),
  focal("se", "Ebba", "Gyllenkroksund", "woman"),
  focal("tr", "Defne", "Karaosmanlı", "woman"),
  focal("sl", "Umu", "Kallonbah", "woman"),
  focal("ug", "Brian", "Kyeyunelwa", "man"),
  focal("mw", "Chisomo", "Bandawelero", "woman"),
  focal("lb", "Maya", "Khouryati", "woman", "ar"),
  focal("om", "Abdullah", "Al-Shuaibani", "man", "ar"),
  focal("kg", "Ainura", "Toktosunova-Bek", "woman"),
  focal("vn", "Thanh Tùng", "Lưuphạm", "man"),
  focal("bt", "Chencho", "Zangmolha", "woman"),
  focal("ge", "Nana", "Tskhadaiani", "woman"),
  focal("co", "Andrés Felipe", "Buitragueño", "man"),
  focal("mx", "Itzel", "Cuautlemoctzin", "woman"),
  focal("ec", "Paulina", "Andradeveintimilla", "woman"),
];

const byCode = new Map([...cast, ...furtherCast].map((member) => [member.code, member]));
/** The cast member with a code, if there is one. */
export function known(code: string): CastMember | undefined {
  return byCode.get(code);
}
/** The cast member with a code; throws RangeError for an unknown one. */
export function castMember(code: string): CastMember {
  const found = known(code);
  if (found === undefined) throw new RangeError(`nobody in the cast is called ${code}`);
  return found;
}
