import type { balance as en } from "../en/balance.ts";

export const balance: Record<keyof typeof en, string> = {
  "scoring.nothingRated": "Rien n’a encore été noté.",
  "scoring.gate.pass": "Tous les membres sont au niveau {level, number} ou au-dessus.",
  "scoring.gate.split":
    "Les membres se partagent autour du niveau {level, number} : {below, number} en dessous, {atOrAbove, number} à ce niveau ou au-dessus. À discuter, avec une note motivée.",
  "scoring.gate.fail": "Tous les membres sont en dessous du niveau {level, number}.",
  "scoring.gate.notEvidenced": "Moins de deux membres ont donné une note.",
  "scoring.bandingOnUn4Only": "La moyenne par paliers n’existe que sur l’échelle des Nations Unies, de 1 à 4.",
  "scoring.noConsensus": "Aucune note de consensus n’est consignée.",
  "scoring.officialMissing":
    "{count, plural, =0 {Pas encore de notes officielles.} one {Il manque une note officielle.} other {Il manque # notes officielles.}}",
  "scoring.qualified": "Chaque note officielle atteint ou dépasse le seuil.",
  "scoring.notQualified":
    "{below, plural, =0 {Aucune note n’est sous le seuil} one {Une note est sous le seuil} other {# notes sont sous le seuil}}{notEvidenced, plural, =0 {.} one { ; une compétence n’est pas étayée.} other { ; # compétences ne sont pas étayées.}}",
  "scoring.weights.count":
    "Choisissez de cinq à sept compétences ; il y en a {count, plural, =0 {zéro} one {une} other {#}}.",
  "scoring.weights.whole": "Le poids doit être un nombre entier.",
  "scoring.weights.least": "Le poids doit être d’au moins {least, number}.",
  "scoring.weights.sum": "La somme des poids doit être de 100 ; elle est de {sum, number}.",
  "scoring.sheet.unanswered": "Pas encore de réponse.",
  "scoring.sheet.offScale": "La note doit être un nombre entier de {lo, number} à {hi, number}.",
  "scoring.sheet.noteMissing": "Écrivez les éléments constatés : ce que la personne a fait ou dit.",
  "scoring.sheet.noteTooLong": "Le texte compte {words, number} mots ; le maximum est de {most, number}.",
  "scoring.sheet.unknownCompetency": "Cette compétence ne fait pas partie de la grille.",
  "statistics.fewerThanTwo":
    "{n, plural, =0 {Personne n’a donné de note} one {Un seul membre a donné une note} other {# membres ont donné une note}} : rien à comparer.",
  "statistics.spreadWide":
    "Les notes sont à {spread, number} niveaux d’écart ; la discussion s’impose à partir de {from, number}.",
  "statistics.agreementLow":
    "L’accord au sein du jury est de {rwg, number, ::.00} ; la discussion s’impose en dessous de 0,50.",
  "screening.weights.whole": "Le poids doit être un nombre entier d’au moins 1.",
  "screening.weights.sum": "La somme des poids doit être de 100 ; elle est de {sum, number}.",
  "screening.sheet.unanswered": "Pas encore de réponse.",
  "screening.sheet.noParagraph": "Le dossier n’a pas ce paragraphe ; le dernier est le {last, number}.",
  "screening.sheet.paragraphMissing": "Indiquez le paragraphe sur lequel vous vous fondez.",
  "screening.sheet.pointsOffScale": "Donnez un nombre entier de points de 0 à {most, number}.",
  "screening.merit.noDesirable":
    "L’appel ne comporte aucun critère souhaitable : il n’y a pas de mérite pour la liste restreinte.",
  "screening.merit.noSheets": "Aucune fiche de présélection n’est encore remise.",
  "screening.merit.incomplete":
    "{count, plural, =0 {0 fiche de présélection est incomplète.} one {Une fiche de présélection est incomplète.} other {# fiches de présélection sont incomplètes.}}",
  "screening.outcome.waiting":
    "En attente d’au moins {least, number} fiches de présélection complètes ; {sheets, plural, =0 {aucune n’est remise} one {une est remise} other {# sont remises}}.",
  "balance.emptyList": "Pas encore de noms.",
  "balance.G1.title": "Femmes sur la liste : au moins la moitié des noms, arrondie à l’unité inférieure",
  "balance.G2.title": "Autant de femmes sur la liste que de toutes les autres personnes réunies",
  "balance.G3.title": "Au moins {need, plural, =0 {0 femme} one {une femme} other {# femmes}} sur la liste restreinte",
  "balance.G3.notApplicable":
    "Règle applicable à partir de trois noms ; cette liste restreinte {n, plural, =0 {n’en compte aucun} one {en compte un} other {en compte #}}.",
  "balance.G4.title": "Au moins {need, plural, =0 {0 femme} one {une femme} other {# femmes}} sur la liste recommandée",
  "balance.G5.title": "Aucune femme qualifiée écartée au profit d’un homme sans analyse comparative signée",
  "balance.G5.list.notTriggered": "Aucune femme qualifiée n’est laissée hors de la liste alors qu’un homme y figure.",
  "balance.G5.list.needed":
    "{count, plural, =0 {0 femme qualifiée est laissée} one {Une femme qualifiée est laissée} other {# femmes qualifiées sont laissées}} hors de la liste alors que {men, plural, =0 {0 homme y figure} one {un homme y figure} other {# hommes y figurent}}. Une analyse comparative signée est requise auparavant.",
  "balance.G5.list.signed":
    "{count, plural, =0 {0 femme qualifiée est laissée} one {Une femme qualifiée est laissée} other {# femmes qualifiées sont laissées}} hors de la liste ; l’analyse comparative est signée.",
  "balance.G5.decision.notTriggered":
    "Aucune femme qualifiée de la liste recommandée n’est écartée au profit d’un homme.",
  "balance.G5.decision.needed":
    "Un homme est choisi alors que {count, plural, =0 {0 femme qualifiée figure} one {une femme qualifiée figure} other {# femmes qualifiées figurent}} sur la liste recommandée. Une analyse comparative signée est requise auparavant.",
  "balance.G5.decision.signed":
    "Un homme est choisi alors que {count, plural, =0 {0 femme qualifiée figure} one {une femme qualifiée figure} other {# femmes qualifiées figurent}} sur la liste recommandée ; l’analyse comparative est signée.",
  "balance.G6.title": "Une femme parmi les membres votants",
  "balance.G6.titleExternals":
    "Une femme parmi les membres votants, et au moins {need, number} membres extérieurs au département",
  "balance.G6.detail": "{women, plural, =0 {Aucune femme ne vote.} one {Une femme vote.} other {# femmes votent.}}",
  "balance.G6.detailExternals":
    "{women, plural, =0 {Aucune femme ne vote} one {Une femme vote} other {# femmes votent}} ; {externals, plural, =0 {aucun membre votant n’est extérieur} one {un membre votant est extérieur} other {# membres votants sont extérieurs}} au département, sur {need, number} requis.",
  "balance.women.detail":
    "{women, plural, =0 {Aucune femme} one {Une femme} other {# femmes}} sur {n, plural, =0 {0 nom} one {un nom} other {# noms}} ; minimum requis : {need, number}.{neither, plural, =0 {} one { Un nom, de sexe autre ou non déclaré, ne compte ni comme femme ni comme homme.} other { # noms, de sexe autre ou non déclaré, ne comptent ni comme femmes ni comme hommes.}}",
  "balance.regions.detail":
    "{have, plural, =0 {Aucun groupe régional} one {Un groupe régional} other {# groupes régionaux}} ; minimum requis : {need, number}.",
  "balance.P1.title": "Aucune nationalité commune avec la personne qui quitte le poste",
  "balance.P1.detail":
    "{count, plural, =0 {Personne ne partage} one {Un nom partage} other {# noms partagent}} une nationalité avec la personne qui quitte le poste.",
  "balance.P1.notApplicable": "Personne ne quitte ce poste.",
  "balance.P2.title": "Aucune personne ayant la nationalité d’un État hôte",
  "balance.P2.detail":
    "{count, plural, =0 {Personne n’a} one {Un nom a} other {# noms ont}} la nationalité d’un État hôte.",
  "balance.P2.notApplicable":
    "Règle applicable aux chefs de mission, commandants de force et chefs de la police, lorsqu’il y a un État hôte.",
  "balance.P3.title":
    "{need, plural, =0 {0 groupe régional} one {Un groupe régional} other {# groupes régionaux}} ou plus sur la liste restreinte",
  "balance.P3.notApplicable": "Règle applicable à une liste restreinte de deux noms ou plus.",
  "balance.voters.detail": "{n, plural, =0 {Aucun membre votant} one {Un membre votant} other {# membres votants}}.",
  "balance.minThreeVoters.title": "Au moins trois membres votants",
  "balance.maxFiveVoters.title": "Au plus cinq membres votants",
  "balance.oddNumber.title": "Un nombre impair de membres votants",
  "balance.bothSexes.title": "Des femmes et des hommes parmi les membres votants",
  "balance.bothSexes.detail":
    "{women, plural, =0 {Aucune femme} one {Une femme} other {# femmes}}, {men, plural, =0 {aucun homme} one {un homme} other {# hommes}}.{neither, plural, =0 {} one { Un membre, de sexe autre ou non déclaré, ne compte ni dans l’un ni dans l’autre groupe.} other { # membres, de sexe autre ou non déclaré, ne comptent ni dans l’un ni dans l’autre groupe.}}",
  "balance.twoRegionalGroups.title": "Des membres votants d’au moins deux groupes régionaux",
  "balance.atOrAboveLevel.title": "Chaque membre votant au niveau du poste ou au-dessus",
  "balance.atOrAboveLevel.detail":
    "Membres votants dont le niveau est connu et vaut {level} ou plus : {have, number} sur {n, number}.",
  "balance.oneExternal.title": "Un membre votant extérieur au département",
  "balance.oneExternal.detail":
    "{have, plural, =0 {Aucun membre votant extérieur} one {Un membre votant extérieur} other {# membres votants extérieurs}} ; minimum requis : {need, number}.",
  "balance.serviceVoter.title": "Un membre votant du même service, au niveau du poste ou au-dessus",
  "balance.serviceVoter.detail":
    "{have, plural, =0 {Aucun membre votant} one {Un membre votant} other {# membres votants}} {track, select, military {des forces armées} police {de la police} other {}} au niveau du poste ou au-dessus ; minimum requis : {need, number}.",
  "balance.serviceVoter.notApplicable": "Règle applicable aux postes militaires et de police.",
  "balance.trainedInterviewers.title": "Formation à l’entretien axé sur les compétences en cours de validité",
  "balance.trainedInterviewers.detail":
    "{count, plural, =0 {Tous les membres votants ont une formation en cours de validité.} one {Un membre votant sur {n, number} n’a pas de formation en cours de validité.} other {# membres votants sur {n, number} n’ont pas de formation en cours de validité.}}",
  "balance.funnel.tooFew":
    "Trop peu de personnes pour conclure : {pool, number} dans le groupe, au moins {least, number} requises.",
  "balance.funnel.nothingToCompare": "Aucun autre groupe n’est assez grand pour la comparaison.",
  "balance.funnel.nobodyPassed": "Personne n’a franchi cette étape.",
  "whatif.infeasible": "Aucune liste de {size, number} ne satisfait à toutes ces règles.",
  "whatif.tooMany":
    "Il faudrait comparer plus de {most, number} listes ; réduisez le nombre de personnes ou de places.",
  "whatif.noSmallChange": "Aucun changement d’un ou deux noms n’y suffit.",
  "whatif.rule.minWomen": "Au moins {need, plural, =1 {une femme} one {# femme} other {# femmes}}",
  "whatif.rule.minRegions":
    "Au moins {need, plural, =1 {un groupe régional} one {# groupe régional} other {# groupes régionaux}}",
  "whatif.rule.maxPerRegion": "Au plus {need, number} d’un même groupe régional",
  "whatif.rule.excludedNationalities": "Aucune personne ayant la nationalité du titulaire sortant ou d’un État hôte",
  "whatif.rule.mustInclude": "Les noms qui restent sur la liste",
  "whatif.rule.mustExclude": "Les noms qui restent hors de la liste",
};
