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
  "horizon.reply":
    "La réponse peut être attendue jusqu’au {day} au plus tard : {most, plural, one {# jour} many {# jours} other {# jours}} à compter d’aujourd’hui au plus.",
  "horizon.offerAnswer":
    "La réponse à l’offre peut être attendue jusqu’au {day} au plus tard : {most, plural, one {# jour} many {# jours} other {# jours}} à compter d’aujourd’hui au plus.",
  "horizon.promise":
    "Le jour promis peut être le {day} au plus tard : {most, plural, one {# jour} many {# jours} other {# jours}} à compter d’aujourd’hui au plus.",
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
  "admin.titleAr": "Intitulé en arabe",
  "admin.nameAr": "Nom en arabe",
  "admin.post.further": "C’est un poste de plus du même type dans cette mission",
  "admin.post.furtherHint": "Seulement si la mission en a déjà un ; chacun doit alors avoir ses propres intitulés.",
  "admin.post.furtherUnsaid":
    "{count, plural, one {La mission a déjà # poste de ce type.} many {La mission a déjà # postes de ce type.} other {La mission a déjà # postes de ce type.}} Cochez si c’en est un de plus.",
  "admin.mission.hostTwice": "Le même État hôte figure deux fois.",
  "admin.mission.new": "Saisir une mission",
  "admin.mission.enter": "Saisir la mission",
  "admin.mission.acronymEn": "Sigle en anglais",
  "admin.mission.acronymFr": "Sigle en français",
  "admin.mission.acronymAr": "Sigle en arabe",
  "admin.mission.acronymHint": "S’il diffère du sigle anglais.",
  "admin.mission.acronymLetters": "Un sigle comporte des lettres latines ou des chiffres.",
  "admin.mission.taken": "Une mission de ce sigle est déjà enregistrée.",
  "admin.mission.startYear": "Début",
  "admin.mission.startsLater": "Une mission est saisie un an à l’avance au plus.",
  "admin.mission.kind": "Nature de la mission",
  "admin.mission.kind.peacekeeping": "Maintien de la paix",
  "admin.mission.kind.political": "Politique",
  "admin.mission.lead": "Département chef de file",
  "letters.owed": "À émettre encore",
  "letters.owedMark": "non émises",
  "letters.owedText":
    "Ces lettres vont avec l’appel ou l’annonce. Elles partent toutes au même moment et restent parmi vos tâches jusque-là.",
  "task.letters.noteVerbale":
    "{count, plural, one {Émettre la note verbale de l’appel en # langue} many {Émettre la note verbale de l’appel en # langues} other {Émettre la note verbale de l’appel en # langues}}",
  "task.letters.regret":
    "{count, plural, one {Émettre la lettre de regret à # État} many {Émettre les lettres de regret à # États} other {Émettre les lettres de regret à # États}}",
  "task.letters.announcement":
    "{count, plural, one {Émettre la lettre d’annonce en # langue} many {Émettre la lettre d’annonce en # langues} other {Émettre la lettre d’annonce en # langues}}",
  "announce.letters":
    "Les États apprennent l’issue aussitôt. Les lettres de regret et d’annonce deviennent au même moment des tâches des fonctionnaires, et la page des lettres indique à qui aucune n’a encore été émise.",
  "assessment.flash.nothingRecorded": "Rien n’a été rempli ni modifié : rien n’a été enregistré.",
  "refusal.revealed": "Les fiches ont été ouvertes : elles restent telles quelles.",
  "refusal.notRevealed": "Les fiches n’ont pas encore été ouvertes.",
  "refusal.reviewClosed": "Le jury a clos son examen : ce qu’il a convenu reste.",
  "refusal.notApproved": "La décision n’a pas été approuvée par une deuxième personne.",
  "refusal.listUnsigned":
    "Aucune liste signée n’est devant l’autorité : elle a été renvoyée, ou une nouvelle version attend sa signature.",
  "extend.noCall": "Ce processus n’a pas d’appel ouvert pour sa phase actuelle.",
};
