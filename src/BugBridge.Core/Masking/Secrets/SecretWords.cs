using System.Collections.Frozen;

namespace BugBridge.Core.Masking.Secrets;

/// <summary>The words that names of secrets are made of, in the languages that tickets are written in, and the words that are no secrets.</summary>
internal static class SecretWords
{
    /// <summary>Last words of names that mean a secret whatever stands before them.</summary>
    public static readonly FrozenSet<string> Sure = Set(
        "password passwords passwd passphrase passcode passwort passwörter kennwort pwd pw pswd psw passw mdp motdepasse pass secret token jwt otp mnemonic pin bearer apikey apitoken accesskey "
        + "accesstoken authtoken secretkey privatekey clientsecret dbpass dbpw dbpwd userpass userpwd rootpass rootpw mailpass smtppass ftppass adminpass adminpw bindpw bindpass storepass keypass "
        + "contraseña contrasena contraseñas clave palavrapasse senha wachtwoord hasło haslo heslo salasana adgangskode lösenord losenord lozinka parola şifre sifre jelszó пароль паролем пароля "
        + "geheimnis zugangscode zugangstoken lizenzschlüssel privatschlüssel zugriffstoken geheimzahl zugangspasswort credentials creds zugangsdaten anmeldedaten logindaten identifiants credenciales "
        + "credenciais inloggegevens login logins passkey sessionsecret psk authkey jsessionid phpsessid sessionid sessid sas sharedsecret licensekey licencekey wifipassword");

    /// <summary>Ends of words that are written together: PGPASSWORD, dbpassword, MasterPasswort.</summary>
    public static readonly string[] Ends = ["password", "passwd", "passphrase", "passwort", "kennwort", "wachtwoord", "apikey", "accesstoken", "authtoken", "secretkey", "geheimnis"];

    /// <summary>Names of pairs of a user's name and a password.</summary>
    public static readonly FrozenSet<string> Pairs = Set("credentials creds credential zugangsdaten anmeldedaten logindaten identifiants credenciales credenciais inloggegevens login logins");

    /// <summary>Last words that mean a secret only behind one of the words that they are given with.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> Behind = new Dictionary<string, FrozenSet<string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["key"] = Set(
            "api access secret private encryption encrypt decryption signing sign shared license licence account master auth app subscription hmac aes storage deploy deployment webhook security cipher "
            + "cookie jwt functions activation product registration network wifi wpa recovery root service client consumer session crypto"),
        ["code"] = Set("pin access security verification otp time auth authentication authorization activation backup recovery tan sms mfa 2fa factor entry door unlock login einmal"),
        ["codes"] = Set("backup recovery"),
        ["answer"] = Set("security secret"),
        ["antwort"] = Set("sicherheits geheime"),
        ["phrase"] = Set("seed recovery secret pass mnemonic"),
        ["words"] = Set("seed recovery"),
        ["schlüssel"] = Set("api zugangs geheimer privater lizenz geheime"),
        ["id"] = Set("session"),
        ["mac"] = Set("private"),
        ["string"] = Set("secure"),
        ["auth"] = Set("_"),
        ["by"] = Set("identified"),
        ["hash"] = Set("password passwd pwd pw"),
        ["wort"] = Set("pass kenn"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words before "token" with which it is no secret.</summary>
    public static readonly FrozenSet<string> HarmlessTokens = Set(
        "page next prev previous continuation cursor sync pad eos bos unk mask sep cls start end stop last first unexpected unknown invalid cancellation cancel reset's syntax lexer parser max min design "
        + "expected boundary paging sequence");

    /// <summary>Words at the end of a name that say no more of it: password_old, PASSWORD_PROD.</summary>
    public static readonly FrozenSet<string> Trailing = Set(
        "value plain plaintext cleartext raw base prod dev test staging live old new current confirm confirmation again repeat default admin root encoded b64 base64 1 2 3");

    /// <summary>Words that may stand between a name and what gives its value: "password for the test account:", "mot de passe provisoire :".</summary>
    public static readonly FrozenSet<string> Facts = Set(
        "field length error errors code policy type reset resets change changes expires expired expiry expiration link links must should cannot can hint strength count manager page screen dialog form "
        + "box input prompt request feld länge fehler zurücksetzen ändern vergessen champ erreur oublié campo olvidada cambiar authentication bucket buckets cache store limit usage name file path "
        + "format mode updated changed failed fails refresh rules rule minimum maximum url endpoint at on since after before when");

    /// <summary>Words that stand where a value could stand and are none.</summary>
    public static readonly FrozenSet<string> NoValues = Set(
        "null undefined true false none nil nan empty blank missing invalid expired required optional mandatory string str text number int integer long bool boolean object varchar nvarchar char any "
        + "unknown void bytes byte new this self await return yes no on off enabled disabled default hidden redacted masked removed filtered secret password passwort token key pin unset n/a na "
        + "default-value public private readonly static final const const: var let incorrect wrong correct ok okay fine good bad broken lost forgotten changed unchanged reset resets set unset "
        + "visible invisible shown hidden displayed accepted rejected refused denied declined stored saved encrypted hashed sent received needed asked empty. too not never always still no- "
        + "field fields link links page dialog form box prompt button label column table file length count type policy strength manager error errors failure fails failed failing does do did doesn't "
        + "don't didn't cannot can can't could couldn't won't will would should must may might has have had is isn't are aren't was wasn't were be been being it its it's the a an and or but if "
        + "when while after before because since for from with without in into at by to of as than then so also only just now here there again already yet gone back same old short long weak strong "
        + "simple safe unsafe secure insecure unique plain clear case available unavailable valid known unclear different identical equal authentication authorization authenticated unauthorized "
        + "bearer basic digest ntlm negotiate anonymous strict lax http https oauth oauth2 jwt sso saml ldap md5 sha1 sha256 sha512 bcrypt scrypt argon2 aes rsa "
        + "falsch richtig ungültig abgelaufen leer gesperrt vergessen geändert zurückgesetzt erforderlich nötig unbekannt korrekt nicht wird wurde kann ist war sind das der die den dem ein eine "
        + "kein keine fehlt fehlen funktioniert geht muss soll sichtbar "
        + "incorrect incorrecte invalide faux fausse expiré expirée oublié oubliée vide requis requise obligatoire bloqué changé le la les un une des du de ne n'est pas est sont trop "
        + "incorrecta incorrecto inválida inválido equivocada caducada caducado vencida vacía vacío olvidada olvidado requerida obligatoria bloqueada cambiada correcta el los las una no se es son muy "
        + "errada errado inválida expirada esquecida vazia obrigatória o os as um uma não é onjuist verlopen vergeten verkeerd ongeldig leeg niet het een wordt błędne nieprawidłowe nie wygasło "
        + "не неверный неправильный забыл забыла забыт истек пустой sbagliata errata scaduta scaduto non è "
        + "user username login email mail e-mail name server host hostname port database url uri domain benutzer benutzername nutzer usuario utilisateur identifiant nom nombre regards thanks hello hi "
        + "thx grüße gruß danke merci gracias please bitte question see sincerely best attached steps version error: remember submit cancel next continue weiter "
        + "todo tbd example beispiel dummy placeholder pending failed: working used reused ready random generated copied typed entered pasted confirmed verified revoked rotated leaked locked unlocked "
        + "kaputt da weg gut");

    /// <summary>Words that say of a text in quotes that it is a message: "must be at least 8 characters".</summary>
    public static readonly FrozenSet<string> Message = Set(
        "must required is are not invalid cannot should please enter too least contain contains characters your incorrect wrong expired failed missing does do has have muss darf nicht bitte ist erforderlich "
        + "doit requis debe no es inválida obligatorio veuillez change reset forgot");

    /// <summary>What gives a value in a sentence.</summary>
    public static readonly string[] Links =
        ["is", "was", "are", "ist", "war", "lautet", "heißt", "es", "era", "est", "c'est", "était", "è", "é", "jest", "är", "это"];

    /// <summary>What a value may follow if it looks like one: "changed to".</summary>
    public static readonly string[] Turns = ["to", "auf", "zu", "with", "mit", "using", "por", "par", "a", "à", "are", "sind", "namely", "nämlich", "->", "→", "-"];

    /// <summary>What gives a value in scripts without spaces.</summary>
    public static readonly string[] Signs = ["是", "为", "は", "："];

    /// <summary>Names in scripts without spaces.</summary>
    public static readonly string[] Unspaced = ["パスワード", "暗証番号", "密码", "密碼", "口令", "비밀번호", "암호", "รหัสผ่าน"];

    /// <summary>First parts of what code gets a value from: request.password, process.env.KEY.</summary>
    public static readonly FrozenSet<string> Holders = Set(
        "process os env environment req request res response self this config configuration settings ctx context system app props options opts params args data form user body state import module vars "
        + "var local secrets github document window session model item row result input output values cfg conf event payload account credentials creds e it obj");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a set holds a word.</summary>
    public static bool Has(this FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
