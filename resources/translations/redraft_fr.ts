<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Add Version…</source>
        <translation>&amp;Ajouter une version…</translation>
    </message>
    <message>
        <source>Open &amp;Sample Articles</source>
        <translation>Ouvrir les articles d’&amp;exemple</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Recharger</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Paste as Version</source>
        <translation>C&amp;oller comme version</translation>
    </message>
    <message>
        <source>&amp;Swap the Two Versions</source>
        <translation>&amp;Intervertir les deux versions</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Volet latéral</translation>
    </message>
    <message>
        <source>Scroll &amp;Together</source>
        <translation>Défiler &amp;ensemble</translation>
    </message>
    <message>
        <source>&amp;Zoom In</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>Ordinar&amp;y Size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>Differences of &amp;Spacing</source>
        <translation>Différences d’&amp;espacement</translation>
    </message>
    <message>
        <source>Differences of &amp;Typography</source>
        <translation>Différences de &amp;typographie</translation>
    </message>
    <message>
        <source>Differences of &amp;Case</source>
        <translation>Différences de &amp;casse</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>Changement &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Change</source>
        <translation>Changement &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;First Change</source>
        <translation>Pr&amp;emier changement</translation>
    </message>
    <message>
        <source>&amp;Last Change</source>
        <translation>&amp;Dernier changement</translation>
    </message>
    <message>
        <source>List of &amp;Changes</source>
        <translation>Liste des &amp;changements</translation>
    </message>
    <message>
        <source>List of &amp;Speakers</source>
        <translation>Liste des perso&amp;nnes citées</translation>
    </message>
    <message>
        <source>List of &amp;Dates</source>
        <translation>Liste des da&amp;tes</translation>
    </message>
    <message>
        <source>List of F&amp;acts</source>
        <translation>Liste des f&amp;aits</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;About Redraft</source>
        <translation>À &amp;propos de Redraft</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorer</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>Copy with &amp;Marks</source>
        <translation>Copier avec les &amp;marques</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Rechercher le su&amp;ivant</translation>
    </message>
    <message>
        <source>Find Pr&amp;evious</source>
        <translation>Rechercher le préc&amp;édent</translation>
    </message>
    <message>
        <source>Only &amp;Changes</source>
        <translation>&amp;Changements seulement</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>A&amp;vancer</translation>
    </message>
    <message>
        <source>&amp;Legend of Changes</source>
        <translation>&amp;Légende des changements</translation>
    </message>
    <message>
        <source>&amp;Undo Correction</source>
        <translation>&amp;Annuler la correction</translation>
    </message>
    <message>
        <source>&amp;Redo Correction</source>
        <translation>&amp;Rétablir la correction</translation>
    </message>
    <message>
        <source>One Colu&amp;mn (Redline)</source>
        <translation>Une seule colo&amp;nne</translation>
    </message>
    <message>
        <source>&amp;Reading Settings…</source>
        <translation>Réglages de &amp;lecture…</translation>
    </message>
    <message>
        <source>Change Is &amp;Reviewed</source>
        <translation>Changement &amp;vu</translation>
    </message>
    <message>
        <source>&amp;Go to Paragraph…</source>
        <translation>A&amp;ller au paragraphe…</translation>
    </message>
    <message>
        <source>Redraft &amp;Help</source>
        <translation>&amp;Aide de Redraft</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>its end is missing</source>
        <translation>il manque sa fin</translation>
    </message>
    <message>
        <source>too many entries: more than %1</source>
        <translation>trop d’entrées : plus de %1</translation>
    </message>
    <message>
        <source>its parts cannot be found</source>
        <translation>ses parties sont introuvables</translation>
    </message>
    <message>
        <source>the part %1 is missing</source>
        <translation>la partie %1 manque</translation>
    </message>
    <message>
        <source>the part %1 cannot be unpacked</source>
        <translation>la partie %1 ne peut être décompressée</translation>
    </message>
    <message>
        <source>it unpacks to more than the limit of %1 MB</source>
        <translation>décompressé, il dépasse la limite de %1 Mo</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>--theme is either light or dark.</source>
        <translation>--theme vaut light ou dark.</translation>
    </message>
    <message>
        <source>--size is a width and a height, such as 1280x820.</source>
        <translation>--size est une largeur et une hauteur, par exemple 1280x820.</translation>
    </message>
    <message>
        <source>--screenshot needs the name of the picture.</source>
        <translation>--screenshot demande le nom de l’image.</translation>
    </message>
    <message>
        <source>%1 is not known; see --help.</source>
        <translation>%1 est inconnu ; voir --help.</translation>
    </message>
    <message>
        <source>redraft [FILE…]: shows what changed between the versions of an article.

  --theme light|dark     colours, instead of the remembered ones
  --size WIDTHxHEIGHT    size of the window
  --screenshot FILE.png  draws the window into a picture and ends;
                         of the sample articles where no file is named
  --version, --help

Without a display use redraft-cli.
</source>
        <translation>redraft [FICHIER…] : montre ce qui a changé entre les versions d’un article.

  --theme light|dark       couleurs, au lieu de celles retenues
  --size LARGEURxHAUTEUR   taille de la fenêtre
  --screenshot IMAGE.png   dessine la fenêtre dans une image, puis se termine ;
                           celle des articles d’exemple si aucun fichier n’est nommé
  --version, --help

Sans écran, utilisez redraft-cli.
</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>inséré</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>moved and edited</source>
        <translation>déplacé et modifié</translation>
    </message>
    <message>
        <source>split</source>
        <translation>scindé</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionné</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>réécrit</translation>
    </message>
    <message>
        <source>cosmetic</source>
        <translation>cosmétique</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message numerus="yes">
        <source>There is no record %1: the file holds %n.</source>
        <translation>
            <numerusform>Il n’y a pas d’enregistrement %1 : le fichier en contient %n.</numerusform>
            <numerusform>Il n’y a pas d’enregistrement %1 : le fichier en contient %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Standard output</source>
        <translation>La sortie standard</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>You said who speaks here.</source>
        <translation>Vous avez indiqué qui parle ici.</translation>
    </message>
    <message>
        <source>step %1 of the corrections cannot be read</source>
        <translation>l’étape %1 des corrections est illisible</translation>
    </message>
    <message>
        <source>these are no corrections</source>
        <translation>ce ne sont pas des corrections</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Written in full.</source>
        <translation>Écrite en entier.</translation>
    </message>
    <message>
        <source>The year is not written; it is taken from the date it is counted from.</source>
        <translation>L’année n’est pas écrite ; elle vient de la date de référence.</translation>
    </message>
    <message>
        <source>Only the day is written; month and year are those of the date it is counted from.</source>
        <translation>Seul le jour est écrit ; le mois et l’année sont ceux de la date de référence.</translation>
    </message>
    <message>
        <source>The sentence speaks of what is to come: the next such date.</source>
        <translation>La phrase parle de ce qui vient : la prochaine date de ce nom.</translation>
    </message>
    <message>
        <source>The most recent such date.</source>
        <translation>La plus récente date de ce nom.</translation>
    </message>
    <message>
        <source>Counted from another date.</source>
        <translation>Comptée à partir d’une autre date.</translation>
    </message>
    <message>
        <source>The article has no date to count from.</source>
        <translation>L’article n’a pas de date de référence.</translation>
    </message>
    <message>
        <source>Names no particular day.</source>
        <translation>Ne désigne aucun jour précis.</translation>
    </message>
    <message>
        <source>Repeats.</source>
        <translation>Se répète.</translation>
    </message>
    <message>
        <source>A length of time.</source>
        <translation>Une durée.</translation>
    </message>
    <message>
        <source>A time of day; the day is that of the date it stands with.</source>
        <translation>Un moment de la journée ; le jour est celui de la date voisine.</translation>
    </message>
    <message>
        <source>%1, the other version&apos;s date; this one names none</source>
        <translation>%1, date de l’autre version ; celle-ci n’en a pas</translation>
    </message>
    <message>
        <source>%1, the article&apos;s date in its metadata</source>
        <translation>%1, date de l’article dans ses métadonnées</translation>
    </message>
    <message>
        <source>%1, the date at the head of the article</source>
        <translation>%1, date en tête de l’article</translation>
    </message>
    <message>
        <source>%1, the day of publication</source>
        <translation>%1, jour de publication</translation>
    </message>
    <message>
        <source>%1, the date beside the author&apos;s name</source>
        <translation>%1, date à côté de la signature</translation>
    </message>
    <message>
        <source>%1, the date of the dateline</source>
        <translation>%1, date de la ligne de lieu</translation>
    </message>
    <message>
        <source>%1, the date in the file&apos;s name</source>
        <translation>%1, date dans le nom du fichier</translation>
    </message>
    <message>
        <source>%1, the date that was given for the article</source>
        <translation>%1, date donnée pour l’article</translation>
    </message>
    <message>
        <source>%1, the article&apos;s date</source>
        <translation>%1, date de l’article</translation>
    </message>
    <message>
        <source>%1, the date mentioned before</source>
        <translation>%1, date mentionnée avant</translation>
    </message>
</context>
<context>
    <name>Decoding</name>
    <message numerus="yes">
        <source>The text holds %n invisible character(s) that change its direction (bidi controls).</source>
        <translation>
            <numerusform>Le texte contient %n caractère invisible qui change son sens (contrôle bidi).</numerusform>
            <numerusform>Le texte contient %n caractères invisibles qui changent son sens (contrôles bidi).</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as %1, guessed from its bytes.</source>
        <translation>Lu comme %1, deviné d’après ses octets.</translation>
    </message>
    <message>
        <source>it holds binary data</source>
        <translation>il contient des données binaires</translation>
    </message>
    <message>
        <source>The encoding is not UTF-8: read as %1, which is a guess.</source>
        <translation>L’encodage n’est pas UTF-8 : lu comme %1, ce qui est une supposition.</translation>
    </message>
    <message numerus="yes">
        <source>%n invalid byte sequence(s) could not be read and are shown as %1.</source>
        <translation>
            <numerusform>%n suite d’octets non valide n’a pu être lue et s’affiche %1.</numerusform>
            <numerusform>%n suites d’octets non valides n’ont pu être lues et s’affichent %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) are shown as %1.</source>
        <translation>
            <numerusform>%n caractère NUL s’affiche %1.</numerusform>
            <numerusform>%n caractères NUL s’affichent %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n control character(s).</source>
        <translation>
            <numerusform>Le texte contient %n caractère de commande.</numerusform>
            <numerusform>Le texte contient %n caractères de commande.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>an archive without a text document</source>
        <translation>une archive sans document texte</translation>
    </message>
    <message>
        <source>The file is called .%1 but holds %2, and was read as that.</source>
        <translation>Le fichier s’appelle .%1 mais contient %2 ; il a été lu comme tel.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>un dossier</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>un tube</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>une socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>un périphérique</translation>
    </message>
    <message>
        <source>more than %1 MB</source>
        <translation>plus de %1 Mo</translation>
    </message>
    <message>
        <source>There is no text in this version: it is empty.</source>
        <translation>Cette version ne contient aucun texte : elle est vide.</translation>
    </message>
    <message>
        <source>Read from a JSON record: only its text is shown.</source>
        <translation>Lu dans un enregistrement JSON : seul son texte est montré.</translation>
    </message>
    <message numerus="yes">
        <source>The file is a collection of %n articles: the first one is shown.</source>
        <translation>
            <numerusform>Le fichier est un recueil de %n article : le premier est montré.</numerusform>
            <numerusform>Le fichier est un recueil de %n articles : le premier est montré.</numerusform>
        </translation>
    </message>
    <message>
        <source>an old Office file without a text</source>
        <translation>un ancien fichier Office sans texte</translation>
    </message>
    <message>
        <source>It looks like JSON, but an object of more than %1 MB is not taken apart: the text is shown as it is.</source>
        <translation>Cela ressemble à du JSON, mais un objet de plus de %1 Mo n’est pas décomposé : le texte est affiché tel quel.</translation>
    </message>
    <message>
        <source>The file is damaged (a checksum is wrong); what could be read is shown.</source>
        <translation>Le fichier est endommagé (une somme de contrôle est fausse) ; ce qui a pu être lu est affiché.</translation>
    </message>
</context>
<context>
    <name>Docx</name>
    <message>
        <source>Hidden text was left out.</source>
        <translation>Le texte masqué a été omis.</translation>
    </message>
    <message>
        <source>Pictures and embedded objects were left out.</source>
        <translation>Les images et objets incorporés ont été omis.</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>Les commentaires ont été omis.</translation>
    </message>
    <message>
        <source>Tables are shown cell by cell.</source>
        <translation>Les tableaux sont affichés cellule par cellule.</translation>
    </message>
    <message>
        <source>Notes stand at the end of the text.</source>
        <translation>Les notes figurent à la fin du texte.</translation>
    </message>
    <message>
        <source>The document has tracked changes: its text is shown with all of them accepted.</source>
        <translation>Le document a des modifications suivies : son texte est affiché comme si toutes étaient acceptées.</translation>
    </message>
    <message>
        <source>its document part is missing</source>
        <translation>la partie principale du document manque</translation>
    </message>
</context>
<context>
    <name>Email</name>
    <message numerus="yes">
        <source>%n attachment(s) were left out.</source>
        <translation>
            <numerusform>%n pièce jointe a été omise.</numerusform>
            <numerusform>%n pièces jointes ont été omises.</numerusform>
        </translation>
    </message>
    <message>
        <source>a mail with more than %1 MB of text</source>
        <translation>un courriel de plus de %1 Mo de texte</translation>
    </message>
</context>
<context>
    <name>Epub</name>
    <message>
        <source>Missing chapters, which the book names but does not hold, were left out.</source>
        <translation>Des chapitres annoncés par le livre mais absents ont été omis.</translation>
    </message>
    <message>
        <source>it has no chapters</source>
        <translation>il n’a pas de chapitres</translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s) whose path leads outside of the book were left out.</source>
        <translation>
            <numerusform>%n chapitre dont le chemin mène hors du livre a été laissé de côté.</numerusform>
            <numerusform>%n chapitres dont le chemin mène hors du livre ont été laissés de côté.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Standard input</source>
        <translation>L’entrée standard</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>%1 does not exist; check the name, or choose the file again.</source>
        <translation>%1 n’existe pas ; vérifiez le nom ou choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>%1 may not be read; change its permissions or copy it first.</source>
        <translation>%1 ne peut être lu ; changez ses droits d’accès ou copiez-le d’abord.</translation>
    </message>
    <message>
        <source>%1 is not a file but %2; choose a file.</source>
        <translation>%1 n’est pas un fichier mais %2 ; choisissez un fichier.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2); try again, or copy the file first.</source>
        <translation>%1 n’a pas pu être lu (%2) ; réessayez ou copiez d’abord le fichier.</translation>
    </message>
    <message>
        <source>%1 holds no text; choose another version.</source>
        <translation>%1 ne contient pas de texte ; choisissez une autre version.</translation>
    </message>
    <message>
        <source>%1 is not a text file (%2); save it as text first.</source>
        <translation>%1 n’est pas un fichier texte (%2) ; enregistrez-le d’abord en texte.</translation>
    </message>
    <message>
        <source>%1 is in an unknown encoding (%2); save it as UTF-8 first.</source>
        <translation>%1 est dans un encodage inconnu (%2) ; enregistrez-le d’abord en UTF-8.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2); open it in its own program and save it again.</source>
        <translation>%1 est endommagé (%2) ; ouvrez-le dans son programme et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>%1 is protected by a password; save a copy without one.</source>
        <translation>%1 est protégé par un mot de passe ; enregistrez une copie qui n’en a pas.</translation>
    </message>
    <message>
        <source>%1 is too large (%2); split it into parts.</source>
        <translation>%1 est trop grand (%2) ; divisez-le en parties.</translation>
    </message>
    <message>
        <source>The work was stopped before it was done.</source>
        <translation>Le travail a été arrêté avant la fin.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2); choose another place.</source>
        <translation>%1 n’a pas pu être écrit (%2) ; choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>Extraction</name>
    <message>
        <source>Nobody is named with this quotation.</source>
        <translation>Personne n’est nommé avec cette citation.</translation>
    </message>
    <message>
        <source>No name stands with this quotation; it follows on from the one before.</source>
        <translation>Aucun nom n’accompagne cette citation ; elle continue la précédente.</translation>
    </message>
    <message>
        <source>The name stands before the colon.</source>
        <translation>Le nom figure avant les deux-points.</translation>
    </message>
    <message>
        <source>“%1” is said of “%2”.</source>
        <translation>« %1 » est dit de « %2 ».</translation>
    </message>
    <message>
        <source>Somebody else could be meant.</source>
        <translation>Il pourrait s’agir d’une autre personne.</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>The history of %1 cannot be read: git is not installed.</source>
        <translation>L’historique de %1 ne peut pas être lu : git n’est pas installé.</translation>
    </message>
    <message>
        <source>more than %1 MB</source>
        <translation>plus de %1 Mo</translation>
    </message>
    <message>
        <source>%1 is in no repository that git can read; choose another file.</source>
        <translation>%1 n’est dans aucun dépôt que git puisse lire ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 is not kept by git: it has no history to open.</source>
        <translation>%1 n’est pas suivi par git : il n’a pas d’historique à ouvrir.</translation>
    </message>
</context>
<context>
    <name>Html</name>
    <message>
        <source>Only the article was read from the web page; menus and the like were left out.</source>
        <translation>Seul l’article a été lu dans la page web ; menus et autres ont été omis.</translation>
    </message>
    <message>
        <source>a page of more than %1 MB</source>
        <translation>une page de plus de %1 Mo</translation>
    </message>
    <message>
        <source>its tags are nested deeper than %1</source>
        <translation>ses balises sont imbriquées à plus de %1 niveaux</translation>
    </message>
    <message>
        <source>The page says that it is in %1, but it is in UTF-8.</source>
        <translation>La page se dit en %1, mais elle est en UTF-8.</translation>
    </message>
    <message>
        <source>taking the page apart needs more memory or time than the limit allows</source>
        <translation>analyser la page demande plus de mémoire ou de temps que la limite ne le permet</translation>
    </message>
    <message>
        <source>Hidden text was left out.</source>
        <translation>Le texte masqué a été omis.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>No differences: both versions say the same.</source>
        <translation>Aucune différence : les deux versions disent la même chose.</translation>
    </message>
    <message>
        <source>No differences: all versions say the same.</source>
        <translation>Aucune différence : toutes les versions disent la même chose.</translation>
    </message>
    <message numerus="yes">
        <source>No differences, apart from %n paragraph(s) that differ only in what is ignored.</source>
        <translation>
            <numerusform>Aucune différence, sauf %n paragraphe qui ne diffère que par ce qui est ignoré.</numerusform>
            <numerusform>Aucune différence, sauf %n paragraphes qui ne diffèrent que par ce qui est ignoré.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Odt</name>
    <message>
        <source>Notes stand at the end of the text.</source>
        <translation>Les notes figurent à la fin du texte.</translation>
    </message>
    <message>
        <source>The document has tracked changes: its text is shown with all of them accepted.</source>
        <translation>Le document a des modifications suivies : son texte est affiché comme si toutes étaient acceptées.</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>Les commentaires ont été omis.</translation>
    </message>
    <message>
        <source>Tables are shown cell by cell.</source>
        <translation>Les tableaux sont affichés cellule par cellule.</translation>
    </message>
    <message>
        <source>Pictures and embedded objects were left out.</source>
        <translation>Les images et objets incorporés ont été omis.</translation>
    </message>
</context>
<context>
    <name>OldWord</name>
    <message>
        <source>there is no room for a temporary copy of it</source>
        <translation>il n’y a pas de place pour une copie provisoire</translation>
    </message>
    <message>
        <source>reading it takes more than the limit allows</source>
        <translation>la lecture demande plus que la limite ne le permet</translation>
    </message>
    <message>
        <source>no text can be found in it</source>
        <translation>aucun texte n’y a été trouvé</translation>
    </message>
    <message>
        <source>An old Word document, read with %1.</source>
        <translation>Un ancien document Word, lu avec %1.</translation>
    </message>
    <message>
        <source>an old Word document: install antiword or catdoc</source>
        <translation>un ancien document Word : installez antiword ou catdoc</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>the program redraft-pdftext is missing beside Redraft</source>
        <translation>le programme redraft-pdftext manque à côté de Redraft</translation>
    </message>
    <message>
        <source>the program redraft-pdftext cannot be started</source>
        <translation>le programme redraft-pdftext ne peut être lancé</translation>
    </message>
    <message>
        <source>reading it takes longer than the limit allows</source>
        <translation>sa lecture dépasse le temps permis</translation>
    </message>
    <message>
        <source>it holds more text than the limit allows</source>
        <translation>il contient plus de texte que la limite ne le permet</translation>
    </message>
    <message>
        <source>reading it needs more memory or time than the limit allows</source>
        <translation>sa lecture demande plus de mémoire ou de temps que la limite ne le permet</translation>
    </message>
    <message>
        <source>it has more pages than the limit allows</source>
        <translation>il a plus de pages que la limite ne le permet</translation>
    </message>
    <message>
        <source>its pages cannot be found</source>
        <translation>ses pages sont introuvables</translation>
    </message>
    <message>
        <source>its pages are pictures, a scan: have the text recognised</source>
        <translation>ses pages sont des images numérisées : faites reconnaître le texte</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; what could be read is shown.</source>
        <translation>Le fichier est endommagé ou incomplet ; ce qui a pu être lu est affiché.</translation>
    </message>
    <message>
        <source>Running heads and page numbers were left out.</source>
        <translation>Les titres courants et numéros de page ont été omis.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) without text, perhaps pictures, were left out.</source>
        <translation>
            <numerusform>%n page sans texte, peut-être une image, a été omise.</numerusform>
            <numerusform>%n pages sans texte, peut-être des images, ont été omises.</numerusform>
        </translation>
    </message>
    <message>
        <source>A PDF does not say where paragraphs end: they were worked out from the layout.</source>
        <translation>Un PDF ne dit pas où finissent les paragraphes : ils ont été déduits de la mise en page.</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>Lines that were wrapped by hand are read as whole paragraphs.</source>
        <translation>Les lignes coupées à la main sont lues comme des paragraphes entiers.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>There is no display to open a window on; use redraft-cli, or --screenshot FILE.png.</source>
        <translation>Il n’y a pas d’écran où ouvrir une fenêtre ; utilisez redraft-cli, ou --screenshot IMAGE.png.</translation>
    </message>
    <message>
        <source>no picture could be written there</source>
        <translation>aucune image n’a pu y être écrite</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Legend of Changes</source>
        <translation>Légende des changements</translation>
    </message>
    <message>
        <source>Articles (*.txt *.text *.md *.markdown *.html *.htm *.mht *.mhtml *.docx *.doc *.odt *.fodt *.epub *.rtf *.pdf *.eml *.json *.jsonl *.csv)</source>
        <translation>Articles (*.txt *.text *.md *.markdown *.html *.htm *.mht *.mhtml *.docx *.doc *.odt *.fodt *.epub *.rtf *.pdf *.eml *.json *.jsonl *.csv)</translation>
    </message>
</context>
<context>
    <name>Redraft::AboutDialog</name>
    <message>
        <source>About Redraft</source>
        <translation>À propos de Redraft</translation>
    </message>
    <message>
        <source>Redraft %1</source>
        <translation>Redraft %1</translation>
    </message>
    <message>
        <source>Shows what changed between the versions of an article: the words, who is quoted, and the dates.</source>
        <translation>Montre ce qui a changé entre les versions d’un article : les mots, les personnes citées et les dates.</translation>
    </message>
    <message>
        <source>No text ever leaves this machine.</source>
        <translation>Aucun texte ne quitte jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. © The Redraft authors. Built with Qt %1 and KSyntaxHighlighting.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. © Les auteurs de Redraft. Construit avec Qt %1 et KSyntaxHighlighting.</translation>
    </message>
</context>
<context>
    <name>Redraft::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Ordinary Colours</source>
        <translation>Couleurs &amp;ordinaires</translation>
    </message>
    <message>
        <source>&amp;Colour-Blind Safe</source>
        <translation>Pour &amp;daltoniens</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
</context>
<context>
    <name>Redraft::ArticlePane</name>
    <message>
        <source>%1 paragraph</source>
        <translation>paragraphe %1</translation>
    </message>
    <message>
        <source>1 unchanged paragraph</source>
        <translation>1 paragraphe inchangé</translation>
    </message>
    <message>
        <source>%1 unchanged paragraphs</source>
        <translation>%1 paragraphes inchangés</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>Redraft::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>Redraft::ChangesModel</name>
    <message>
        <source>%1: %2, reviewed</source>
        <translation>%1 : %2, vu</translation>
    </message>
</context>
<context>
    <name>Redraft::CorrectionMenu</name>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>Is the &amp;Same as</source>
        <translation>Est le &amp;même que</translation>
    </message>
    <message>
        <source>&amp;Said by</source>
        <translation>&amp;Dit par</translation>
    </message>
    <message>
        <source>Somebody &amp;Else…</source>
        <translation>Quelqu’un d’&amp;autre…</translation>
    </message>
    <message>
        <source>&amp;Nobody Known</source>
        <translation>&amp;Personne de connu</translation>
    </message>
    <message>
        <source>&amp;Not a Change</source>
        <translation>N’est &amp;pas un changement</translation>
    </message>
    <message>
        <source>Is &amp;Not “%1”</source>
        <translation>N’est &amp;pas « %1 »</translation>
    </message>
</context>
<context>
    <name>Redraft::DateDialog</name>
    <message>
        <source>Date of the Article</source>
        <translation>Date de l’article</translation>
    </message>
    <message>
        <source>When was “%1” written? Words such as “Friday” are reckoned from that day.</source>
        <translation>Quand « %1 » a-t-il été écrit ? Des mots comme « vendredi » sont comptés à partir de ce jour.</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>What the Article Says</source>
        <translation>Ce que dit l’article</translation>
    </message>
</context>
<context>
    <name>Redraft::FindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>Respecter la &amp;casse</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Mots &amp;entiers</translation>
    </message>
    <message>
        <source>Find in all versions</source>
        <translation>Rechercher dans toutes les versions</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>Redraft::Gutter</name>
    <message>
        <source>Gutter</source>
        <translation>Gouttière</translation>
    </message>
</context>
<context>
    <name>Redraft::HelpDialog</name>
    <message>
        <source>Redraft Help</source>
        <translation>Aide de Redraft</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>Redraft::HistoryDialog</name>
    <message>
        <source>History of the File</source>
        <translation>Historique du fichier</translation>
    </message>
    <message>
        <source>Which versions of “%1” are to be compared?</source>
        <translation>Quelles versions de « %1 » faut-il comparer ?</translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <translation>%1 · %2 (%3)</translation>
    </message>
</context>
<context>
    <name>Redraft::Intake</name>
    <message numerus="yes">
        <source>Drop to compare these %n file(s)</source>
        <translation>
            <numerusform>Déposez pour comparer ce fichier</numerusform>
            <numerusform>Déposez pour comparer ces %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>Déposez pour ouvrir</translation>
    </message>
    <message>
        <source>Drop to add as a version</source>
        <translation>Déposez pour ajouter une version</translation>
    </message>
    <message>
        <source>Open Versions</source>
        <translation>Ouvrir des versions</translation>
    </message>
    <message>
        <source>Add Versions</source>
        <translation>Ajouter des versions</translation>
    </message>
    <message>
        <source>Replace the Version</source>
        <translation>Remplacer la version</translation>
    </message>
    <message>
        <source>There is no text to paste; copy the article&apos;s text first.</source>
        <translation>Il n’y a pas de texte à coller ; copiez d’abord le texte de l’article.</translation>
    </message>
    <message>
        <source>Redraft fetches nothing from the network; save the page from %1 and drop the file.</source>
        <translation>Redraft ne va rien chercher sur le réseau ; enregistrez la page de %1 et déposez le fichier.</translation>
    </message>
    <message>
        <source>There is one article alone in %1.</source>
        <translation>%1 ne contient qu’un seul article.</translation>
    </message>
    <message>
        <source>Article of the Collection</source>
        <translation>Article de la collection</translation>
    </message>
    <message>
        <source>Which article is to be shown?</source>
        <translation>Quel article faut-il montrer ?</translation>
    </message>
</context>
<context>
    <name>Redraft::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>Redraft::MainWindow</name>
    <message>
        <source>Sidebar</source>
        <translation>Volet latéral</translation>
    </message>
    <message>
        <source>%1 changed on disk.</source>
        <translation>%1 a changé sur le disque.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>%1 – Redraft</source>
        <translation>%1 – Redraft</translation>
    </message>
    <message>
        <source>Rename the Speaker</source>
        <translation>Renommer le locuteur</translation>
    </message>
    <message>
        <source>“%1” is called:</source>
        <translation>« %1 » s’appelle :</translation>
    </message>
    <message>
        <source>Attribute the Quotation</source>
        <translation>Attribuer la citation</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>Qui l’a dit ?</translation>
    </message>
    <message>
        <source>Go to Paragraph</source>
        <translation>Aller au paragraphe</translation>
    </message>
    <message>
        <source>Paragraph of “%1” (1 to %2):</source>
        <translation>Paragraphe de « %1 » (1 à %2) :</translation>
    </message>
</context>
<context>
    <name>Redraft::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>Redraft::OverviewMap</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
</context>
<context>
    <name>Redraft::PaneHeader</name>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Version menu</source>
        <translation>Menu de la version</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 mot</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 mots</translation>
    </message>
    <message>
        <source>Re&amp;place…</source>
        <translation>Rem&amp;placer…</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Re&amp;charger</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Replace, reload, move or remove this version</source>
        <translation>Remplacer, recharger, déplacer ou retirer cette version</translation>
    </message>
    <message>
        <source>&amp;Date of the Article…</source>
        <translation>&amp;Date de l’article…</translation>
    </message>
    <message>
        <source>Make the &amp;First Version</source>
        <translation>Mettre en &amp;premier</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>&amp;Find Out</source>
        <translation>&amp;Reconnaître</translation>
    </message>
    <message>
        <source>Other &amp;Article of the Collection…</source>
        <translation>Autre &amp;article de la collection…</translation>
    </message>
    <message>
        <source>Versions from &amp;Git…</source>
        <translation>Versions de &amp;Git…</translation>
    </message>
</context>
<context>
    <name>Redraft::PanesView</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 sur %3</translation>
    </message>
    <message>
        <source>Open %1 files as versions</source>
        <translation>Ouvrir %1 fichiers comme versions</translation>
    </message>
    <message>
        <source>Replace “%1” with “%2”</source>
        <translation>Remplacer « %1 » par « %2 »</translation>
    </message>
    <message>
        <source>Add “%1” as another version</source>
        <translation>Ajouter « %1 » comme version</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Ouvrir « %1 »</translation>
    </message>
    <message>
        <source>Scroll all versions</source>
        <translation>Faire défiler toutes les versions</translation>
    </message>
    <message>
        <source>Move “%1” here</source>
        <translation>Déplacer « %1 » ici</translation>
    </message>
</context>
<context>
    <name>Redraft::ReadingDialog</name>
    <message>
        <source>&amp;A face of my choice</source>
        <translation>Une &amp;police de mon choix</translation>
    </message>
    <message>
        <source>&amp;Justified lines</source>
        <translation>Lignes &amp;justifiées</translation>
    </message>
    <message>
        <source>Reading Settings</source>
        <translation>Réglages de lecture</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>&amp;Line spacing</source>
        <translation>&amp;Interligne</translation>
    </message>
    <message>
        <source>Line le&amp;ngth</source>
        <translation>Lon&amp;gueur de ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Redraft::RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un &amp;récent</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Forget These</source>
        <translation>&amp;Oublier ceux-ci</translation>
    </message>
</context>
<context>
    <name>Redraft::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>In a version</source>
        <translation>Dans une version</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Version suivante</translation>
    </message>
    <message>
        <source>Page down, page up</source>
        <translation>Page suivante, page précédente</translation>
    </message>
    <message>
        <source>Zoom with the wheel</source>
        <translation>Zoom avec la molette</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
</context>
<context>
    <name>Redraft::Sidebar</name>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Rien ne diffère.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Cités</translation>
    </message>
    <message>
        <source>Nobody is quoted.</source>
        <translation>Personne n’est cité.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>No date is mentioned.</source>
        <translation>Aucune date n’est mentionnée.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>No number, name or date changed.</source>
        <translation>Aucun nombre, nom ni date n’a changé.</translation>
    </message>
    <message>
        <source>Add another version to see what changed.</source>
        <translation>Ajoutez une autre version pour voir ce qui a changé.</translation>
    </message>
    <message>
        <source>Looking for speakers and dates…</source>
        <translation>Recherche des personnes citées et des dates…</translation>
    </message>
    <message>
        <source>The search for speakers and dates was stopped. Reload the versions to have it done.</source>
        <translation>La recherche des personnes citées et des dates a été arrêtée. Rechargez les versions pour la reprendre.</translation>
    </message>
</context>
<context>
    <name>Redraft::SidebarPage</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Nothing here has “%1” in it.</source>
        <translation>Rien ici ne contient « %1 ».</translation>
    </message>
</context>
<context>
    <name>Redraft::StartPage</name>
    <message>
        <source>Compared before</source>
        <translation>Comparaisons précédentes</translation>
    </message>
    <message>
        <source>What changed in the article?</source>
        <translation>Qu’est-ce qui a changé dans l’article ?</translation>
    </message>
    <message>
        <source>Add the other version</source>
        <translation>Ajoutez l’autre version</translation>
    </message>
    <message>
        <source>Drop two or more versions here. They are shown side by side in that order.</source>
        <translation>Déposez ici deux versions ou plus. Elles s’affichent côte à côte, dans cet ordre.</translation>
    </message>
    <message>
        <source>Drop a file here to compare it with the one on the left.</source>
        <translation>Déposez ici un fichier pour le comparer à celui de gauche.</translation>
    </message>
    <message>
        <source>Open Files…</source>
        <translation>Ouvrir des fichiers…</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Paste Text</source>
        <translation>Coller un texte</translation>
    </message>
    <message>
        <source>See a Sample</source>
        <translation>Voir un exemple</translation>
    </message>
</context>
<context>
    <name>Redraft::ToolBar</name>
    <message numerus="yes">
        <source>%n edited</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inserted</source>
        <translation>
            <numerusform>%n inséré</numerusform>
            <numerusform>%n insérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacé</numerusform>
            <numerusform>%n déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n split</source>
        <translation>
            <numerusform>%n scindé</numerusform>
            <numerusform>%n scindés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n fusionné</numerusform>
            <numerusform>%n fusionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Ordinary size (Ctrl+0)</source>
        <translation>Taille normale (Ctrl+0)</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Aucune différence</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
</context>
<context>
    <name>Redraft::VersionsMenu</name>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versions</translation>
    </message>
    <message>
        <source>No version is open</source>
        <translation>Aucune version n’est ouverte</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Remplacer…</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Re&amp;charger</translation>
    </message>
    <message>
        <source>&amp;Date of the Article…</source>
        <translation>&amp;Date de l’article…</translation>
    </message>
    <message>
        <source>Move &amp;Before</source>
        <translation>Déplacer &amp;avant</translation>
    </message>
    <message>
        <source>Move &amp;After</source>
        <translation>Déplacer a&amp;près</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
</context>
<context>
    <name>Rtf</name>
    <message>
        <source>its groups are nested deeper than %1</source>
        <translation>ses groupes sont imbriqués à plus de %1 niveaux</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; what could be read is shown.</source>
        <translation>Le fichier est endommagé ou incomplet ; ce qui a pu être lu est affiché.</translation>
    </message>
    <message>
        <source>The document has tracked changes: its text is shown with all of them accepted.</source>
        <translation>Le document a des modifications suivies : son texte est affiché comme si toutes étaient acceptées.</translation>
    </message>
    <message>
        <source>Pictures and embedded objects were left out.</source>
        <translation>Les images et objets incorporés ont été omis.</translation>
    </message>
    <message>
        <source>Hidden text was left out.</source>
        <translation>Le texte masqué a été omis.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Looking for speakers and dates</source>
        <translation>Recherche des personnes citées et des dates</translation>
    </message>
    <message>
        <source>Putting the versions in order</source>
        <translation>Mise en ordre des versions</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>Reckoned from: %1</source>
        <translation>Compté à partir de : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n endroit</numerusform>
            <numerusform>%n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changé</translation>
    </message>
    <message>
        <source>reattributed</source>
        <translation>réattribué</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>reformulé</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directe</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirecte</translation>
    </message>
    <message>
        <source>partly direct</source>
        <translation>en partie directe</translation>
    </message>
    <message>
        <source>no attribution of its own</source>
        <translation>sans attribution propre</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>avant : %1</translation>
    </message>
    <message>
        <source>Also named: %1</source>
        <translation>Aussi nommé : %1</translation>
    </message>
    <message>
        <source>%1 direct</source>
        <translation>%1 directes</translation>
    </message>
    <message>
        <source>%1 indirect</source>
        <translation>%1 indirectes</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Quotations without a speaker</source>
        <translation>Citations sans auteur</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>matin</translation>
    </message>
    <message>
        <source>midday</source>
        <translation>midi</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>après-midi</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>soir</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nuit</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>
The day this version was written is unknown; its pane’s menu sets it.</source>
        <translation>
Le jour où cette version a été écrite est inconnu ; le menu de son volet le fixe.</translation>
    </message>
    <message>
        <source>Stated, %1 % sure</source>
        <translation>Affirmé, sûr à %1 %</translation>
    </message>
    <message>
        <source>Inferred, %1 % sure</source>
        <translation>Déduit, sûr à %1 %</translation>
    </message>
    <message>
        <source>Unclear, %1 % sure</source>
        <translation>Incertain, sûr à %1 %</translation>
    </message>
    <message>
        <source>%1 (rule “%2”)</source>
        <translation>%1 (règle « %2 »)</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>L’entrée standard</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>only spacing</source>
        <translation>espacement seulement</translation>
    </message>
    <message>
        <source>only typography</source>
        <translation>typographie seulement</translation>
    </message>
    <message>
        <source>only capitals</source>
        <translation>majuscules seulement</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) replaced</source>
        <translation>
            <numerusform>%n mot remplacé</numerusform>
            <numerusform>%n mots remplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) deleted</source>
        <translation>
            <numerusform>%n mot supprimé</numerusform>
            <numerusform>%n mots supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) inserted</source>
        <translation>
            <numerusform>%n mot inséré</numerusform>
            <numerusform>%n mots insérés</numerusform>
        </translation>
    </message>
    <message>
        <source>punctuation changed</source>
        <translation>ponctuation modifiée</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Paragraph %1 is the same</source>
        <translation>Paragraphe %1 inchangé</translation>
    </message>
    <message>
        <source>Paragraph %1 inserted</source>
        <translation>Paragraphe %1 inséré</translation>
    </message>
    <message>
        <source>Paragraph %1 deleted</source>
        <translation>Paragraphe %1 supprimé</translation>
    </message>
    <message>
        <source>Paragraph %1 rewritten</source>
        <translation>Paragraphe %1 réécrit</translation>
    </message>
    <message>
        <source>Paragraph %1: %2</source>
        <translation>Paragraphe %1 : %2</translation>
    </message>
    <message>
        <source>Paragraph %1 moved up (was %2)</source>
        <translation>Paragraphe %1 monté (était le %2)</translation>
    </message>
    <message>
        <source>Paragraph %1 moved down (was %2)</source>
        <translation>Paragraphe %1 descendu (était le %2)</translation>
    </message>
    <message>
        <source>Paragraph %1 split into %2</source>
        <translation>Paragraphe %1 scindé en %2</translation>
    </message>
    <message>
        <source>Paragraphs %1 merged into %2</source>
        <translation>Paragraphes %1 fusionnés en %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Sniff</name>
    <message>
        <source>a PNG image</source>
        <translation>une image PNG</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>une image JPEG</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>une image GIF</translation>
    </message>
    <message>
        <source>an image, sound or film</source>
        <translation>une image, un son ou un film</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>une image TIFF</translation>
    </message>
    <message>
        <source>a packed gzip file</source>
        <translation>un fichier compressé gzip</translation>
    </message>
    <message>
        <source>a packed bzip2 file</source>
        <translation>un fichier compressé bzip2</translation>
    </message>
    <message>
        <source>a packed xz file</source>
        <translation>un fichier compressé xz</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>une archive 7-Zip</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>une archive RAR</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>un son</translation>
    </message>
    <message>
        <source>a sound or film</source>
        <translation>un son ou un film</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>more than %1 files</source>
        <translation>plus de %1 fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without a text were left out.</source>
        <translation>
            <numerusform>%n fichier sans texte a été laissé de côté.</numerusform>
            <numerusform>%n fichiers sans texte ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every file says its date: the versions are in the order of their names.</source>
        <translation>Tous les fichiers n’indiquent pas leur date : les versions sont dans l’ordre de leurs noms.</translation>
    </message>
</context>
<context>
    <name>Xml</name>
    <message>
        <source>it defines entities in a DOCTYPE, which is not allowed</source>
        <translation>il définit des entités dans un DOCTYPE, ce qui n’est pas permis</translation>
    </message>
    <message>
        <source>its elements are nested deeper than %1</source>
        <translation>ses éléments sont imbriqués à plus de %1 niveaux</translation>
    </message>
    <message>
        <source>its XML breaks off in line %1</source>
        <translation>son XML s’interrompt à la ligne %1</translation>
    </message>
    <message>
        <source>an element has more than %1 attributes</source>
        <translation>un élément a plus de %1 attributs</translation>
    </message>
</context>
</TS>
