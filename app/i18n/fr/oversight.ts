import type { oversight as en } from "../en/oversight.ts";

export const oversight: Record<keyof typeof en, string> = {
  "public.title": "Sélections",
  "public.titled": "Sélection {reference}",
  "public.intro":
    "Ce que chacun peut savoir d’une sélection : le poste, ses dates, son mandat, le nombre de noms à la clôture de chaque étape et, à la fin, la personne nommée.",
  "public.none": "Aucun appel n’a encore été lancé",
  "public.noneText": "Une sélection paraît ici le jour où son appel à candidatures est lancé.",
  "public.post": "Poste",
  "public.phase": "Où elle en est",
  "public.phase.callOpen": "Appel ouvert",
  "public.phase.underWay": "En cours",
  "public.phase.announced": "Nomination faite",
  "public.phase.ended": "Terminée sans nomination",
  "public.closes": "Clôture de l’appel",
  "public.issued": "Appel lancé",
  "public.vacant": "Poste vacant à partir du",
  "public.nextNews": "Prochaines nouvelles aux États",
  "public.announced": "Annonce",
  "public.dates": "Dates",
  "public.newYork": "Les heures sont celles de New York.",
  "public.appointee": "Personne nommée",
  "public.endedTitle": "Terminée",
  "public.endedText":
    "Cette sélection a pris fin sans nomination. Si une autre l’a remplacée, elle est indiquée ici dès que son appel est lancé.",
  "public.counts": "Nombre de noms par étape",
  "public.noCounts": "Aucune étape n’est encore close.",
  "public.countsText":
    "Comptés une seule fois, à la clôture de l’étape, et jamais modifiés ensuite. Aucun nom n’est public avant l’annonce.",
  "public.stage": "Étape",
  "public.stage.nominated": "Présentés",
  "public.stage.eligible": "Recevables",
  "public.stage.longlisted": "Sur la liste élargie",
  "public.stage.shortlisted": "Présélectionnés",
  "public.stage.assessed": "Évalués",
  "public.stage.recommended": "Recommandés",
  "public.round": "Tour",
  "public.names": "Noms",
  "public.frozen": "Comptés le",
  "public.how": "Comment se déroule une sélection, qui voit quoi, et selon quelles règles",

  "how.title": "Comment se déroule une sélection",
  "how.intro":
    "Les étapes, les personnes, les règles et les limites, pour les candidats, les gouvernements et toute autre personne.",
  "how.promises": "Ce que respecte chaque sélection",
  "how.promise.needs":
    "Les besoins de la mission passent d’abord : profil, critères, compétences et pondérations sont fixés au lancement de l’appel, avant que le moindre nom soit connu.",
  "how.promise.alone":
    "Chaque membre du jury note seul, preuves à l’appui, et verrouille sa fiche avant de voir celle des autres.",
  "how.promise.together":
    "Puis le jury se réunit. Ses notes s’ajoutent aux notes individuelles sans les remplacer, et l’avis divergent est conservé.",
  "how.promise.integrity":
    "L’intégrité est vérifiée par des personnes extérieures au jury. Le jury apprend seulement si une personne est habilitée.",
  "how.promise.balance":
    "Les règles relatives aux femmes et aux hommes et aux régions sont contrôlées à des moments fixes. Quand l’une n’est pas respectée, une justification est signée ; aucune règle ne choisit une personne.",
  "how.promise.two": "Deux personnes prennent la décision : l’une décide et motive, l’autre approuve.",
  "how.promise.news": "Les gouvernements n’ont de nouvelles que de leurs propres candidats, tous au même moment.",
  "how.promise.trail":
    "Chaque acte et chaque lecture d’un dossier confidentiel sont consignés dans un journal que personne ne peut modifier.",
  "how.stages": "Les étapes",
  "how.stage.forecast": "On sait qu’un poste va devenir vacant.",
  "how.stage.needsDefined":
    "Les besoins de la mission, le mandat, les critères, les compétences et les pondérations sont rédigés.",
  "how.stage.callOpen":
    "Tous les États Membres sont invités à présenter des candidatures jusqu’à une échéance, heure de New York.",
  "how.stage.eligibilityScreening":
    "Deux examinateurs au moins lisent chaque dossier, chacun de son côté ; un fonctionnaire décide de la recevabilité.",
  "how.stage.longlisting":
    "Les personnes qui remplissent les critères requis figurent sur la liste élargie, et le jury est constitué.",
  "how.stage.shortlisting":
    "Les membres du jury déclarent leurs liens avec chaque nom ; ceux qui sont en conflit se récusent. La présélection est établie et signée.",
  "how.stage.assessment": "Entretiens, avec les mêmes questions dans le même ordre. Chaque membre note seul.",
  "how.stage.panelReview":
    "Une fois toutes les fiches verrouillées, elles sont dévoilées. Le jury arrête ses notes et signe son rapport.",
  "how.stage.recommendation":
    "Le jury recommande au moins trois noms, dont au moins celui d’une femme, ou dit pourquoi il ne le fait pas. Toutes les personnes de la liste sont habilitées.",
  "how.stage.decision": "L’autorité de sélection décide et motive, et une seconde personne approuve.",
  "how.stage.consultation": "L’État hôte, le Conseil de sécurité et les autres parties concernées sont consultés.",
  "how.stage.offer":
    "Le poste est proposé ; suivent les formalités médicales, la mise à disposition et l’examen déontologique.",
  "how.stage.announced": "La nomination est annoncée, et chaque gouvernement a des nouvelles de ses candidats.",
  "how.stage.onboarded": "La personne nommée est accueillie et formée, et peut demander un mentor.",
  "how.vetting":
    "La vérification des antécédents se déroule en parallèle à partir de la présélection. Ce qui est en attente ne pèse contre personne.",
  "how.ways":
    "Une objection ou une offre déclinée ramène à la liste ou à un nouvel appel. Une sélection peut être suspendue, annulée ou relancée, chaque fois avec un motif ; les critères ne changent que par une relance.",
  "how.who": "Qui voit quoi",
  "how.reader": "Qui",
  "how.sees": "Voit",
  "how.never": "Ne voit jamais",
  "how.reader.state": "Un État Membre",
  "how.sees.state": "Ses propres candidatures et, pour chacune, un état en clair",
  "how.never.state": "Les candidats d’un autre État, les notes, les motifs, ou la personne préférée à son candidat",
  "how.reader.screener": "Un examinateur",
  "how.sees.screener": "Les dossiers, pendant l’examen, et sa propre fiche",
  "how.never.screener": "La fiche d’un autre avant la remise des deux, ni aucune vérification",
  "how.reader.panel": "Un membre du jury",
  "how.sees.panel": "Les dossiers après la déclaration de ses liens ; les notes des autres une fois dévoilées",
  "how.never.panel": "Le dossier d’une personne pour laquelle il est récusé ; le contenu des vérifications",
  "how.reader.officer": "Un fonctionnaire du dossier",
  "how.sees.officer": "Les dossiers, l’avancement, et les notes une fois dévoilées",
  "how.never.officer": "Le contenu des vérifications ; la décision avant son annonce, sauf s’il est désigné pour elle",
  "how.reader.vetting": "Un agent vérificateur",
  "how.sees.vetting": "Les renseignements personnels et les pièces d’intégrité",
  "how.never.vetting": "Les notes, les déclarations, le rapport du jury",
  "how.reader.authority": "L’autorité de sélection",
  "how.sees.authority": "Les noms recommandés, les notes et le rapport du jury",
  "how.never.authority": "La fiche d’un membre ; un ordre de mérite, sauf si l’appel l’a prévu",
  "how.reader.auditor": "Un auditeur",
  "how.sees.auditor": "Qui a fait et lu quoi, et quand",
  "how.never.auditor": "Une note, une constatation ou une annotation",
  "how.reader.administrator": "Un administrateur",
  "how.sees.administrator": "Les comptes, les rôles et les données de référence",
  "how.never.administrator": "Aucun dossier",
  "how.rules": "Les règles contrôlées",
  "how.rulesText":
    "Une règle qui bloque arrête l’étape tant qu’elle n’est pas respectée. Une règle qui demande une justification laisse passer quand celle-ci est écrite et signée. Chaque sélection indique celles qui s’appliquent.",
  "how.nots": "Ce que le portail ne fait pas",
  "how.not.quota":
    "Aucun quota : aucune règle n’inscrit un nom sur une liste ni ne l’en retire, et le mérite reste la considération première.",
  "how.not.winner": "Aucun vainqueur calculé : les chiffres éclairent le jury, des personnes décident.",
  "how.not.why": "Aucun gouvernement n’apprend pourquoi son candidat n’a pas été retenu, ni qui lui a été préféré.",
  "how.not.organisation": "Bluehelm est indépendant et ne parle au nom d’aucune organisation.",

  "oversight.title": "Contrôle",
  "oversight.intro": "Les mêmes questions pour chaque processus, avec la réponse du journal.",
  "oversight.none": "Aucun processus",
  "oversight.noneText": "Un processus paraît ici dès qu’il est lancé.",
  "oversight.process": "Processus",
  "oversight.filed": "Interventions et plaintes",

  "fair.title": "Était-ce équitable ?",
  "fair.summary":
    "Le journal répond à {shown, plural, one {# question} many {# de questions} other {# questions}}, {exception, plural, =0 {aucune} one {#} many {#} other {#}} avec une exception. {cannot, plural, =0 {Aucune réponse n’est sans preuve} one {# ne peut être établie} many {# ne peuvent être établies} other {# ne peuvent être établies}} ; {notYet, plural, =0 {aucune question n’est encore à venir} one {pour #, le moment n’est pas venu} many {pour #, le moment n’est pas venu} other {pour #, le moment n’est pas venu}}.",
  "fair.verdict.shown": "Établi",
  "fair.verdict.exception": "Exception",
  "fair.verdict.notYet": "Pas encore",
  "fair.verdict.cannotBeShown": "Ne peut être établi",
  "fair.notYetText": "Le processus n’en est pas là.",
  "fair.cannotBeShownText": "Rien dans le journal ne l’établit.",
  "fair.entries": "Inscriptions",
  "fair.question.rubricFrozen": "Les critères et la grille étaient-ils fixés avant le premier nom ?",
  "fair.question.frameKept": "Sont-ils restés tels que publiés ?",
  "fair.question.statesTold": "Tous les États Membres ont-ils été informés de l’appel de la même façon ?",
  "fair.question.screenedByTwo":
    "Chaque dossier a-t-il été examiné par deux personnes avant la décision de recevabilité ?",
  "fair.question.tiesDeclared": "Chaque membre votant a-t-il déclaré ses liens avant d’ouvrir un dossier ?",
  "fair.question.recusedKeptOut": "Les membres récusés sont-ils restés à l’écart des dossiers ?",
  "fair.question.scoredAlone": "Chacun a-t-il noté seul ?",
  "fair.question.lockedKept": "Les fiches verrouillées sont-elles restées intactes ?",
  "fair.question.reasonsSigned": "Quelles règles ont demandé une justification, et est-elle signée ?",
  "fair.question.reportAnswered": "Chaque membre a-t-il signé le rapport ou exprimé un avis divergent ?",
  "fair.question.listCleared": "Chacun était-il habilité avant la transmission de la liste ?",
  "fair.question.decidedByTwo": "Deux personnes ont-elles pris la décision ?",
  "fair.question.offTheList": "Quelque chose s’est-il fait hors de la liste ?",
  "fair.question.outOfOrdinary": "Qu’y a-t-il eu d’inhabituel ?",
  "fair.frozenAt": "Fixés au lancement de l’appel.",
  "fair.noNameYet": "Aucun nom n’est encore arrivé.",
  "fair.firstName": "Le premier nom a été inscrit.",
  "fair.frameKept": "Rien n’en a été écrit après le lancement de l’appel.",
  "fair.frameChanged":
    "{count, plural, one {# modification écrite} many {# de modifications écrites} other {# modifications écrites}} après le lancement de l’appel.",
  "fair.toldAtOnce":
    "{count, plural, =0 {0 avis à tous les États Membres a été rédigé avec l’appel.} one {Un avis à tous les États Membres a été rédigé avec l’appel.} many {Avec chacun des # d’appels, un avis à tous les États Membres a été rédigé.} other {Avec chacun des # appels, un avis à tous les États Membres a été rédigé.}}",
  "fair.noNotice":
    "Pour {count, plural, one {# appel} many {# d’appels} other {# appels}}, aucun avis à tous les États Membres n’est conservé.",
  "fair.screenedByTwo":
    "{count, plural, one {# décision} many {# de décisions} other {# décisions}} de recevabilité, chacune après les fiches de deux examinateurs.",
  "fair.screenedByFewer":
    "{count, plural, one {# décision} many {# de décisions} other {# décisions}} de recevabilité avec moins de deux fiches.",
  "fair.openedBefore":
    "{count, plural, one {# dossier ouvert} many {# de dossiers ouverts} other {# dossiers ouverts}} avant la première déclaration du membre.",
  "fair.undeclared":
    "{count, plural, one {# membre votant n’a} many {# de membres votants n’ont} other {# membres votants n’ont}} rien déclaré.",
  "fair.declaredFirst":
    "{count, plural, one {# membre votant a} many {# de membres votants ont} other {# membres votants ont}} déclaré ses liens avant d’ouvrir un dossier.",
  "fair.noRecusal": "Personne n’a été récusé.",
  "fair.keptOut":
    "{count, plural, one {# récusation} many {# de récusations} other {# récusations}} ; aucun de ces dossiers n’a été ouvert ensuite par le membre récusé.",
  "fair.openedRecused":
    "{count, plural, one {# dossier ouvert} many {# de dossiers ouverts} other {# dossiers ouverts}} par un membre récusé.",
  "fair.noLocks": "Les notes ont été dévoilées, et le journal ne contient aucune fiche verrouillée.",
  "fair.lockedLate":
    "{count, plural, one {# fiche verrouillée} many {# de fiches verrouillées} other {# fiches verrouillées}} après le dévoilement.",
  "fair.readBefore":
    "{count, plural, one {# fiche lue} many {# de fiches lues} other {# fiches lues}} par une autre personne avant le dévoilement.",
  "fair.lockedBefore":
    "{count, plural, one {# fiche verrouillée} many {# de fiches verrouillées} other {# fiches verrouillées}} avant le dévoilement, lues jusque-là par leur seul auteur.",
  "fair.sheetChanged":
    "{count, plural, one {# fiche verrouillée ne porte pas} many {# de fiches verrouillées ne portent pas} other {# fiches verrouillées ne portent pas}} l’empreinte de son verrouillage.",
  "fair.digestsHold":
    "{count, plural, one {# fiche verrouillée porte} many {# de fiches verrouillées portent} other {# fiches verrouillées portent}} l’empreinte de son verrouillage.",
  "fair.reopened":
    "{count, plural, one {# fiche rouverte puis reverrouillée} many {# de fiches rouvertes puis reverrouillées} other {# fiches rouvertes puis reverrouillées}}.",
  "fair.noReason": "Les règles ont été contrôlées, et aucune n’a demandé de justification.",
  "fair.reasonsSigned":
    "{count, plural, one {# justification ou analyse signée} many {# de justifications et analyses signées} other {# justifications et analyses signées}} ; les étapes ne s’ouvrent que lorsque chacune l’est.",
  "fair.answered": "{count, plural, one {# réponse} many {# de réponses} other {# réponses}} au rapport.",
  "fair.dissents":
    "{count, plural, =0 {Aucun avis divergent.} one {# avis divergent, conservé avec le rapport.} many {# d’avis divergents, conservés avec le rapport.} other {# avis divergents, conservés avec le rapport.}}",
  "fair.notSigned":
    "{count, plural, one {# signature manque} many {# de signatures manquent} other {# signatures manquent}}, chacune avec son motif.",
  "fair.listCleared": "La liste a franchi une étape qui ne s’ouvre que si chaque nom est habilité et à jour.",
  "fair.decidedByOne":
    "{count, plural, one {# décision} many {# de décisions} other {# décisions}} sans deux personnes distinctes.",
  "fair.decidedByTwo":
    "{count, plural, one {# décision, prise par une personne et approuvée par une autre} many {# de décisions, prises par une personne et approuvées par une autre} other {# décisions, prises par une personne et approuvées par une autre}}.",
  "fair.offList":
    "{brought, plural, =0 {Personne n’a été proposé} one {# personne a été proposée} many {# de personnes ont été proposées} other {# personnes ont été proposées}} hors de la liste ; {decided, plural, =0 {aucune décision} one {# décision} many {# de décisions} other {# décisions}} en dehors d’elle.",
  "fair.onList": "La décision a été prise parmi les noms recommandés.",
  "fair.nothing": "Le journal ne contient rien de tel.",
  "fair.exceptionOf": "{what} {count, plural, =0 {0 fois.} one {Une fois.} many {# de fois.} other {# fois.}}",
  "fair.wentBack":
    "Le processus est revenu en arrière {count, plural, =0 {0 fois} one {une fois} many {# de fois} other {# fois}}.",
  "fair.signedBy": "{rule} : {gate}, signé par {who}.",
  "fair.gate.nominationList": "Liste de candidatures",
  "fair.gate.convening": "Jury",
  "fair.gate.longlist": "Liste élargie",
  "fair.gate.shortlist": "Présélection",
  "fair.gate.recommendedList": "Liste recommandée",
  "fair.gate.decision": "Décision",
  "fair.files": "Qui a ouvert quel dossier",
  "fair.filesText":
    "Les dossiers vont par leur numéro, non par leur nom : les pages des fonctionnaires l’indiquent à côté du nom. Sont comptées les ouvertures du dossier, d’une candidature ou d’une pièce, non les listes.",
  "fair.file": "Dossier {number} : {readers, plural, one {# lecteur} many {# de lecteurs} other {# lecteurs}}",
  "fair.noFiles": "Aucun dossier n’a été ouvert",
  "fair.times": "Fois",
  "fair.first": "Première",
  "fair.last": "Dernière",

  "representation.title": "Interventions et plaintes",
  "representation.intro": "Ce qui est parvenu de l’extérieur au secrétariat au sujet de ce processus, classé tel quel.",
  "representation.none": "Rien n’a été classé",
  "representation.noneText":
    "Une intervention en faveur d’une candidature ou une plainte est classée ici le jour où elle arrive.",
  "representation.noneAuditor": "Les fonctionnaires de ce processus n’ont classé ni l’une ni l’autre.",
  "representation.kind": "De quoi s’agit-il ?",
  "representation.kind.representation": "Une intervention en faveur d’une candidature",
  "representation.kind.complaint": "Une plainte sur le processus",
  "representation.candidate": "Candidature",
  "representation.candidateHint": "Pour une plainte, seulement si elle en concerne une.",
  "representation.noCandidate": "aucune en particulier",
  "representation.forWhom": "Choisissez la candidature en faveur de laquelle on est intervenu.",
  "representation.fromWhom": "De la part de",
  "representation.channel": "Comment elle est parvenue",
  "representation.channel.portal": "dans le portail",
  "representation.channel.noteVerbale": "par note verbale",
  "representation.channel.email": "par courriel ou téléphone",
  "representation.channel.paper": "sur papier",
  "representation.receivedOn": "Reçue le",
  "representation.inFuture": "Ce jour n’est pas encore venu.",
  "representation.summary": "Ce qu’elle dit",
  "representation.whoSees":
    "Les fonctionnaires de ce processus et l’auditeur lisent ceci. Ni le jury ni l’autorité de sélection ne le voient.",
  "representation.file": "Classer",
  "representation.from": "De {who}, {day}",
  "representation.about": "au sujet de {file}",
  "representation.filedBy": "Classée par {who}, {when}",
  "representation.outcome": "La suite donnée",
  "representation.outcomeHint": "Consignée une seule fois ; elle ne peut plus être modifiée.",
  "representation.outcomeOf": "La suite donnée, {when}",
  "representation.recordOutcome": "Consigner la suite donnée",
  "representation.closedAlready": "La suite donnée est déjà consignée.",
  "flash.representationFiled": "Classée.",
  "trail.event.representation.filed": "Une intervention ou une plainte a été classée.",
  "trail.event.representation.closed": "La suite donnée à une intervention ou à une plainte a été consignée.",
  "trail.kind.representation": "Interventions et plaintes",
  "trail.on.representation": "Intervention ou plainte",
  "trail.on.representations": "Interventions et plaintes",
};
