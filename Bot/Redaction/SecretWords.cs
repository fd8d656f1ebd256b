using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>The words around secrets in English, Spanish, French and German, in lower case and without accents.</summary>
internal static class SecretWords
{
    public static FrozenSet<string> Password { get; } = Set(
        "password passwords p/w p/word passwort passworter passwd passcode passphrase pwd pw pass psw pasword passwrd pasword passord pssword psswd kennwort kennworter "
        + "contrasena contrasenas contrasenya clave claves mdp motdepasse passwortes kennwortes password's pass-word login-passwort senha wachtwoord");

    /// <summary>Names of a password that are known when one letter of them is wrong.</summary>
    public static string[] PasswordStems { get; } = ["password", "passwords", "passwort", "kennwort", "passcode", "contrasena", "contrasenia"];

    /// <summary>Nearly written like a password.</summary>
    public static FrozenSet<string> NoPassword { get; } = Set("passport passports");

    /// <summary>Names of one secret in two or three words; the last word is where it ends.</summary>
    public static FrozenSet<string> PasswordEnds { get; } = Set("passe pase pass paase pasee passse pas");

    public static FrozenSet<string> Code { get; } = Set(
        "code codes codigo codigos otp pin tan 2fa mfa passcode sicherheitscode bestatigungscode bestaetigungscode einmalcode einmalkennwort prufcode "
        + "pruefcode verifizierungscode zugangscode anmeldecode sms-code smscode pincode onetimecode one-time-code securitycode cod mtan m-tan smstan pushtan geheimzahl nip "
        + "pin-nummer pinnummer bestatigungsnummer bestaetigungsnummer kontrollnummer prufnummer pruefnummer prufzahl pruefzahl prufziffer pruefziffer");

    /// <summary>What brings a code without naming it.</summary>
    public static FrozenSet<string> CodeSources { get; } = Set("texted sms texto authenticator text-message mensaje nachricht");

    /// <summary>What a code comes in, where the sentence says that it is to confirm something.</summary>
    public static FrozenSet<string> Messages { get; } = Set(
        "message messages text sms correo correos mensaje mensajes courriel courriels nachricht nachrichten gemailt mailed emailed bestatigungsnachricht");

    /// <summary>Beginnings of the words for confirming who somebody is.</summary>
    public static string[] Confirming { get; } = ["verif", "confirm", "bestatig", "bestaetig", "uberpruf", "ueberpruef", "identi", "valid"];

    /// <summary>What turns the word "code" into something that is no secret.</summary>
    public static FrozenSet<string> OtherCodes { get; } = Set(
        "error errors fehler erreur fehlercode errorcode zip postal postleitzahl plz area vorwahl country pais pays product producto produit produkt promo "
        + "promotion discount descuento rabatt remise coupon gutschein status http exit return source bar qr dress dresscode item article artikel articulo "
        + "client customer cliente kunde kunden department cost kostenstelle color colour farbe stop sap cpt iso postcode postalcode d'erreur l'erreur "
        + "statuscode exception reason hresult event ereignis evento evenement course kurs fehlermeldung meldung setup installer installation aadsts "
        + "tracking vorgang einladungs dial dialling source-code fiscal steuer");

    /// <summary>Says of which kind a code is, so that its number can be no error's.</summary>
    public static FrozenSet<string> Security { get; } = Set(
        "security verification verify one-time single-use login sign-in sms seguridad verificacion confirmacion acceso securite verification confirmation connexion");

    /// <summary>A number after one of these is a number of something.</summary>
    public static FrozenSet<string> Numbered { get; } = Set(
        "step steps schritt paso etape order orders bestellung bestellnummer auftrag pedido commande ticket tickets case fall caso dossier invoice rechnung factura "
        + "facture number numero nummer no nr num n° #  extension ext durchwahl extension poste room raum sala salle phone telefon tel telefono "
        + "telephone mobile handy fax "
        + "customer kundennummer version build page seite pagina since seit desde depuis year jahr ano annee in kb part chapter line zeile flight vol hausnummer "
        + "po ref reference referenz id build article artikel ref# case# sr vorgang vorgangsnummer fallnummer ticketnummer trackingid sr# inc req "
        + "incident vorfall incidente "
        + "auftragsnummer rechnungsnummer vertrag contract contrato contrat dossier no° n.° article siret vat cif ust-idnr usuarios kb");

    /// <summary>A time or a day comes after these words, not a code.</summary>
    public static FrozenSet<string> Before { get; } = Set(
        "at since after before until till um seit nach vor bis am ab desde hasta hace tras las depuis apres avant vers des jusqu'a around about gegen circa ca erst");

    /// <summary>Go on after a number that stands for itself. After any other word the number counts something.</summary>
    public static FrozenSet<string> AfterNumber { get; } = Set(
        "from in of and but is was are aus von vom in der die das und aber ist war steht de del en y pero es dans du recu et mais est for to with by "
        + "per via an mit zu zur por para par pour "
        + "gemailt geschickt gesendet gesandt geschrieben sent received recibido recibida enviado envoye reçu there only doesn't does not no nicht kein "
        + "que which that it they what so or then if when geht wird ne n'est");

    public static FrozenSet<string> Token { get; } = Set(
        "token tokens secret secrets apikey api-key api_key accesskey access-key secretkey clientsecret client-secret client_secret bearer jeton jetons "
        + "schlussel zugriffsschluessel zugriffsschlussel api-schlussel api-schluessel schluessel geheimnis cle llave ficha key keys");

    /// <summary>Says that what follows is meant.</summary>
    public static FrozenSet<string> Copulas { get; } = Set(
        "is was are be being it's its heisst lautet lauten ist war sind wurde est etait c'est sont es era son fue sera esta estaba "
        + "ware waere isch hiess lautete serait seria c quedo called reads says equals");

    /// <summary>Says that somebody has made a choice.</summary>
    public static FrozenSet<string> Chosen { get; } = Set(
        "habe hab hatte nehme nahm nutze benutze verwende wahlte gewahlt genommen choisi mis pris prends j'utilise j'avais elegi escogi puse uso usaba tengo tenia "
        + "chose picked took used use set put entered");

    /// <summary>Says that something was made to be what follows. Much else stands after these words, so the value must look like one.</summary>
    public static FrozenSet<string> ChangeWords { get; } = Set("to as auf als in a en por comme como zu with mit avec con by");

    /// <summary>May stand between the name of a secret, or the word for "is", and the secret.</summary>
    public static FrozenSet<string> Fillers { get; } = Set(
        "now just currently still simply the this that here following new old current jetzt noch aktuell derzeit immer weiterhin neu neues alt altes "
        + "das der die dieses maintenant "
        + "toujours actuellement le la les ce nouveau nouvel ahora todavia actualmente el los nuevo nueva vieja siguiente suivant folgendes folgende "
        + "either entweder soit ya sea quiza quizas maybe perhaps vielleicht peut-etre either "
        + "my your his her mine our mein meine unser mon ma notre mi mis nuestra supposed probably always hier voici aqui also auch aussi tambien i think so and");

    /// <summary>What a sentence about a password says where no password stands.</summary>
    public static FrozenSet<string> NoValue { get; } = Set(
        "wrong incorrect invalid expired required needed necessary forgotten forgot lost ok okay fine correct right safe secret weak strong long short unknown "
        + "different same gone asked reset changed change blocked locked there here on off in at for what where which who how why when not no none nothing empty "
        + "missing too very really never always also already only the a an my your his her our their this that it and or but so if because than then to of "
        + "from by with about please help working rejected refused accepted denied saved stored sent set unset field box page screen link button form manager "
        + "protected something anything everything case hidden visible mandatory optional good bad new old next done finished true false yes both easy hard "
        + "simple complicated unclear confusing personal private confidential important enough possible impossible available temporary permanent "
        + "falsch richtig ungultig abgelaufen vergessen verloren gesperrt geandert gleich anders sicher unsicher lang kurz leer notig erforderlich nicht kein "
        + "keine weg da nur zu sehr auch immer noch schon mir ihm ihr uns bekannt unbekannt korrekt geheim schwach stark neu alt abgelehnt "
        + "incorrecta incorrecto invalida invalido caducada caducado olvidada olvide perdida correcta correcto necesaria obligatoria misma mismo otra otro larga "
        + "corta segura secreta debil nada mal bien muy demasiado que donde cual como por para con sin pero porque si ya "
        + "incorrecte incorrect invalide expire expiree oublie perdu bon bonne mauvais mauvaise faux fausse correcte requis obligatoire meme autre trop "
        + "court longue sur secret faible fort pas rien ou quoi quel quelle pour avec sans mais parce deja refuse bloque change "
        + "password passwort kennwort contrasena clave code codigo pin see attached below above siehe anbei unten oben ver adjunto abajo voir ci-joint "
        + "i we you he she they do does did can could will would should must have has ich wir sie er weiss habe kann je nous vous il yo no-idea idk dunno "
        + "wie wer wo wann warum welches welche welcher sagt dasselbe derselbe dieselbe zurzeit egal fehlt geht klappt stimmt passt hilfe bitte gestern "
        + "heute morgen ahnung unklar kaputt fertig zuruck "
        + "la lo el los las un una de siempre nunca no-la se sabe ninguna ninguno ni idea todavia aun ayer hoy manana ayuda compartida aucun aucune "
        + "comme d'habitude hier aujourd'hui jamais toujours "
        + "tout inconnu compromis bloquee aide svp merci gracias danke thanks blank hacked compromised default outdated stale shared managed unclear "
        + "gibberish nonsense ignored optional fixed broken "
        + "forgoten forgotton forgottn correkt corect incorect incorrekt wronge expierd experied rejectd acepted neccessary requird "
        + "dead down stuck annoying useless weird odd strange nowhere somewhere several many few more less longer shorter case-sensitive customersource "
        + "partnersource microsoft windows office outlook "
        + "dynamics teams edge chrome firefox safari apple google azure today yesterday tomorrow again soon later now monday friday months days weeks "
        + "years old-fashioned temporarily permanently "
        + "reset-link sso mfa sufficient insufficient identical similar equal visible case plain plaintext encrypted autofilled pasted typed copied "
        + "one someone nobody none expires contains begins starts ends n/a none null hidden xxx todo tbd");

    /// <summary>Says that somebody signs in, or has entered something.</summary>
    public static FrozenSet<string> SignIn { get; } = Set(
        "log login logged sign signed signin wrote written put geschrieben ecrit escrito use used using enter entered type typed try tried "
        + "anmelden anmelde melde angemeldet einloggen logge eingeloggt benutze benutzt verwende verwendet nehme nutze eingegeben eingebe gebe tippe "
        + "connecte connecter utilise utilisais tape tapais saisi saisis entre rentre "
        + "entro entrar uso usaba uso puse pongo escribi escribo tecleo inicio conecto credentials credenciales zugangsdaten identifiants logins creds login:");

    /// <summary>People use much else than passwords, so these count only beside another word of the list above.</summary>
    public static FrozenSet<string> Using { get; } = Set("use used using benutze benutzt verwende verwendet nehme nutze utilise utilisais uso usaba");

    /// <summary>How good a password is, between one in quotation marks and the word for it.</summary>
    public static FrozenSet<string> Quality { get; } = Set(
        "a an of de good strong safe secure ok okay enough valid the right correct be as for too weak simple easy bad still allowed fine long short "
        + "ein eine gutes sicheres starkes schlechtes gueltiges gultiges einfaches richtiges als fur zu una un buena segura fuerte debil valida mala correcta como para "
        + "bon mauvais solide fort faible valable comme pour correct assez sur bien convient sert works suits geht taugt eignet sich vale sirve als "
        + "mein meine my mi mon");

    /// <summary>Begins a question about what stands in quotation marks.</summary>
    public static FrozenSet<string> Asking { get; } = Set(
        "would could can may should does did isn't wasn't ware wuerde wurde kann darf soll geht taugt sirve vale puedo seria serait peut puis-je "
        + "est-ce que use keep take have usar nehmen behalten garder choisir convient sert irait works suits eignet");

    public static FrozenSet<string> Pairing { get; } = Set("and und y et e with mit con avec pass / - : | ; ,");

    internal static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
