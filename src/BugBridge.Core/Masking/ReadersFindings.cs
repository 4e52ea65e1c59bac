using System.Text.RegularExpressions;

namespace BugBridge.Core.Masking;

/// <summary>
/// What is taken out for readers beside what is taken out for all: street addresses, numbers of identity papers, and people whom nobody told the bridge
/// about, where the words beside a name make plain that it is one. In the languages that customers of most helpdesks write in. A name in running text
/// is not found, nor is an address without a street and a number: whoever shares an example has to read it.
/// </summary>
internal static class ReadersFindings
{
    private const string Word = @"\p{Lu}[\p{L}'’.-]{0,24}";
    private const string Person = @"\p{Lu}[\p{Ll}'’]{1,20}(?:[ -]\p{Lu}[\p{Ll}'’]{1,20}){0,2}";
    private const string Town = @"(?:,? {0,2}(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}-]{1,24}(?: \p{Lu}[\p{L}-]{1,24}){0,2})?";
    private const string Small = @"(?:(?:de|del|la|las|los|el|du|des|le|les|di|della|dei|da|do|dos|das|von|der|van) |l['’]|d['’])";

    // Without backtracking their time grows with the length of the text alone.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly HashSet<string> Nobody = new(
        ["Team", "Support", "All", "There", "Sir", "Madam", "Everyone", "Customer", "Service", "Sirs", "Folks", "Zusammen", "Damen", "Herren", "Equipo", "Todos", "Tous"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Regex[] Addresses =
    [
        Of($@"\b(?<it>\d{{1,5}}[A-Za-z]?,? (?:{Word} ){{1,4}}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd|Crescent|Terrace|Parkway|Highway)\b\.?(?:,? (?:Apt|Suite|Unit|Flat)\.? ?\w{{1,6}})?(?:, {Word}(?: {Word}){{0,2}})?(?:,? (?:[A-Z]{{2}} )?\d{{5}}(?:-\d{{4}})?|,? [A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}})?)"),
        Of($@"\b(?<it>\d{{1,5}}[A-Za-z]? (?:{Word} ){{1,3}}(?:Drive|Court|Close|Square|Way|Place)), "),
        Of($@"\b(?<it>(?:(?i:calle|avenida|avda\.?|plaza|paseo|carrer|camino|carretera|rua)|C/|Av\.|Via|Viale|Piazza|Corso) {{0,2}}{Small}{{0,3}}{Word}(?: {Small}{{0,2}}{Word}){{0,3}},? {{0,2}}(?:n\.?[ºo°]? ?)?\d{{1,4}}\b{Town})"),
        Of($@"\b(?<it>\p{{Lu}}[\p{{L}}-]{{1,30}}(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|straat|laan|plein|gracht|kade| Straße| Strasse| Str\.| Allee| Platz) \d{{1,4}} ?[a-z]?\b{Town})"),
        Of($@"\b(?<it>\d{{1,4}}(?: bis| ter)?,? (?i:rue|avenue|boulevard|place|chemin|impasse|allée|quai) {Small}{{0,3}}{Word}(?: {Small}{{0,2}}{Word}){{0,3}}{Town})"),
        Of(@"(?i:\b(?:(?:postal|home|street|billing|shipping|delivery|mailing) address|(?:post|liefer|rechnungs)(?:anschrift|adresse)|direcci[oó]n (?:postal|de env[ií]o|de facturaci[oó]n)|domicilio|adresse postale)) ?(?:is|ist|es|:) ?(?<it>[^\r\n]{5,120})"),
    ];

    private static readonly Regex[] Papers =
    [
        Of(@"\b(?<it>\d{3}-\d{2}-\d{4})\b"),
        Of(@"\b(?<it>\d{3}\.\d{3}\.\d{3}-\d{2})\b"),
        Of(@"\b(?<it>[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z])\b"),
        Of(@"\b(?<it>[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d)\b"),
        Of(@"\b(?<it>[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b"),
        Of(@"(?i:\b(?:ssn|social security|national insurance|passport|id card|identity card|driver'?s licen[cs]e|dni|nie|nif|curp|cpf|bsn|pesel|steuer-?id|steueridentifikationsnummer|sozialversicherungsnummer|personalausweis|reisepass|pasaporte|s[ée]curit[ée] sociale|codice fiscale)(?:nummer)?\b(?: number| no\b\.?| n[ºo°]\.?| num[eé]ro| n[uú]mero)?(?: is| es| ist| est|:| #){0,2}) {0,3}(?<it>[A-Za-z]{0,3}[ -]?\d(?:[ .\-/]?\d){3,16}(?:[ -]?[A-Z]\b)?)"),
    ];

    private static readonly Regex Spanish = Of(@"\b(?<it>(?:\d{8}|[XYZ]\d{7})-?[A-Z])\b");

    private static readonly Regex[] People =
    [
        Of($@"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Sra?|Srta|Señora?|Doña|Mme|Mlle|Monsieur|Madame|Sig|Signora?|Dhr|Mevr)\.? (?<it>{Person})"),
        Of($@"(?i:\b(?:my|our|unser(?:e|er|em|en)?|mein(?:e|er|em|en)?|nuestr[oa]|mi|mon|ma|notre|il mio|la mia) (?:colleague|co-?worker|boss|manager|supervisor|accountant|assistant|secretary|husband|wife|partner|employee|kolleg(?:e|in|en)|chef(?:in)?|mitarbeiter(?:in)?|compañer[oa]|jef[ea]|collègue|collega)),? (?<it>{Person})"),
        Of($@"(?i:\b(?:{PersonSpots.Introductions}|attn:?|z\. ?hd\.)) (?<it>{Person})"),
        Of($@"(?:\A|\n)[ \t]{{0,5}}(?i:hi|hello|dear|hola|hallo|bonjour|liebe[r]?|estimad[oa]|ciao) (?<it>{Person}) ?[,!:]"),
        Of($@"(?i:\b(?:regards|wishes|sincerely|thanks|thank you|cheers|saludos|atentamente|gracias|gr[uü](?:ß|ss)en?|danke|cordialement|merci|saluti|grazie|obrigad[oa]))[ ,.!]{{0,5}}\r?\n[ \t\r\n]{{0,10}}(?<it>{Person})[ \t.]{{0,5}}(?:[\r\n,]|\z)"),
    ];

    /// <summary>What is found in the text, in no order.</summary>
    public static IEnumerable<MaskedPart> In(string text) =>
        Found(Addresses, text, "[address]", "street address")
            .Concat(Found(Papers, text, "[id]", "number of an identity paper"))
            .Concat(Found([Spanish], text, "[id]", "number of an identity paper").Where(part => IsSpanish(text.AsSpan(part.Start, part.Length))))
            .Concat(Found(People, text, "[name]", "name").Where(part => !Nobody.Contains(text.Substring(part.Start, part.Length).Split(' ')[0])));

    private static IEnumerable<MaskedPart> Found(Regex[] patterns, string text, string placeholder, string kind) => patterns
        .SelectMany(pattern => pattern.Matches(text).Select(match => match.Groups["it"])).Where(part => part.Length > 0)
        .Select(part => new MaskedPart(part.Index, part.Length, placeholder, kind));

    /// <summary>The letter of a DNI or NIE is told by the rest of its number divided by 23; X, Y and Z stand for 0, 1 and 2.</summary>
    private static bool IsSpanish(ReadOnlySpan<char> number)
    {
        var rest = 0;
        foreach (var sign in number[..^1].TrimEnd('-'))
        {
            rest = ((rest * 10) + (sign is >= 'X' and <= 'Z' ? sign - 'X' : sign - '0')) % 23;
        }

        return "TRWAGMYFPDXBNJZSQVHLCKE"[rest] == number[^1];
    }

    private static Regex Of(string pattern) => new(pattern, Options);
}
