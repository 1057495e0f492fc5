import type { loops as english } from "../en/loops.ts";

/** Décision sur papier, feuille rouverte, fin de la suppléance. */
export const loops: Record<keyof typeof english, string> = {
  "paper.title": "Consigner une décision à partir d’un mémorandum signé",
  "paper.link": "Consigner une décision à partir d’un mémorandum signé",
  "paper.intro":
    "Pour une décision signée sur papier. Une deuxième personne de l’instance de décision la confirme ici.",
  "paper.question": "Consigner cette décision comme signée sur papier ?",
  "paper.fixed":
    "Le signataire, la date, le nom, le motif et la copie numérisée restent tels que vous les consignez ; votre nom figure à côté.",
  "paper.after":
    "L’instance de décision est avisée. Une deuxième personne compare la copie avec votre saisie et confirme la décision, ou la renvoie avec un motif.",
  "paper.button": "Consigner la décision",
  "paper.memo": "Copie numérisée du mémorandum signé",
  "paper.memoHint": "Choisissez de nouveau le fichier si la page revient avec une correction à faire.",
  "paper.signer": "Signataire",
  "paper.signerHint":
    "Une personne de l’instance de décision, comme sur le mémorandum. Elle ne peut pas être celle qui confirme.",
  "paper.signedOn": "Signé le",
  "paper.signedOnHint": "La date du mémorandum, à New York.",
  "paper.signedOnOdd": "Le mémorandum a été signé après la liste, et au plus tard aujourd’hui.",
  "paper.reason": "Motif, tel qu’il figure dans le mémorandum",
  "paper.reasonHint": "Recopiez le motif mot pour mot ; au moins 30 mots.",
  "paper.whoSees":
    "Visible de l’instance de décision et des responsables désignés, de personne d’autre avant l’annonce ; l’auditeur voit qui a agi et quand.",
  "paper.whoSeesUnnamed":
    "Visible de l’instance de décision et des responsables désignés, de personne d’autre avant l’annonce. Qui consigne une décision la connaît : vous devenez l’une des personnes désignées, et l’instance en est avisée.",
  "paper.flash": "La décision est consignée. Une deuxième personne de l’instance de décision doit la confirmer.",
  "paper.signedBy": "{name}, sur papier, le {day}",
  "paper.recordedBy": "Consignée par",
  "paper.confirmedBy": "Confirmée par",
  "paper.recorded": "{name}, {when}.",
  "paper.open": "Ouvrir la copie du mémorandum",
  "paper.compare": "Comparez la copie avec le nom et le motif avant de confirmer.",
  "paper.cameAfter": "Une autre décision existait déjà quand ce mémorandum a été consigné.",
  "reopen.title": "Rouvrir une feuille verrouillée",
  "reopen.link": "Rouvrir une feuille verrouillée",
  "reopen.intro":
    "Présidence et responsable ensemble, avant l’ouverture. Ce qui est verrouillé reste tel quel ; le membre remplit une nouvelle feuille, et la dernière verrouillée compte.",
  "reopen.whoSees":
    "Visible de la présidence et des responsables. L’auditeur voit qu’une feuille a été rouverte, par qui et quand, jamais son contenu.",
  "reopen.proposals": "Propositions",
  "reopen.none": "Aucune feuille n’a été proposée",
  "reopen.noneText": "La proposition de l’un attend ici la réponse de l’autre.",
  "reopen.proposeTitle": "Proposer de rouvrir une feuille",
  "reopen.member": "Feuille de",
  "reopen.choose": "Choisir un membre",
  "reopen.candidate": "Au sujet de",
  "reopen.reason": "Motif",
  "reopen.reasonHint": "Ce qui n’a pas été, sans aucune note chiffrée. Le motif reste au dossier.",
  "reopen.propose": "Proposer",
  "reopen.of": "{member}, au sujet de {candidate}",
  "reopen.state.proposed": "En attente de réponse",
  "reopen.state.confirmed": "Rouverte",
  "reopen.state.refused": "Refusée",
  "reopen.state.withdrawn": "Retirée",
  "reopen.question": "Rouvrir cette feuille ?",
  "reopen.fixed":
    "Une nouvelle feuille s’ouvre pour le membre, à partir de ce qui était verrouillé. La feuille verrouillée reste telle quelle.",
  "reopen.after": "Le membre est avisé et verrouille de nouveau ; l’ouverture attend.",
  "reopen.confirm": "Rouvrir la feuille",
  "reopen.refuseInstead": "Refuser plutôt",
  "reopen.refuseReason": "Pourquoi la feuille reste verrouillée",
  "reopen.refuse": "Refuser",
  "reopen.withdraw": "Retirer la proposition",
  "reopen.flash": "La proposition est enregistrée dans son état actuel.",
  "reopen.waitsFor.chair": "La présidence répond à cette proposition.",
  "reopen.waitsFor.officer": "Un responsable répond à cette proposition.",
  "reopen.ownSheet":
    "Personne ne répond au sujet de sa propre feuille. Une présidence suppléante, désignée par un responsable, le fait.",
  "reopen.notLocked": "Ce membre n’a pas de feuille verrouillée au sujet de cette candidature.",
  "reopen.waitsAlready": "Une proposition au sujet de cette feuille attend déjà une réponse.",
  "reopen.answered": "Cette proposition a reçu une réponse ou a été retirée.",
  "reopen.gone": "Le membre ou la candidature ne fait plus partie de cette évaluation.",
  "reopen.notYours": "Seule la partie qui a proposé retire sa proposition.",
  "reopen.earlier": "Ce que vous avez verrouillé le {when}",
  "reopen.earlierText":
    "Cela reste tel quel et n’est visible que de vous. La dernière feuille que vous verrouillez compte.",
  "acting.now": "{name} assure la présidence suppléante",
  "acting.endText":
    "Reprenez cette fonction quand la présidence peut agir de nouveau. Si la présidence est récusée pour un nom, personne ne l’exerce tant que vous n’avez désigné personne d’autre.",
  "acting.end": "Mettre fin à la suppléance",
  "acting.ended": "Plus personne n’assure la présidence suppléante.",
  "acting.nobody": "Personne n’assure la présidence suppléante.",
  "gate.ownDeclaration": "Votre propre déclaration est complète",
  "gate.ownDeclaration.mend": "Déclarez-vous sur chaque nom de la liste longue ; les dossiers s’ouvrent ensuite.",
  "acting.allRecused": "Personne ne peut s’exprimer pour l’ensemble du jury",
  "acting.allRecusedReplace":
    "Chaque membre votant est récusé pour un nom, est parti ou son absence est proposée. Remplacez un membre par une personne sans lien avec ces noms : c’est possible jusqu’au verrouillage de la première feuille.",
  "acting.allRecusedLate":
    "Chaque membre votant est récusé pour un nom, est parti ou son absence est proposée, et après le premier verrouillage personne n’est remplacé. Retirez une absence si le membre est de retour ; sinon, un responsable suspend le processus et le republie.",
  "discuss.split": "membres de part et d’autre du minimum",
  "ratings.notRecorded": "pas encore consignée",
  "paper.whom": "Personne nommée par le mémorandum",
  "paper.recordedFull": "Consignée par {name}, {when}.",
};
