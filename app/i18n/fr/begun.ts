import type { begun as english } from "../en/begun.ts";

export const begun: Record<keyof typeof english, string> = {
  "place.begun-before": "Avant le portail",
  "gate.priorRecorded": "Cette étape a été franchie avant le portail",
  "gate.priorRecorded.mend":
    "Le fonctionnaire responsable la consigne d’après le document numérisé, avec la date et une signature.",
  "task.priorRecorded": "Consigner l’étape franchie avant le portail",
  "begun.title": "Pièces antérieures au portail",
  "begun.present": "Entré à l’étape : {state}",
  "begun.note": "Ce processus a commencé avant le portail.",
  "begun.noteText":
    "Il a été introduit à l’étape « {state} ». {count, plural, =0 {Aucune étape antérieure n’est encore consignée.} one {# étape antérieure est consignée d’après un document numérisé.} many {# d’étapes antérieures sont consignées d’après des documents numérisés.} other {# étapes antérieures sont consignées d’après des documents numérisés.}}",
  "begun.noteOf":
    "{stage} : consigné par {name} d’après la pièce du {day}. Rien n’en a été fait ni vérifié dans le portail.",
  "begun.link": "Voir les pièces",
  "begun.rail": "{day} (papier)",
  "begun.timeline": "{stage} (avant le portail)",
  "begun.chip": "Avant le portail",
  "begun.toRecord": "À consigner",
  "begun.toRecordText": "Rien n’est encore consigné pour cette étape. Les étapes sont consignées l’une après l’autre.",
  "begun.recordedLine": "Consigné par {name} le {day}, d’après le document numérisé.",
  "begun.recordNext": "Consigner : {stage}",
  "begun.inPlaceOf":
    "Tient lieu de {count, plural, one {# condition} many {# de conditions} other {# conditions}} du portail",
  "begun.conditionBefore": "– avant le portail : consigné par {name} d’après la pièce du {day}",
  "begun.condition.balanceLonglist": "Équilibre de la liste longue",
  "begun.condition.balancePanel": "Composition du jury",
  "begun.condition.balanceShortlist": "Équilibre de la liste restreinte",
  "begun.marked": "Pourquoi il est introduit ainsi",
  "begun.markedBy": "Déclaré par {name}, le {time}",
  "begun.meaning": "Ce que vaut une pièce",
  "begun.meaningText":
    "Une pièce atteste qu’une étape a été franchie avant le portail et en montre le papier. Elle ne dit pas que les conditions du portail étaient remplies. La suite du processus y est entièrement soumise.",
  "begun.whoSees":
    "Toutes les personnes associées au processus voient quelles étapes ont été consignées, leur date et par qui. Les textes, nombres et documents numérisés sont ouverts à ceux qui verraient les pièces de l’étape : les fonctionnaires responsables et, à partir de la liste restreinte, le jury, hors récusations. Jamais aux États.",
  "begun.names": "Nombre de noms, tel que la pièce le donne",
  "begun.says": "Ce que dit la pièce",
  "begun.scan": "Document numérisé",
  "begun.dayOf.call": "Date de publication de l’appel",
  "begun.dayOf.stage": "Date de clôture de l’étape",
  "begun.stage.needsDefined": "Appel publié",
  "begun.stage.callOpen": "Appel clos",
  "begun.stage.eligibilityScreening": "Recevabilité décidée",
  "begun.stage.longlisting": "Liste longue établie",
  "begun.stage.shortlisting": "Liste restreinte signée",
  "begun.stage.assessment": "Candidats évalués",
  "begun.stage.panelReview": "Rapport du jury signé",
  "begun.onPaper":
    "Aucune pièce de cette étape n’est établie dans le portail : elle a été franchie sur papier, et le fonctionnaire responsable la consigne d’après le document numérisé.",
  "begun.notHere":
    "Cette étape n’est pas franchie par une pièce : le processus a commencé dans le portail ou s’y trouve déjà.",
  "begun.heldHere":
    "Le portail contient déjà des pièces de cette étape. Aucune pièce antérieure ne peut en tenir lieu.",
  "begun.bandedNeedsSheets":
    "Une moyenne par tranches se calcule à partir des fiches individuelles, et le portail n’en a aucune de ce qui a été noté sur papier. Introduisez le processus à l’évaluation, pour noter à nouveau, ou à la recommandation, avec le rapport signé.",
  "begun.day.future": "Cette date n’est pas encore passée.",
  "begun.day.beforeEarlier": "Cette date précède celle de l’étape antérieure.",
  "begun.closesBeforeIssue": "L’appel ne peut pas avoir été clos avant sa publication.",
  "begun.callOver":
    "Le délai de cet appel est expiré. Indiquez que le processus en est à l’examen de la recevabilité, ou donnez le délai en cours.",
  "begun.callStillOpen": "Le délai n’est pas encore expiré. Indiquez que l’appel est toujours ouvert.",
  "begun.chooseNames": "Choisissez les noms qui ont été retenus.",
  "begun.moreThanShortlist":
    "{most, plural, one {Le cadre prévoit # nom sur la liste restreinte.} many {Le cadre prévoit # de noms sur la liste restreinte.} other {Le cadre prévoit # noms sur la liste restreinte.}}",
  "begun.fewerNames":
    "{count, plural, =0 {Indiquez le nombre.} one {Le portail contient au moins # nom.} many {Le portail contient au moins # de noms.} other {Le portail contient au moins # noms.}}",
  "begun.mark.title": "Commencé avant le portail",
  "begun.mark.again": "Modifier",
  "begun.mark.intro":
    "Pour une sélection déjà en cours sur papier. Son cadre est saisi tel qu’il était ; le fonctionnaire responsable consigne ensuite chaque étape antérieure d’après son document numérisé, jusqu’à l’étape en cours.",
  "begun.mark.stage": "L’étape en cours",
  "begun.mark.stageHint":
    "Une liste déjà remise à l’autorité est signée de nouveau à la recommandation, et une décision sur papier est consignée d’après son mémorandum : les habilitations et ces deux signatures sont détenues par le portail.",
  "begun.mark.reason": "Pourquoi, et où ses papiers sont conservés",
  "begun.mark.reasonHint": "Par exemple : appel par note verbale en mars ; dossier au greffe du bureau.",
  "begun.mark.whoSees":
    "Votre texte : les fonctionnaires responsables du processus. Le fait qu’il a commencé avant le portail : toutes les personnes associées au processus, et l’auditeur.",
  "begun.mark.button": "Indiquer qu’il a commencé avant le portail",
  "begun.mark.flash": "C’est noté. Le fonctionnaire responsable saisit maintenant le cadre tel qu’il était.",
  "begun.record.title": "Consigner une étape antérieure au portail",
  "begun.record.titleOf": "Pièce antérieure au portail : {stage}",
  "begun.record.first": "À faire d’abord",
  "begun.record.question": "Consigner cette étape comme franchie avant le portail ?",
  "begun.record.fixed":
    "Vous signez que le document numérisé est la pièce et que ce que vous saisissez y figure. Une pièce n’est jamais modifiée ni retirée.",
  "begun.record.button": "Signer et consigner",
  "begun.record.flash": "L’étape est consignée comme franchie avant le portail.",
  "begun.record.scan": "Pièce numérisée",
  "begun.record.scanHint":
    "La note verbale, le procès-verbal, la liste ou le rapport signé. PDF, DOCX, JPG ou PNG, 10 Mo au plus.",
  "begun.record.dayHint": "Telle que la pièce la donne.",
  "begun.record.noteVerbale": "Numéro de la note verbale",
  "begun.record.closesOn": "Dernier jour pour les candidatures",
  "begun.record.closesOpen": "Le délai encore en cours, heure de New York.",
  "begun.record.closesPast": "Tel qu’il était, heure de New York.",
  "begun.record.nextNewsOn": "Prochaines nouvelles aux États",
  "begun.record.nextNewsHint": "Les États lisent cette date auprès de leurs candidats une fois ceux-ci enregistrés.",
  "begun.record.namesHint": "Il est publié comme nombre de l’étape, avec la mention « avant le portail ».",
  "begun.record.saysHint": "En vos termes : qui a décidé, sur quelle base, et ce qu’il est advenu des autres.",
  "begun.record.chosen.eligibilityScreening": "Jugés recevables",
  "begun.record.chosen.longlisting": "Sur la liste longue",
  "begun.record.chosen.shortlisting": "Sur la liste restreinte",
  "begun.record.whoSeesDesk":
    "Les fonctionnaires responsables du processus. Le fait que l’étape est consignée, sa date et votre nom : toutes les personnes associées au processus.",
  "begun.record.whoSeesShortlist":
    "Les fonctionnaires responsables du processus et les membres du jury ayant fait leur déclaration et non récusés. Jamais les États.",
  "begun.record.whoSeesReport":
    "Les fonctionnaires responsables du processus et les membres du jury non récusés. Jamais les États ; l’autorité lit les notes, pas le document numérisé.",
  "begun.record.intro.needsDefined":
    "L’appel tel qu’il a été publié. Il fige le cadre tel que vous l’avez saisi ; aucun État n’est avisé à nouveau.",
  "begun.record.intro.callOpen":
    "Les noms sont enregistrés tels qu’ils ont été reçus, chacun avec sa voie et son document numérisé. Cette pièce clôt l’appel.",
  "begun.record.intro.eligibilityScreening": "Qui a été jugé recevable. Les autres deviennent irrecevables.",
  "begun.record.intro.longlisting":
    "Qui figurait sur la liste longue. Le jury siège tel qu’il siégeait ; ses membres font leur déclaration dans le portail avant qu’un dossier ne leur soit ouvert.",
  "begun.record.intro.shortlisting": "Qui figurait sur la liste restreinte signée.",
  "begun.record.intro.assessment":
    "Le fait que le jury a entendu et noté les candidats. Aucune fiche n’est créée d’après le papier : les notes individuelles restent dans le document numérisé.",
  "begun.record.intro.panelReview": "Les notes officielles du jury, saisies d’après le rapport signé.",
  "begun.record.after.needsDefined":
    "Le cadre est figé et l’appel existe avec sa date et son délai. Enregistrez ensuite les noms.",
  "begun.record.after.callOpen": "L’appel est clos ; aucun autre nom ne peut être enregistré.",
  "begun.record.after.eligibilityScreening": "Les noms choisis sont recevables, les autres irrecevables.",
  "begun.record.after.longlisting":
    "Le jury est invité à déclarer ses liens avec ces noms, et les vérifications peuvent commencer.",
  "begun.record.after.shortlisting": "Les noms choisis sont sur la liste restreinte.",
  "begun.record.after.assessment":
    "Les résultats sont ouverts au jury et aux fonctionnaires responsables ; ils ne contiennent aucune fiche.",
  "begun.record.after.panelReview":
    "Les notes officielles sont inscrites avec la mention « avant le portail », et la présidence peut établir la liste recommandée.",
  "begun.rated": "Noté avant le portail",
  "begun.ratedText":
    "Le jury a noté sur papier. Ses notes officielles sont saisies d’après le rapport signé ; le portail ne contient aucune fiche individuelle.",
  "begun.counted": "d’après une pièce antérieure au portail",
  "fair.beforePortal":
    "{count, plural, one {Les preuves sont antérieures au portail : # pièce signée, établie d’après un document numérisé, tient lieu de l’étape.} many {Les preuves sont antérieures au portail : # de pièces signées, établies d’après des documents numérisés, tiennent lieu des étapes.} other {Les preuves sont antérieures au portail : # pièces signées, établies d’après des documents numérisés, tiennent lieu des étapes.}}",
  "trail.on.priorRecord": "Pièce antérieure au portail",
  "trail.kind.priorRecord": "Pièces antérieures au portail",
  "trail.event.process.markedBegun": "Le processus a été indiqué comme commencé avant le portail.",
  "trail.event.priorRecord.made": "Une étape a été consignée comme franchie avant le portail.",
  "trail.event.call.entered": "Un appel publié avant le portail a été saisi tel qu’il était.",
};
