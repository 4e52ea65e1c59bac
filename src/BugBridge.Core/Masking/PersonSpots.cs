using System.Text.RegularExpressions;

namespace BugBridge.Core.Masking;

/// <summary>
/// Finds names that are everyday words where they are surely somebody's: in a greeting or thanks, under a message, where a mail says who wrote, after a title.
/// In the languages that mail programs and people use most.
/// </summary>
internal sealed class PersonSpots
{
    private const string Greetings =
        "hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|hola|buenos d[ií]as|buenas(?: tardes)?|estimad[oa]|querid[oa]|hallo|guten (?:tag|morgen|abend)|moin|servus|liebe[r]?|sehr geehrte[r]?|" +
        "bonjour|bonsoir|salut|cher|ch[eè]re|ciao|salve|buongiorno|gentile|ol[aá]|bom dia|boa tarde|car[oa]|prezad[oa]|beste|geachte|hej|hei|kj[aæ]re|cze[sś][cć]|dzie[nń] dobry|" +
        "thanks|thank you|many thanks|thx|cheers|gracias|danke|vielen dank|merci|grazie|obrigad[oa]|bedankt|tak|tack|takk|dzi[eę]kuj[eę]";

    private const string Partings =
        "regards|wishes|greetings|sincerely|faithfully|truly|thanks|thank you|many thanks|cheers|saludos?|atentamente|cordialmente|gr[uü](?:ß|ss)en?|gru(?:ß|ss)|mfg|vg|lg|cordialement|salutations|bien [aà] vous|" +
        "saluti|atenciosamente|abra[cç]os|cumprimentos|groet|groeten|hilsen|h[aä]lsningar?|mvh|pozdrawiam|gracias|danke|merci|grazie|obrigad[oa]";

    private const string Titles =
        "mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|sr|sra|srta|se[nñ]ora?|don|do[nñ]a|mme|mlle|monsieur|madame|sig|signora?|dhr|mevr|pan|pani";

    private const string Senders = "from|sender|reported by|reporter|requester|customer|contact|name|signed|von|absender|kunde|name des kunden|de|remitente|nombre|cliente|nom|da|nome|mittente|van|naam|fra|fr[aå]n|od";

    /// <summary>What people say before their name, as the branches of a pattern.</summary>
    public const string Introductions = "my name is|me llamo|mi nombre es|mein name ist|ich hei(?:ß|ss)e|je m.appelle|mi chiamo|meu nome [eé]|mijn naam is";

    private const string Selves = "i am|i.m|this is|it.s|soy|aqu[ií]|ich bin|hier (?:ist|schreibt)|je suis|c.est|sono|sou|ik ben";

    private const string Wrote = "wrote|schrieb|escribi[oó]|a [eé]crit|ha scritto|escreveu|schreef|skrev|napisa[lł]a?";

    private const string End = @"(?=\s{0,5}(?:[,.!;:)\r\n]|$))";

    // Each repetition is bounded, so that its time grows with the text alone; a limit by the clock would only fail on a machine that pauses.
    private readonly Lazy<Regex> _spots;
    private readonly IReadOnlyCollection<string> _names;
    private readonly string _shown;

    /// <param name="names">Whole names and their parts, each an everyday word; the longest first.</param>
    /// <param name="shown">What stands in their place.</param>
    public PersonSpots(IReadOnlyCollection<string> names, string shown)
    {
        (_names, _shown) = (names, shown);
        _spots = new Lazy<Regex>(() => new Regex(PatternOf(names), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout));
    }

    /// <summary>Where in the text a person is surely named, in order.</summary>
    public IEnumerable<MaskedPart> In(string text) => !_names.Any(name => text.Contains(name, StringComparison.InvariantCultureIgnoreCase))
        ? []
        : _spots.Value.Matches(text).Select(match => match.Groups["name"]).Select(name => new MaskedPart(name.Index, name.Length, _shown, "name"));

    private static string PatternOf(IReadOnlyCollection<string> names)
    {
        var one = $"(?:{string.Join('|', names.Select(name => Regex.Escape(name).Replace(@"\ ", @"\s{1,5}", StringComparison.Ordinal)))})";
        var name = $@"(?<name>{one}(?:[\s.]{{1,5}}{one}){{0,4}})(?![\w])";
        return string.Join(
            '|',
            $@"(?:^|[\n\r>])[\t >]{{0,20}}(?:{Greetings})[ ,]{{1,5}}(?:(?:{Titles})\.?\s{{1,5}})?{name}{End}",
            $@"(?<![\w])(?:thanks|thank you|many thanks|gracias|danke|merci|grazie)[ ,]{{1,5}}{name}{End}",
            $@"(?:{Partings})[ ,.!]{{0,5}}[\n\r]\s{{0,20}}{name}(?=[ \t]{{0,20}}(?:[,.|/(–—-]|[\n\r]|$))",
            $@"(?:^|\n)[ \t]{{0,20}}(?:--|—|–|~)[ \t]{{0,20}}\n?[ \t]{{0,20}}{name}[ \t]{{0,20}}(?=[\n\r]|$)",
            $@"\n[ \t]{{0,20}}\r?\n[ \t]{{0,20}}{name}[ \t.]{{0,20}}\s{{0,20}}\z",
            $@"(?<![\w]){name}\s{{0,5}}(?:<[^>\n]{{0,200}}>|\([^)\n@]{{0,100}}@[^)\n]{{0,100}}\)|\[[^\]\n@]{{0,100}}@[^\]\n]{{0,100}}\])?\s{{0,5}}(?:{Wrote})(?![\w])",
            $@"(?:^|\n)[ \t>*]{{0,20}}(?:{Senders})\s{{0,5}}:[*\s""']{{0,5}}{name}(?=[""'\s]{{0,5}}(?:[<(\[,;\n\r]|$))",
            $@"(?<![\w])(?:{Introductions})\s{{1,5}}{name}",
            $@"(?<![\w])(?:{Selves})\s{{1,5}}{name}(?=\s{{0,5}}(?:[,.!\r\n]|$|from\b|of\b|at\b|de\b|von\b|vom\b|du\b|di\b|here\b))",
            $@"(?<![\w])(?:{Titles})\.?\s{{1,5}}{name}",
            $@"(?<![\w]){name}\s{{0,5}}<[^<>\s@]{{1,100}}@[^<>\s]{{1,100}}>");
    }
}
