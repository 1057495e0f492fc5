import type { Multilingual } from "#app/domain/languages.ts";
import { from, generalKnowledge } from "#db/seed/provenance.ts";
import type { Track } from "#db/seed/post-types.ts";

/** A senior course by its name; French names are ours where no official one was found. */
export type CourseSeed = {
  readonly code: string;
  readonly name: Multilingual;
  readonly short: string | null;
  /** Tracks that the course is open to. */
  readonly tracks: readonly Track[];
  readonly asOf: string;
  readonly source: string;
};

export const courses: readonly CourseSeed[] = [
  {
    code: "seniorMissionLeaders",
    name: {
      en: "United Nations Senior Mission Leaders Course",
      fr: "Cours des Nations Unies pour hauts responsables de mission",
      ar: "دورة الأمم المتحدة لكبار قادة البعثات",
    },
    short: "SML",
    tracks: ["civilian", "military", "police"],
    ...from("Public notices of host centres (Kofi Annan International Peacekeeping Training Centre; Tokyo, 2023)"),
  },
  {
    code: "regionalSeniorMissionLeaders",
    name: {
      en: "Regional Senior Mission Leaders Course",
      fr: "Cours régional pour hauts responsables de mission",
      ar: "الدورة الإقليمية لكبار قادة البعثات",
    },
    short: null,
    tracks: ["civilian", "military", "police"],
    ...from("Training for Peace programme (African Union and Eastern Africa Standby Force)"),
  },
  {
    code: "policeCommanders",
    name: {
      en: "United Nations Police Commanders Course",
      fr: "Cours des Nations Unies pour commandants de police",
      ar: "دورة الأمم المتحدة لقادة الشرطة",
    },
    short: "UNPCC",
    tracks: ["police"],
    ...from("UN Police, training materials for professional posts; UN Police Commanders curriculum"),
  },
  {
    code: "policeWomenCommandDevelopment",
    name: {
      en: "United Nations Police Women Command Development Course",
      fr: "Cours de perfectionnement au commandement pour policières des Nations Unies",
      ar: "دورة الأمم المتحدة لإعداد الشرطيات للقيادة",
    },
    short: null,
    tracks: ["police"],
    ...from("UN Police, senior women police officer command development course; press report of 4 February 2023"),
  },
  {
    code: "seniorLeadershipProgramme",
    name: { en: "Senior Leadership Programme", fr: "Programme pour hauts responsables", ar: "برنامج القيادة العليا" },
    short: "SLP",
    tracks: ["civilian", "military", "police"],
    ...generalKnowledge,
  },
  {
    code: "intensiveOrientation",
    name: { en: "Intensive Orientation Course", fr: "Cours intensif d’orientation", ar: "دورة التوجيه المكثفة" },
    short: "IOC",
    tracks: ["military"],
    ...generalKnowledge,
  },
  {
    code: "headsOfMilitaryConference",
    name: {
      en: "Heads of Military Component Conference",
      fr: "Conférence des chefs de composante militaire",
      ar: "مؤتمر رؤساء العناصر العسكرية",
    },
    short: null,
    tracks: ["military"],
    ...generalKnowledge,
  },
  {
    code: "smart",
    name: {
      en: "Senior Mission Administration and Resource Training Programme",
      fr: "Programme de formation à l’administration et à la gestion des ressources des missions",
      ar: "برنامج كبار موظفي البعثات للتدريب على الإدارة والموارد",
    },
    short: "SMART",
    tracks: ["civilian"],
    ...generalKnowledge,
  },
  {
    code: "euSeniorMissionLeaders",
    name: {
      en: "European Union Senior Mission Leaders Course",
      fr: "Cours de l’Union européenne pour hauts responsables de mission",
      ar: "دورة الاتحاد الأوروبي لكبار قادة البعثات",
    },
    short: null,
    tracks: ["civilian", "military", "police"],
    ...generalKnowledge,
  },
];
