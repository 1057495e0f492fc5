import type { amends as english } from "../en/amends.ts";

/** Bornes des jours, et ce qui est repris, refait ou dit plus clairement. */
export const amends: Record<keyof typeof english, string> = {
  "horizon.call":
    "Le dernier jour pour les candidatures peut être le {day} au plus tard : un appel dure {most, plural, one {# jour} many {# jours} other {# jours}} au plus.",
  "horizon.callExtension":
    "Le nouveau dernier jour peut être le {day} au plus tard : un appel est prolongé de {most, plural, one {# jour} many {# jours} other {# jours}} au plus.",
  "horizon.lateWindow":
    "Le dernier jour du délai peut être le {day} au plus tard : un délai dure {most, plural, one {# jour} many {# jours} other {# jours}} au plus.",
  "horizon.document":
    "Le dernier jour pour la pièce peut être le {day} au plus tard : un État dispose de {most, plural, one {# jour} many {# jours} other {# jours}} au plus.",
  "horizon.nextNews":
    "La date des prochaines nouvelles peut être le {day} au plus tard : les États attendent {most, plural, one {# jour} many {# jours} other {# jours}} au plus.",
  "horizon.planEnd":
    "La fin prévue peut être le {day} au plus tard : un plan porte sur {most, plural, one {# an} many {# ans} other {# ans}} au plus.",
  "horizon.ruleValidFrom":
    "Le jour à partir duquel la version est valable peut être le {day} au plus tard : une version est saisie {most, plural, one {# an} many {# ans} other {# ans}} à l’avance au plus.",
  "horizon.endOfTour":
    "La fin d’affectation peut être le {day} au plus tard : elle est saisie {most, plural, one {# an} many {# ans} other {# ans}} à l’avance au plus.",
  "horizon.retention":
    "La conservation peut aller jusqu’au {day} au plus tard : {most, plural, one {# an} many {# ans} other {# ans}} à compter d’aujourd’hui au plus.",
  "late.end": "Mettre fin au délai",
  "late.endText":
    "Dès cet instant, l’État ne peut plus présenter de noms tardifs. Ses brouillons lui restent, et il peut redemander jusqu’à la clôture de l’examen.",
  "late.endReason": "Motif de la fin du délai",
  "late.endedAt": "Délai écourté (New York)",
  "late.outcome.ended": "délai terminé",
  "late.windowOver": "Ce délai n’est plus ouvert : il a été utilisé, il a expiré ou il y a été mis fin.",
  "flash.lateEnded": "Le délai est terminé ; l’État en est informé.",
  "trail.event.late.ended": "Un délai pour des noms tardifs a pris fin avant son terme.",
  "trail.event.callQuestion.waitsAgain": "Une question dont la réponse a été retirée attend de nouveau.",
  "questions.void": "réponse retirée",
  "questions.waitsAgain": "de nouveau sans réponse",
  "reopen.memberStillOpen":
    "Ce membre a encore des feuilles ouvertes : une feuille est proposée une fois que le membre les a toutes verrouillées.",
  "reopen.oneAtATime": "Votre côté a déjà une proposition en attente : une seule attend à la fois.",
  "amend.formerlyUnused":
    "Seul un passage corrigé remplace quelque chose : laissez ce champ vide, ou choisissez un passage corrigé.",
  "representation.filedAlready": "La même chose a déjà été déposée, le {day}. Elle ne l’est pas deux fois.",
  "public.phase.suspended": "Appel suspendu",
};
