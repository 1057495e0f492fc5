import type { shell as en } from "../en/shell.ts";

export const shell: Record<keyof typeof en, string> = {
  "nav.tasks": "Mes tâches",
  "nav.processes": "Processus",
  "nav.forecasts": "Prévisions",
  "nav.assessors": "Évaluateurs",
  "nav.calls": "Appels",
  "nav.vetting": "File des vérifications",
  "nav.colleagues": "Collègues",
  "nav.accounts": "Comptes",
  "nav.reference": "Données de référence",
  "nav.trail": "Journal",
  "nav.mail": "Courriels",

  "role.none": "Aucun rôle",
  "role.administrator": "Administration",
  "role.leadOfficer": "Responsable principal(e)",
  "role.secretariatOfficer": "Fonctionnaire du Secrétariat",
  "role.focalPoint": "Point focal",
  "role.leadFocalPoint": "Point focal principal",
  "role.nominee": "Personne présentée",
  "role.screener": "Présélection",
  "role.panelChair": "Présidence du jury",
  "role.panelMember": "Membre du jury",
  "role.observer": "Observateur ou observatrice",
  "role.vettingOfficer": "Chargé(e) des vérifications",
  "role.adjudicator": "Instance d’arbitrage",
  "role.selectionAuthority": "Autorité de sélection",
  "role.cadreManager": "Gestion du vivier",
  "role.mentoringCoordinator": "Coordination du mentorat",
  "role.mentor": "Mentor",
  "role.mentee": "Personne mentorée",
  "role.auditor": "Audit",

  "failure.400.title": "Demande illisible",
  "failure.400.text": "Un élément de l’adresse ou du formulaire n’était pas conforme. Revenez en arrière et réessayez.",
  "failure.403.title": "Cet acte revient à quelqu’un d’autre",
  "failure.403.text":
    "Vous pouvez voir cette page, mais l’acte relève d’un autre rôle. La page du processus indique à qui est le tour.",
  "failure.404.title": "Rien ici",
  "failure.404.text": "Il n’y a rien à cette adresse, ou rien qui vous soit ouvert.",
  "failure.405.title": "Cela ne se fait pas ici",
  "failure.405.text": "Cette adresse n’accepte pas ce type de demande.",
  "failure.503.title": "Un instant",
  "failure.503.text":
    "Le portail n’a pas pu répondre. Rien de ce que vous avez envoyé n’a été fait à moitié. Réessayez dans quelques secondes.",
  "failure.refused.title": "Rien n’a été fait",
  "failure.refused.process": "Vers le processus",
  "failure.home": "Vers la première page",

  "field.required": "Veuillez remplir ce champ.",
  "field.tooLong": "{max, number} caractères au plus.",
  "field.typeWord": "Tapez {word} pour confirmer.",
  "field.choose": "Veuillez choisir l’une des options.",
  "field.whole": "Un nombre entier de {lo} à {hi}.",
  "field.dayTooOld": "Une date à partir du {first}.",
  "field.day": "Une date, par exemple 2026-11-30.",
  "field.email": "Une adresse électronique, par exemple nom@example.org.",
  "field.file": "Veuillez choisir un fichier.",
  "field.notText": "Un fichier a été reçu là où un texte était attendu.",
  "field.notSent": "Ceci n’est pas arrivé avec le formulaire ; rouvrez la page.",
  "field.repeated": "Ce champ a été reçu plus d’une fois.",
  "field.nullByte": "Ce texte contenait un caractère impossible à enregistrer ; il a été retiré.",
  "field.invalid": "Cette entrée n’a pas pu être comprise.",
  "field.key": "La page envoyée était incomplète. Vérifiez les entrées ci-dessous et renvoyez-la d’ici.",
  "field.keyReused": "Ce formulaire a déjà été envoyé avec un autre contenu. Renvoyez-le depuis cette page.",

  "refusal.invalid": "Certaines entrées demandent votre attention.",
  "refusal.stale":
    "Quelqu’un a modifié ces données pendant que vous y travailliez. Vos entrées sont conservées ci-dessous ; comparez et renvoyez.",
  "refusal.missing": "Il n’y a rien ici.",
  "refusal.notYourAct": "Cet acte relève d’un autre rôle.",
  "refusal.processEnded": "Le processus est terminé ; plus rien ne peut y être modifié.",
  "refusal.processSuspended": "Le processus est suspendu. Il pourra continuer quand un fonctionnaire l’aura repris.",
  "refusal.notSuspended": "Le processus n’est pas suspendu ; il n’y a rien à reprendre.",
  "refusal.outOfTurn": "Cela n’est pas possible à l’étape actuelle du processus.",
  "refusal.stageNow": "Le processus en est à cette étape : {state}.",
  "refusal.stageToCome": "Cet acte s’ouvre à une étape ultérieure : {state}. Restent à remplir auparavant :",
  "refusal.stagePast": "La dernière étape à laquelle cet acte était ouvert est passée : {state}.",
  "refusal.rolesExclude": "« {one} » et « {other} » ne peuvent être détenus par la même personne en même temps.",

  "mail.invitation.subject": "Votre invitation à Bluehelm",
  "mail.invitation.body":
    "{name},\n\nvous êtes invité(e) à rejoindre Bluehelm. Ouvrez le lien ci-dessous et choisissez un mot de passe. Le lien fonctionne une seule fois, pendant 72 heures.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.passwordReset.subject": "Choisir un nouveau mot de passe",
  "mail.passwordReset.body":
    "{name},\n\nun nouveau mot de passe a été demandé. Si c’était vous, ouvrez le lien ci-dessous ; il fonctionne une seule fois, pendant 72 heures. Sinon, ne faites rien : votre mot de passe reste inchangé.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.callOpened.subject": "Un appel à candidatures est ouvert",
  "mail.callOpened.body":
    "{name},\n\nun appel à candidatures est ouvert. Connectez-vous pour le lire.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.listArrived.subject": "Un envoi vous attend",
  "mail.listArrived.body":
    "{name},\n\nun envoi est arrivé, que vous voudrez peut-être consulter. Connectez-vous pour le voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.contestFiled.subject": "Une question attend votre réponse",
  "mail.contestFiled.body":
    "{name},\n\nune question attend votre réponse. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.screenerAssigned.subject": "Vous avez une nouvelle tâche",
  "mail.screenerAssigned.body":
    "{name},\n\nune nouvelle tâche figure sur votre liste. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.seated.subject": "Vous avez une nouvelle tâche",
  "mail.seated.body":
    "{name},\n\nune nouvelle tâche figure sur votre liste. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.revealed.subject": "Du nouveau pour l’une de vos tâches",
  "mail.revealed.body":
    "{name},\n\nil y a du nouveau pour l’une de vos tâches. Connectez-vous pour le voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.reportToSign.subject": "Un document attend votre signature",
  "mail.reportToSign.body":
    "{name},\n\nun document attend votre signature. Connectez-vous pour le lire.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.reminder.subject": "Rappel concernant l’une de vos tâches",
  "mail.reminder.body":
    "{name},\n\nune tâche de votre liste est attendue. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.officerAssigned.subject": "Vous avez une nouvelle tâche",
  "mail.officerAssigned.body":
    "{name},\n\nune nouvelle tâche figure sur votre liste. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.newsPublished.subject": "Du nouveau pour un appel",
  "mail.newsPublished.body":
    "{name},\n\nil y a du nouveau pour un appel à candidatures. Connectez-vous pour voir si cela vous concerne.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.processChanged.subject": "Une sélection a été suspendue, reprise ou close",
  "mail.processChanged.body":
    "{name},\n\nla situation d’une sélection qui vous concerne a changé. Connectez-vous pour la consulter.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.chairAsked.subject": "Une tâche vous attend",
  "mail.chairAsked.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.questionAsked.subject": "Une tâche vous attend",
  "mail.questionAsked.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.questionAnswered.subject": "Une tâche vous attend",
  "mail.questionAnswered.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.secondApproval.subject": "Une tâche vous attend",
  "mail.secondApproval.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.officerNamed.subject": "Une tâche vous attend",
  "mail.officerNamed.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.toAnswer.subject": "Une tâche vous attend",
  "mail.toAnswer.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.fileReady.subject": "Une tâche vous attend",
  "mail.fileReady.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.declare.subject": "Une tâche vous attend",
  "mail.declare.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.vettingStarts.subject": "Une tâche vous attend",
  "mail.vettingStarts.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.score.subject": "Une tâche vous attend",
  "mail.score.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.mentoringTask.subject": "Une tâche vous attend",
  "mail.mentoringTask.body":
    "{name},\n\nune tâche vous attend. Connectez-vous pour la voir.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.mentoringNews.subject": "Il y a du nouveau pour vous",
  "mail.mentoringNews.body":
    "{name},\n\nil y a du nouveau pour vous. Connectez-vous pour en prendre connaissance.\n\nEnvoyé : {time} (New York : {newYork}).",
  "mail.foot":
    "Bluehelm envoie des titres, des heures et des liens, jamais de contenu. Personne chez Bluehelm ne vous demandera votre mot de passe. Message {reference}.",
};
