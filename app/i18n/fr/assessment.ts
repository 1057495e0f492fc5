/** Entretiens, fiches de notation, ouverture des fiches, résultats du jury et rapport. ICU MessageFormat. */
export const assessment = {
  "assessment.bar.title": "Vous ne pouvez pas encore noter",
  "assessment.bar.declarations":
    "Vos déclarations d’abord : une pour chaque nom de la liste longue. Les dossiers s’ouvrent ensuite.",
  "assessment.bar.training":
    "Votre formation à l’entretien fondé sur les compétences manque ou date de plus de 36 mois. Un responsable du processus peut vous dire quand elle sera renouvelée dans votre profil.",
  "assessment.bar.rule":
    "Règle : ne notent que les membres qui ont fait une déclaration sur chaque nom et dont la formation est en cours de validité.",

  "assessment.scores.title": "Fiches de notation",
  "assessment.scores.intro":
    "Chaque membre note seul. Personne ne voit la fiche d’un autre avant que toutes soient verrouillées et que la présidence les ouvre.",
  "assessment.scores.introDesk":
    "Qui a encore des fiches ouvertes. Personne ne voit de note avant l’ouverture des fiches.",
  "assessment.scores.yours": "Vos fiches",
  "assessment.scores.number": "Nº",
  "assessment.scores.candidate": "Candidature",
  "assessment.scores.state": "État",
  "assessment.scores.answered": "Réponses",
  "assessment.scores.saved": "Enregistrée ou verrouillée",
  "assessment.scores.nobody": "Aucune candidature de la liste restreinte n’est à noter par vous.",
  "assessment.scores.none": "Pas encore de candidature à noter",
  "assessment.scores.noneText":
    "Les noms apparaissent ici à la clôture de la présélection. Vous recevrez ce jour-là un message et une tâche.",
  "assessment.scores.deskText":
    "Les membres travaillent seuls et dans un ordre qui leur est propre. Cette page dit qui n’a pas terminé, jamais où en est le travail ni avec quel résultat.",

  "assessment.waiting.title": "Qui a des fiches ouvertes",
  "assessment.waiting.note": "Des noms seulement : aucun décompte, rien de ce qui figure sur une fiche.",
  "assessment.waiting.open": "Non verrouillées",
  "assessment.waiting.done": "Verrouillées",
  "assessment.waiting.absenceProposed": "clôture pour absence proposée",

  "assessment.state.locked": "Verrouillée",
  "assessment.state.recused": "récusation",
  "assessment.state.absent": "absence",
  "assessment.state.complete": "Complète",

  "assessment.progress.done":
    "{done, number} sur {total, number} terminées{minutes, plural, =0 {.} one {, encore # min environ.} other {, encore # min environ.}}",
  "assessment.progress.locked":
    "{count, plural, =0 {Aucune verrouillée.} one {# verrouillée.} other {# verrouillées.}} L’ordre n’appartient qu’à vous.",
  "assessment.progress.keys": "suivante, précédente",

  "assessment.sheet.title": "Fiche de notation : {name}",
  "assessment.sheet.service": "{years, plural, one {# année de service} other {# années de service}}",
  "assessment.sheet.interview": "entretien structuré, {day}",
  "assessment.sheet.lockedAt": "Verrouillée {when}",
  "assessment.sheet.dossier": "Dossier",
  "assessment.sheet.rubric": "Grille",
  "assessment.sheet.rubricOf": "Grille, {answered, number} sur {total, number}",
  "assessment.sheet.question": "Question posée à tous",
  "assessment.sheet.cites": "Cite",
  "assessment.sheet.answered": "{answered, number} réponses sur {total, number}.",
  "assessment.sheet.left":
    "{count, plural, =0 {{problems, plural, =0 {La fiche peut être verrouillée.} one {Une justification empêche encore le verrouillage.} other {# justifications empêchent encore le verrouillage.}}} one {Encore 1 à noter avant de verrouiller.} other {Encore # à noter avant de verrouiller.}}",
  "assessment.sheet.lock": "Verrouiller…",
  "assessment.sheet.save": "Enregistrer",
  "assessment.sheet.saveNext": "Enregistrer, suivante",
  "assessment.sheet.whoSees":
    "Votre brouillon : vous seul. Une fois verrouillée : encore vous seul, jusqu’à ce que tous les membres aient verrouillé et que la présidence ouvre les fiches ; puis le jury et les responsables du processus. Jamais la personne candidate, un État Membre ni l’autorité de sélection.",
  "assessment.sheet.notWritable": "Cette fiche ne peut pas être modifiée maintenant.",
  "assessment.sheet.is.draft": "Cette fiche est un brouillon.",
  "assessment.sheet.is.locked": "Cette fiche est verrouillée. Rien ne peut plus y être modifié.",
  "assessment.sheet.is.recused": "Vous êtes récusé ; il n’y a pas de fiche à remplir.",
  "assessment.sheet.is.absent":
    "Cette fiche a été close pour absence par un responsable et la présidence ensemble. Elle ne compte nulle part.",

  "assessment.keys.rate": "noter",
  "assessment.keys.insufficient": "insuffisant",
  "assessment.keys.notAssessed": "non évaluée",

  "assessment.file.parts": "Parties du dossier",
  "assessment.file.toRubric": "Vers la grille",
  "assessment.file.cite":
    "Numéroté par paragraphe. Citez-en un dans une justification, par exemple ¶9 : il devient un lien vers ce passage.",

  "assessment.conflict.mine": "La vôtre : {level}",
  "assessment.conflict.stored": "Enregistrée : {level}",

  "assessment.composite.own": "Votre note composite",
  "assessment.composite.panel": "Note composite du jury : {score}, couverture {coverage}",
  "assessment.composite.notYet": "Pas encore de note composite : le jury n’a convenu d’aucune note.",
  "assessment.composite.coverage": "couverture : {coverage} du poids",
  "assessment.composite.none": "Rien n’a été noté",
  "assessment.composite.whole": "Toutes les compétences sont notées : il n’y a pas d’intervalle.",
  "assessment.composite.missing":
    "Elle se situe dans cet intervalle, quelles qu’auraient été les notes manquantes. Sans note : {names}.",

  "assessment.lock.title": "Verrouiller une fiche",
  "assessment.lock.question": "Verrouiller votre fiche {number, number}, {name} ?",
  "assessment.lock.fixed":
    "{levels, plural, =0 {0 réponse et sa justification} one {une réponse et sa justification} other {# réponses et leurs justifications}}, {words, plural, =0 {0 mot} one {un mot} other {# mots}}.",
  "assessment.lock.after":
    "plus personne ne peut modifier la fiche, pas même vous. Elle reste à vous seul jusqu’à l’ouverture des fiches.",
  "assessment.lock.button": "Verrouiller définitivement",
  "assessment.lock.keep": "Garder en brouillon",
  "assessment.lock.keepAll": "Garder en brouillon",
  "assessment.lock.back": "Retour à la fiche",
  "assessment.lock.whoSees":
    "Vous seul jusqu’à l’ouverture des fiches ; puis le jury et les responsables du processus.",
  "assessment.lock.shut": "Il n’y a rien à verrouiller ici",
  "assessment.lock.incomplete": "La fiche n’est pas complète",
  "assessment.lock.rule":
    "Règle : chaque compétence a une réponse ; chaque niveau et chaque « éléments insuffisants » a une justification de 200 mots au plus.",
  "assessment.lock.competency": "Compétence {number, number}",
  "assessment.lock.none": "Aucune fiche n’est complète",
  "assessment.lock.noneText":
    "Une fiche est complète quand chaque compétence a une réponse et chaque justification est écrite.",
  "assessment.lock.all":
    "{count, plural, =1 {Verrouiller la fiche complète…} one {Verrouiller les # fiches complètes…} other {Verrouiller les # fiches complètes…}}",
  "assessment.lock.allTitle": "Verrouiller toutes les fiches complètes",
  "assessment.lock.allQuestion":
    "{count, plural, =0 {Verrouiller 0 fiche complète ?} one {Verrouiller une fiche complète ?} other {Verrouiller # fiches complètes ?}}",
  "assessment.lock.allFixed":
    "{count, plural, =1 {la fiche ci-dessous.} one {les # fiches ci-dessous.} other {les # fiches ci-dessous.}}",

  "assessment.absence.title": "Clore des fiches pour absence",
  "assessment.absence.proposeLink": "Clore pour absence…",
  "assessment.absence.confirmLink": "Confirmer l’absence…",
  "assessment.absence.lookLink": "Voir la proposition…",
  "assessment.absence.proposeText":
    "Pour un membre tombé malade après le premier verrouillage. Vous proposez, avec un motif ; la présidence confirme. Les fiches ouvertes du membre sont alors closes et ce qui y figure ne compte nulle part. Les fiches verrouillées restent.",
  "assessment.absence.reason": "Motif",
  "assessment.absence.reasonHint": "Ce qui s’est passé, et depuis quand. Aucun détail médical.",
  "assessment.absence.propose": "Proposer à la présidence",
  "assessment.absence.question": "Clore pour absence les fiches ouvertes de {name} ?",
  "assessment.absence.fixed": "les fiches ouvertes de ce membre sont closes pour absence.",
  "assessment.absence.because": "Motif donné par le responsable : {reason}",
  "assessment.absence.after": "elles ne peuvent plus être rouvertes et l’ouverture des fiches ne les attend plus.",
  "assessment.absence.confirm": "Les clore",
  "assessment.absence.whoSees":
    "La présidence et les responsables du processus ; après l’ouverture des fiches, le jury lit dans son rapport qu’elles ont été closes.",
  "assessment.absence.replaceInstead": "Aucune fiche de ce jury n’est encore verrouillée : remplacez plutôt le membre.",
  "assessment.absence.nothingOpen": "Ce membre n’a pas de fiche ouverte.",
  "assessment.absence.notOneself":
    "Nul ne confirme sa propre absence. Un responsable désigne une présidence par intérim.",
  "assessment.absence.notProposed": "Aucun responsable ne l’a proposé, ou les fiches ont été verrouillées depuis.",
  "assessment.absence.step.closed": "Aucune fiche ouverte",
  "assessment.absence.stepText.closed": "Toutes les fiches de ce membre sont verrouillées ou closes.",
  "assessment.absence.step.waits": "En attente de la présidence",
  "assessment.absence.stepText.waits":
    "Un responsable a proposé de clore les fiches ouvertes. La présidence confirme ; nul ne confirme sa propre absence.",
  "assessment.absence.step.waitsActing": "En attente d’une présidence par intérim",
  "assessment.absence.stepText.waitsActing":
    "Un responsable a proposé de clore les fiches ouvertes de la présidence. Nul ne confirme sa propre absence : un responsable désigne une présidence par intérim, qui confirme.",
  "assessment.absence.withdrawText":
    "Le membre est de retour, ou c’était une erreur ? Retirez la proposition ; les fiches restent ouvertes et comptent comme avant.",
  "assessment.absence.withdraw": "Retirer la proposition",
  "assessment.absence.step.replace": "Remplacez plutôt le membre",
  "assessment.absence.stepText.replace":
    "Aucune fiche de ce jury n’est encore verrouillée. Jusqu’au premier verrouillage, un responsable remplace un membre qui ne peut continuer.",
  "assessment.absence.step.shut": "Un responsable le propose",
  "assessment.absence.stepText.shut":
    "La présidence confirme dès qu’un responsable du processus l’a proposé avec un motif.",

  "assessment.sessions.title": "Entretiens",
  "assessment.sessions.intro":
    "Un entretien structuré pour chaque personne de la liste restreinte, avec les mêmes questions pour toutes.",
  "assessment.sessions.none": "Pas encore d’entretien",
  "assessment.sessions.noneText": "Ils se fixent ici une fois la présélection close.",
  "assessment.sessions.when": "Quand",
  "assessment.sessions.place": "Où",
  "assessment.sessions.act": "Action",
  "assessment.sessions.set": "Fixer",
  "assessment.sessions.move": "Déplacer",
  "assessment.sessions.unset": "Non fixé",
  "assessment.sessions.coming": "À venir",
  "assessment.sessions.held": "Tenu",
  "assessment.sessions.wall": "{when} {zone}",
  "assessment.session.title": "Fixer un entretien",
  "assessment.session.date": "Jour",
  "assessment.session.time": "Heure",
  "assessment.session.timeHint": "Sur 24 heures, par exemple 14:30",
  "assessment.session.zone": "Fuseau horaire",
  "assessment.session.zoneHint":
    "Le fuseau dans lequel s’entendent le jour et l’heure. Chacun voit aussi le moment dans son propre fuseau.",
  "assessment.session.place": "Lieu",
  "assessment.session.placeHint": "Une salle, ou le nom d’un canal sécurisé. Pas de lien.",
  "assessment.session.set": "Fixer",
  "assessment.session.move": "Déplacer",
  "assessment.session.whoSees":
    "Le jury et les responsables du processus. Un membre récusé pour cette personne ne le voit pas.",
  "assessment.session.sameTime": "Le jury entend {name} à ce moment ; laissez au moins une demi-heure.",
  "assessment.session.noSuchTime":
    "Cette heure n’existe pas exactement une fois ce jour-là à {zone}. Écrivez 14:30, par exemple, et tenez compte du changement d’heure.",

  "assessment.reveal.title": "Ouvrir les fiches",
  "assessment.reveal.intro": "La présidence ouvre au jury toutes les fiches verrouillées en une fois.",
  "assessment.reveal.go": "Ouvrir les fiches…",
  "assessment.reveal.conditions": "Ce qui doit être rempli",
  "assessment.reveal.chairOnly": "La présidence ouvre les fiches",
  "assessment.reveal.shut": "L’ouverture n’est pas possible : voir ci-dessus",
  "assessment.reveal.question": "Ouvrir toutes les fiches au jury ?",
  "assessment.reveal.fixed": "chaque fiche, telle que son auteur l’a verrouillée.",
  "assessment.reveal.after":
    "membres et responsables lisent toutes les notes et justifications, le jury délibère, et aucune fiche ne peut être ajoutée ou modifiée.",
  "assessment.reveal.button": "Ouvrir les fiches",
  "assessment.reveal.whoSees":
    "Le jury et les responsables du processus, chacun sans les noms pour lesquels il est récusé.",

  "assessment.review.title": "Résultats du jury",
  "assessment.review.of": "Résultats du jury : {name}",
  "assessment.review.none": "Aucune candidature à montrer",
  "assessment.review.noneText": "Aucun nom de la liste restreinte ne vous est ouvert ici.",
  "assessment.review.order.unranked":
    "Les candidatures sont par ordre de nom ; la note composite sert au jury et aux contrôles, elle n’établit aucun classement.",
  "assessment.review.order.orderOfMerit":
    "Les candidatures sont rangées selon la note composite du jury, comme l’annonçait ce processus.",
  "assessment.review.boxes":
    "Les notes se suivent dans cet ordre : {names} ; une personne récusée ou absente n’en a pas.",
  "assessment.review.competency": "Compétence",
  "assessment.review.ratings": "Notes verrouillées",
  "assessment.review.spread": "Écart",
  "assessment.review.rwg": "Accord",
  "assessment.review.panel": "Jury",
  "assessment.review.discuss": "À discuter",
  "assessment.review.agreed": "non",
  "assessment.review.spreadOf": "écart {spread, number}",
  "assessment.review.lowAgreement": "accord faible",
  "assessment.review.tooFew": "trop peu pour conclure",
  "assessment.review.narratives": "{done, number} exposés sur {total, number}",
  "assessment.review.record": "Consigner le consensus",
  "assessment.review.open": "Justifications et exposés",
  "assessment.review.previous": "Candidature précédente",
  "assessment.review.next": "Candidature suivante",
  "assessment.review.individual": "Note et justification de chaque membre",
  "assessment.review.qualified": "Qualifiée : chaque note atteint son minimum",
  "assessment.review.notQualified": "Non qualifiée : une note est sous son minimum",

  "assessment.consensus.title": "Consensus",
  "assessment.consensus.narrativeTitle": "Exposé",
  "assessment.consensus.rating": "Note du jury",
  "assessment.consensus.narrative": "Exposé",
  "assessment.consensus.narrativeHint":
    "Obligatoire, réussite ou échec : ce que le jury a constaté et sur quels éléments. Citez les paragraphes, par exemple ¶9.",
  "assessment.consensus.narrativeMissing": "Écrivez l’exposé : il est dû pour chaque compétence, réussite ou échec.",
  "assessment.consensus.narrativeTooLong": "L’exposé compte {words, number} mots ; {most, number} au plus.",
  "assessment.consensus.record": "Consigner",
  "assessment.consensus.change": "Consigner la modification",
  "assessment.consensus.banded": "Moyenne des notes verrouillées, par tranches comme l’a fixé l’appel.",
  "assessment.consensus.none": "Aucune note consignée",
  "assessment.consensus.noneText": "Pas encore d’exposé.",
  "assessment.consensus.whoSees":
    "Le jury et les responsables du processus ; l’examen clos, notes et exposés vont aussi à l’autorité de sélection pour les noms recommandés. Le consensus figure à côté des notes individuelles, jamais à leur place.",

  "assessment.method.consensus": "par consensus",
  "assessment.method.bandedAverage": "par moyenne en tranches",
  "assessment.method.consensus.text":
    "Chaque membre a noté seul et verrouillé ; après l’ouverture des fiches, le jury est convenu d’une note par compétence. Les notes individuelles restent à côté.",
  "assessment.method.bandedAverage.text":
    "Chaque membre a noté seul et verrouillé ; la note par compétence est la moyenne des notes verrouillées, par tranches : de 1 à moins de 2 vaut 1, de 2 à moins de 3 vaut 2, de 3 à moins de 4 vaut 3, exactement 4 vaut 4.",

  "assessment.report.title": "Rapport du jury",
  "assessment.report.write": "Écrire la synthèse",
  "assessment.report.edit": "Modifier la synthèse",
  "assessment.report.writeTitle": "Écrire le rapport du jury",
  "assessment.report.sign": "Signer…",
  "assessment.report.answer": "Signer ou exprimer un désaccord…",
  "assessment.report.signedEdition": "Édition {edition, number}, signée",
  "assessment.report.draftEdition": "Édition {edition, number}, projet",
  "assessment.report.summary": "Synthèse",
  "assessment.report.summaryHint":
    "Comment le jury a travaillé et ce qu’il a constaté dans l’ensemble. Ne nommez personne ici : les sections le font, et un membre récusé pour un nom lit aussi la synthèse.",
  "assessment.report.noneTitle": "Pas encore de synthèse",
  "assessment.report.noneText":
    "La présidence l’écrit quand les exposés sont là ; elle signe ensuite, puis chaque membre signe ou exprime son désaccord.",
  "assessment.report.whoSees":
    "Le jury et les responsables du processus. L’autorité de sélection le lit avec la liste recommandée.",
  "assessment.report.changedTitle": "Modifié depuis la signature.",
  "assessment.report.changedText": "Une section ne dit plus ce qui a été signé ; ses signatures sont caduques.",
  "assessment.report.partialTitle": "Sans ce pour quoi vous êtes récusé.",
  "assessment.report.partialText":
    "C’est le rapport tel que vous le lisez ; votre signature ne couvre que ces sections.",
  "assessment.report.newEditionTitle": "Cette édition est signée.",
  "assessment.report.newEditionText":
    "La modifier ouvre une nouvelle édition ; les signatures de l’édition {edition, number} apparaissent alors comme caduques.",
  "assessment.report.process": "Processus et méthode",
  "assessment.report.post": "Poste",
  "assessment.report.level": "Niveau",
  "assessment.report.convened": "Jury constitué",
  "assessment.report.revealed": "Fiches ouvertes",
  "assessment.report.closed": "Examen clos",
  "assessment.report.notClosed": "pas encore",
  "assessment.report.scale": "Échelle",
  "assessment.report.method": "Méthode",
  "assessment.report.panel": "Jury",
  "assessment.report.name": "Nom",
  "assessment.report.seat": "Siège",
  "assessment.report.member": "Membre",
  "assessment.report.declarations": "Déclarations et récusations",
  "assessment.report.declarationsText":
    "Chaque membre votant a fait une déclaration sur chaque nom de la liste longue. Figurent ici les liens déclarés avec les personnes dont parle ce rapport, et la décision prise.",
  "assessment.report.noTies": "Aucun lien avec ces personnes n’a été déclaré.",
  "assessment.report.tie": "Lien",
  "assessment.report.ruling": "Décision",
  "assessment.report.absentLine": "{member} n’a pas noté {candidate} : fiche close pour absence.",
  "assessment.report.recusedLine": "{member} n’a pas noté {candidate} : récusation.",
  "assessment.report.competencies": "Compétences",
  "assessment.report.weight": "Poids",
  "assessment.report.minimum": "Minimum",
  "assessment.report.signatures": "Signatures",
  "assessment.report.unsigned": "Personne n’a encore signé. La présidence signe d’abord.",
  "assessment.report.signedBy": "Signé au nom du jury par {name}, {when}.",
  "assessment.report.superseded": "caduque",
  "assessment.report.answered": "Réponse",
  "assessment.report.when": "Quand",
  "assessment.report.note": "Note ou motif",
  "assessment.report.noteHidden": "La note se trouve au dossier du jury.",
  "assessment.report.recordNotSigned": "Consigner l’absence de signature…",
  "assessment.report.notSignedFrom":
    "A jusqu’au {when} pour répondre ; ensuite, l’absence de signature peut être consignée.",
  "assessment.report.earlierTitle": "Éditions antérieures",
  "assessment.report.earlierText":
    "Caduques depuis une modification ; chaque membre signe à nouveau. Synthèse, réponses et notes de désaccord restent telles quelles. Les notes et les exposés figurent plus haut dans leur état actuel.",
  "assessment.report.earlierAnswers": "Réponses à l’édition {edition, number}",
  "assessment.report.earlier": "Édition {edition, number}, signée par {name}, {when} : caduque.",
  "assessment.report.earlierDraft": "Édition {edition, number} : caduque.",
  "assessment.report.signTitle": "Signer le rapport du jury",
  "assessment.report.nothingToSign": "Il n’y a rien à signer maintenant",
  "assessment.report.notWritten": "La synthèse n’est pas encore écrite.",
  "assessment.report.signedAlready": "Cette édition est déjà signée.",
  "assessment.report.narrativesMissing": "Des notes ou des exposés manquent",
  "assessment.report.signQuestion": "Signer l’édition {edition, number} du rapport ?",
  "assessment.report.signFixed":
    "la synthèse et {count, plural, =0 {0 section} one {une section} other {# sections}}, chacune avec toutes les notes, justifications et exposés.",
  "assessment.report.signAfter":
    "chaque membre signe ou exprime son désaccord. Une modification ouvrirait une nouvelle édition et demanderait toutes les signatures à nouveau.",
  "assessment.report.signButton": "Signer le rapport",
  "assessment.report.answerTitle": "Signer le rapport ou exprimer un désaccord",
  "assessment.report.answerQuestion": "Votre réponse à l’édition {edition, number}",
  "assessment.report.answerFixed": "votre réponse à la synthèse et aux sections sur {names}.",
  "assessment.report.answerFixedPartial":
    "votre réponse à la synthèse et aux sections qui vous sont ouvertes : {names}.",
  "assessment.report.answerAfter": "elle reste attachée à cette édition et ne peut être retirée.",
  "assessment.report.yourAnswer": "Votre réponse",
  "assessment.report.iSign": "Je signe",
  "assessment.report.iSignHint": "Le rapport dit ce que le jury a constaté.",
  "assessment.report.iDissent": "J’exprime un désaccord",
  "assessment.report.iDissentHint": "Mon avis diffère, pour le motif ci-dessous ; il reste joint au rapport.",
  "assessment.report.dissentNote": "Note de désaccord",
  "assessment.report.dissentHint": "Obligatoire en cas de désaccord. Tenez-vous-en aux constats et aux éléments.",
  "assessment.report.dissentMissing": "Écrivez pourquoi vous êtes en désaccord.",
  "assessment.report.answerWhoSees":
    "Le jury et les responsables du processus ; l’autorité de sélection voit signatures, désaccords et motifs avec la liste recommandée.",
  "assessment.report.answerButton": "Donner cette réponse",
  "assessment.report.answeredAlready": "Une réponse a déjà été donnée à cette édition.",
  "assessment.report.notSignedByChair": "La présidence n’a pas encore signé cette édition.",
  "assessment.report.notSignedTitle": "Consigner une signature manquante",
  "assessment.report.notSignedQuestion": "Consigner que {name} n’a pas signé l’édition {edition, number} ?",
  "assessment.report.notSignedText":
    "que ce membre ne signe pas et ne peut être joint, avec votre motif, au rapport et pour l’autorité.",
  "assessment.report.notSignedAfter":
    "le membre ne peut plus ni signer cette édition ni exprimer un désaccord, et l’examen ne l’attend plus.",
  "assessment.report.notSignedEarly":
    "Un membre a deux jours entiers après la signature de la présidence pour signer ou exprimer un désaccord ; ce n’est qu’ensuite, ou si son compte est clos, qu’une signature manquante peut être consignée.",
  "assessment.report.notSignedWait": "Pas avant le {when}",
  "assessment.report.notSignedReason": "Motif",
  "assessment.report.notSignedButton": "Consigner comme non signé",

  "assessment.seat.chair": "présidence",
  "assessment.seat.voting": "membre votant",
  "assessment.seat.observer": "observation, sans vote",
  "assessment.seat.acting": "présidence par intérim",
  "assessment.tie.knows": "connaît la personne",
  "assessment.tie.relative": "parenté",
  "assessment.tie.sameMissionStaff": "personnel de la même mission permanente",
  "assessment.tie.supervisor": "lien hiérarchique",
  "assessment.tie.mentoring": "mentorat",
  "assessment.tie.coCandidate": "candidature au même poste",
  "assessment.tie.financial": "lien financier",
  "assessment.tie.none": "aucun",
  "assessment.tie.withChair": "connu de la présidence",
  "assessment.ruling.mayScore": "peut noter",
  "assessment.ruling.recused": "récusation",
  "assessment.answer.signed": "a signé",
  "assessment.answer.dissent": "en désaccord",
  "assessment.answer.notSigned": "n’a pas signé",

  "assessment.close.title": "Clore l’examen du jury",
  "assessment.close.intro": "Les notes officielles sont écrites et le processus passe à la recommandation.",
  "assessment.close.go": "Clore l’examen…",
  "assessment.close.conditions": "Ce qui doit être rempli",
  "assessment.close.chairOnly": "La présidence clôt l’examen",
  "assessment.close.shut": "L’examen ne peut être clos : voir ci-dessus",
  "assessment.close.question": "Écrire les notes officielles et clore ?",
  "assessment.close.fixed.consensus":
    "le consensus du jury sur chaque compétence devient la note officielle, avec l’indication que le minimum est atteint ou non.",
  "assessment.close.fixed.bandedAverage":
    "la moyenne en tranches des notes verrouillées sur chaque compétence devient la note officielle, avec l’indication que le minimum est atteint ou non.",
  "assessment.close.after":
    "aucune note, aucun exposé ni aucune signature ne peut être modifié, et la liste recommandée s’établit sur ces notes.",
  "assessment.close.button": "Clore l’examen",
  "assessment.close.whoSees":
    "Le jury et les responsables du processus dès maintenant ; l’autorité de sélection pour les noms recommandés.",

  "assessment.flash.saved": "Enregistré.",
  "assessment.flash.locked": "La fiche {number} est verrouillée.",
  "assessment.flash.lockedAll":
    "{count, plural, =0 {0 fiche est verrouillée.} one {Une fiche est verrouillée.} other {# fiches sont verrouillées.}}",
  "assessment.flash.absence": "Consigné.",
  "assessment.flash.sessionSet": "L’entretien est fixé.",
  "assessment.flash.sessionMoved": "L’entretien est déplacé.",
  "assessment.flash.revealed": "Les fiches sont ouvertes au jury.",
  "assessment.flash.consensus": "Consigné.",
  "assessment.flash.reportWritten": "La synthèse est enregistrée.",
  "assessment.flash.reportSigned": "Le rapport est signé ; les membres sont avertis.",
  "assessment.flash.answered": "Votre signature est consignée.",
  "assessment.flash.dissented": "Votre désaccord est consigné avec le rapport.",
  "assessment.flash.notSigned": "Consigné comme non signé.",
  "assessment.flash.reviewClosed": "L’examen est clos et les notes officielles sont écrites.",
};
