import type { factor as en } from "../en/factor.ts";

/** Le second facteur, les preuves de présence, et ce qu’en disent le journal et les courriels. ICU MessageFormat. */
export const factor: Record<keyof typeof en, string> = {
  "factor.code.title": "Encore une étape",
  "factor.code.text": "Votre mot de passe est bon. Saisissez maintenant le code qu’affiche votre authentificateur.",
  "factor.code.label": "Code de l’authentificateur",
  "factor.code.hint": "Six chiffres. Chaque code ne sert qu’une fois ; s’il vient de servir, attendez le suivant.",
  "factor.code.act": "Continuer",
  "factor.code.lost": "Je n’ai pas mon authentificateur : utiliser un code de secours",
  "factor.code.have": "J’ai mon authentificateur",
  "factor.code.help": "Ni l’un ni l’autre ? Un administrateur peut retirer l’authentificateur de votre compte.",
  "factor.code.again": "Recommencer",
  "factor.recovery.label": "Code de secours",
  "factor.recovery.hint":
    "Seize lettres et chiffres de votre liste ; les tirets ne comptent pas. Chacun n’ouvre qu’une fois.",
  "factor.wrong": "Ce code ne convient pas. Il est peut-être mal saisi, trop ancien ou déjà utilisé.",
  "factor.wrongPassword": "Ce n’est pas votre mot de passe.",
  "factor.tooMany": "Trop de tentatives d’ici. Veuillez attendre {minutes, number} minutes.",
  "factor.guessed":
    "Quelqu’un cherche à deviner les codes de ce compte. Pendant {minutes, number} minutes, seul un code de secours l’ouvre.",

  "factor.enrol.title": "Mettre en place votre second facteur",
  "factor.enrol.text":
    "Un mot de passe seul n’ouvre aucun compte de ce portail. Mettez en place un authentificateur, une fois pour toutes ; cela prend une minute.",
  "factor.enrol.own": "Avec un authentificateur, un mot de passe volé n’ouvre pas à lui seul votre compte.",
  "factor.enrol.first": "Lisez ce carré avec un authentificateur sur votre téléphone.",
  "factor.enrol.qr": "Code QR contenant le secret de votre compte",
  "factor.enrol.orType": "Pas d’appareil photo ? Saisissez ce secret dans l’authentificateur, comme code temporel :",
  "factor.enrol.secret": "Secret",
  "factor.enrol.open": "L’ouvrir dans un authentificateur sur cet appareil",
  "factor.enrol.second": "Saisissez les six chiffres affichés en ce moment.",
  "factor.enrol.act": "Mettre en place",
  "factor.enrol.whoSees": "Vous seul. Le secret est conservé chiffré et n’est plus jamais montré.",
  "factor.enrolment.wrong":
    "Ce code ne convient pas. Vérifiez l’heure de l’appareil et saisissez le code affiché en ce moment.",
  "factor.enrolment.gone": "Cette mise en place est terminée. Veuillez recommencer.",

  "factor.codes.title": "Vos codes de secours",
  "factor.codes.text":
    "Imprimez ces codes ou notez-les, et gardez-les à part de votre authentificateur. Ils ne sont montrés que cette fois. Chacun ouvre une fois votre compte si l’authentificateur est perdu.",
  "factor.codes.of": "Codes de secours de {email}, établis le {day}",
  "factor.codes.print": "Pour imprimer : Ctrl+P, ou « Imprimer » dans le menu du navigateur.",
  "factor.codes.act": "Je les ai conservés",
  "factor.codes.whoSees": "Vous seul. Seules leurs empreintes sont conservées.",

  "factor.title": "Second facteur",
  "factor.none": "Pas en place",
  "factor.since": "En place depuis le {day}",
  "factor.left":
    "{left, plural, =0 {Il ne reste aucun code de secours} one {Il reste # code de secours} other {Il reste # codes de secours}}",
  "factor.begin": "Mettre en place un authentificateur",
  "factor.manage": "Gérer le second facteur",
  "factor.demonstration":
    "Dans la démonstration, il est demandé à la connexion par mot de passe, et avant de signer, de verrouiller ou de décider ; un clic suffit toujours pour prendre un rôle.",
  "factor.optional": "Vos rôles ne l’exigent pas ; vous pouvez en avoir un malgré tout.",
  "factor.needed": "Vos rôles l’exigent.",
  "factor.newCodes": "Établir de nouveaux codes de secours",
  "factor.newCodes.text": "Les anciens cessent d’ouvrir aussitôt.",
  "factor.remove": "Retirer l’authentificateur",
  "factor.remove.text": "Le mot de passe seul ouvre alors votre compte.",
  "factor.refusal.needed":
    "Vos rôles exigent un second facteur. Si l’authentificateur est perdu, un administrateur peut le réinitialiser.",
  "factor.refusal.own": "Nul ne réinitialise son propre second facteur ; un autre administrateur le peut.",
  "factor.refusal.none": "Ce compte n’a pas de second facteur.",

  "factor.reset.title": "Réinitialiser le second facteur",
  "factor.reset.of": "Le second facteur de {name}",
  "factor.reset.fixed": "l’authentificateur et tous les codes de secours cessent d’ouvrir, votre motif étant consigné.",
  "factor.reset.after":
    "la personne est déconnectée, en est avisée par courriel et en met un autre en place à la prochaine connexion.",
  "factor.reset.reason": "Motif",
  "factor.reset.reasonHint": "Comment la personne a été reconnue, et ce qui a été perdu.",
  "factor.reset.act": "Réinitialiser",
  "factor.reset.whoSees":
    "Les administrateurs lisent le motif. La personne apprend la réinitialisation ; le journal garde qui l’a faite.",
  "factor.reset.past": "Réinitialisations antérieures",
  "factor.reset.at": "Quand",
  "factor.reset.by": "Par",

  "factor.proof.title": "Montrez que c’est bien vous",
  "factor.proof.code": "Code de l’authentificateur",
  "factor.proof.codeHint":
    "Redemandé parce que la dernière preuve date de plus de cinq minutes. Un code de secours convient aussi.",
  "factor.proof.passwordLabel": "Votre mot de passe",
  "factor.proof.passwordHint": "Redemandé parce que vous l’avez donné il y a plus de cinq minutes.",
  "factor.proof.needed": "Saisissez un code de votre authentificateur.",
  "factor.proof.password": "Saisissez de nouveau votre mot de passe.",

  "flash.codesKept": "Désormais, votre authentificateur est demandé à la connexion.",
  "flash.factorRemoved": "L’authentificateur est retiré.",
  "flash.factorReset": "Le second facteur est réinitialisé ; la personne en est avisée.",

  "trail.event.account.passwordGiven": "Un mot de passe était bon ; une seconde étape a suivi.",
  "trail.event.account.codeRefused": "Un code ou un mot de passe a été refusé comme preuve.",
  "trail.event.account.proved": "Une personne a donné une nouvelle preuve de présence.",
  "trail.event.account.factorEnrolled": "Un second facteur a été mis en place.",
  "trail.event.account.factorRemoved": "Un second facteur a été retiré par sa personne.",
  "trail.event.account.factorReset": "Un second facteur a été réinitialisé par un administrateur.",
  "trail.event.account.recoveryCodeUsed": "Un code de secours a été utilisé.",
  "trail.event.account.recoveryCodesMade": "De nouveaux codes de secours ont été établis.",
  "trail.event.account.kept": "Un compte inutilisé a été maintenu.",
  "trail.event.account.sessionsEnded": "Un administrateur a mis fin aux sessions d’un compte.",
  "trail.event.account.invitationWithdrawn": "Une invitation a été retirée.",

  "mail.factorReset.subject": "Le second facteur de votre compte a été réinitialisé",
  "mail.factorReset.body":
    "Bonjour {name},\n\nLe {time} ({newYork}), un administrateur a retiré l’authentificateur de votre compte. À la prochaine connexion, vous en mettrez un autre en place. Si vous ne l’avez pas demandé, prévenez aussitôt un administrateur.",
  "mail.recoveryCodeUsed.subject": "Un code de secours de votre compte a été utilisé",
  "mail.recoveryCodeUsed.body":
    "Bonjour {name},\n\nLe {time} ({newYork}), un code de secours a ouvert votre compte. Si ce n’était pas vous, prévenez aussitôt un administrateur.",
};
