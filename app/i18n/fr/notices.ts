import type { notices as reference } from "../en/notices.ts";

/** Avis : comment chacun les veut, le courriel quotidien, les rappels de l’horloge, l’adresse du calendrier. */
export const notices: Record<keyof typeof reference, string> = {
  "notices.title": "Courriels : tout de suite ou une fois par jour",
  "notices.intro":
    "Pour chaque type : un courriel à part tout de suite, ou une ligne dans un seul courriel par jour, à sept heures du matin ({zone}).",
  "notices.kind": "Type d’avis",
  "notices.tasks": "Tâches qui vous attendent",
  "notices.tasks.hint": "Une déclaration, une fiche, un document à signer, une question",
  "notices.calls": "Nouveaux appels à candidatures",
  "notices.calls.hint": "Pour les points focaux des États Membres",
  "notices.receipts": "Accusés de réception et enregistrements",
  "notices.receipts.hint": "Votre envoi est arrivé ; quelque chose a été enregistré pour vous",
  "notices.arrivals": "Ce qui arrive pour traitement",
  "notices.arrivals.hint": "Listes, modifications et réponses",
  "notices.news": "Nouvelles",
  "notices.news.hint": "Nouvelles d’un appel ou du programme de mentorat",
  "notices.sessions": "Rendez-vous",
  "notices.sessions.hint": "Demandés, pris, déplacés ou annulés",
  "notices.reminders": "Rappels",
  "notices.reminders.hint": "Avant une échéance, et en cas de retard",
  "notices.atOnce": "tout de suite",
  "notices.digest": "dans le courriel quotidien",
  "notices.always":
    "Ce qui touche votre compte et votre mot de passe arrive toujours tout de suite, comme tout ce qui échoit dans les 48 heures. Ce qui reste en retard arrive une fois par jour.",
  "notices.whoSees": "Vous seul voyez vos choix.",
  "notices.save": "Garder ces choix",
  "notices.link": "Choisir comment arrive le courriel",
  "me.lists": "Vos listes",
  "notices.section": "Courriel et calendrier",
  "notices.sectionText":
    "Ce qui arrive tout de suite et ce qui arrive une fois par jour ; et vos échéances dans votre propre calendrier.",
  "flash.noticesChosen": "Votre courriel arrivera comme vous l’avez choisi.",

  "mail.nextNews": "Les prochaines nouvelles sont attendues le {day}.",
  "mail.digest.subject": "Votre courriel quotidien",
  "mail.digest.body":
    "{name},\n\nvoici ce qui est arrivé pour vous. Connectez-vous pour le voir.\n\nEnvoyé le {time} (New York {newYork}).",
  "mail.dueCall.subject": "Un appel à candidatures se termine bientôt",
  "mail.dueCall.body":
    "{name},\n\nun appel à candidatures se termine bientôt. Connectez-vous pour le voir.\n\nEnvoyé le {time} (New York {newYork}).",
  "mail.dueTask.subject": "Une de vos tâches arrive à échéance",
  "mail.dueTask.body":
    "{name},\n\nune de vos tâches arrive bientôt à échéance. Connectez-vous pour la voir.\n\nEnvoyé le {time} (New York {newYork}).",
  "mail.dueSession.subject": "Vous avez bientôt un rendez-vous",
  "mail.dueSession.body":
    "{name},\n\nvous avez un rendez-vous d’ici un jour. Connectez-vous pour le voir.\n\nEnvoyé le {time} (New York {newYork}).",
  "mail.overdue.subject": "Une de vos tâches est en retard",
  "mail.overdue.body":
    "{name},\n\nune de vos tâches est en retard. Connectez-vous pour la voir.\n\nEnvoyé le {time} (New York {newYork}).",
  "mail.stillOverdue.subject": "Une de vos tâches est toujours en retard",
  "mail.stillOverdue.body":
    "{name},\n\nune de vos tâches est toujours en retard. Connectez-vous pour la voir.\n\nEnvoyé le {time} (New York {newYork}).",

  "feed.title": "Vos échéances dans votre propre calendrier",
  "feed.intro":
    "Une adresse secrète que lit votre logiciel de calendrier : échéances, rendez-vous et jours de nouvelles, sous des titres neutres.",
  "feed.none": "Il n’y a pas encore d’adresse.",
  "feed.stands": "Une adresse a été créée le {day}. Elle n’est plus affichée.",
  "feed.make": "Créer une adresse",
  "feed.renew": "Créer une nouvelle adresse ; l’actuelle cesse de fonctionner",
  "feed.end": "Révoquer l’adresse",
  "feed.shown": "Copiez cette adresse maintenant",
  "feed.shownText":
    "Elle n’est affichée que cette fois. Quiconque la possède peut lire quand vous avez des échéances, mais non lesquelles.",
  "feed.address": "Adresse",
  "feed.how": "Comment l’utiliser",
  "feed.howText":
    "Dans votre logiciel de calendrier, choisissez « ajouter un calendrier depuis une adresse » ou « s’abonner ». Il lit l’adresse de lui-même de temps à autre : ce qui bouge ici bouge là-bas, ce qui est fait disparaît. Les heures sont exactes dans tous les fuseaux.",
  "feed.whoSees": "Vous seul. L’adresse n’est qu’à vous ; le portail n’en garde aucune copie lisible.",
  "feed.name": "Bluehelm",
  "feed.call": "Bluehelm : un appel se termine",
  "feed.task": "Bluehelm : une tâche arrive à échéance",
  "feed.session": "Bluehelm : rendez-vous",
  "feed.news": "Bluehelm : jour de nouvelles",
  "feed.promise": "Bluehelm : quelque chose est promis pour aujourd’hui",
  "flash.calendarMade": "L’adresse de votre calendrier est prête.",
  "flash.calendarEnded": "L’adresse ne fonctionne plus.",
  "trail.event.account.noticesChosen": "Une personne a choisi comment arrivent les avis.",
  "trail.event.account.calendarMade": "Une personne a créé une adresse de calendrier.",
  "trail.event.account.calendarEnded": "Une personne a révoqué une adresse de calendrier.",
  "trail.event.reminder.due": "L’horloge a adressé un rappel à une personne.",
  "trail.kind.reminder": "Rappels de l’horloge",
  "trail.on.clockReminder": "Rappel de l’horloge",
};
