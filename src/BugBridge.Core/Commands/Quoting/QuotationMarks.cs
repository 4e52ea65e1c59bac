using System.Buffers;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Commands.Quoting;

/// <summary>The lines by which mail programs and helpdesks mark what follows as somebody else's words.</summary>
internal static partial class QuotationMarks
{
    private const int LongestAttribution = 400;

    // "Original message" and "forwarded message" between dashes, as Outlook, Gmail, Thunderbird and Apple Mail write them.
    private const string Phrases =
        "original message|forwarded message|reply message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d['’]origine|message original|message transféré|message réexpédié|"
        + "mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|mensagem reencaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk(?:e)? bericht|"
        + "doorgestuurd bericht|ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|oprindelig (?:meddelelse|besked)|opprinnelig melding|videresendt (?:meddelelse|besked|melding)|"
        + "alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti|wiadomość oryginalna|oryginalna wiadomość|(?:wiadomość przekazana|przekazana wiadomość|treść przekazanej wiadomości)|"
        + "původní zpráva|přeposlaná zpráva|исходное сообщение|оригинальное сообщение|пересылаемое сообщение|пересланное сообщение|вихідне повідомлення|переслане повідомлення|"
        + "özgün ileti|orijinal (?:ileti|mesaj)|iletilen (?:ileti|mesaj)|iletilmiş mesaj|yönlendirilen ileti|原始邮件|原始郵件|原邮件|转发的?邮件|轉寄郵件|元のメッセージ|転送(?:された)?メッセージ|원본 (?:메시지|메일)|전달된 메시지";

    private const string Begins =
        "begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message|courriel|mail) (?:réexpédié|transféré)|inicio del mensaje reenviado|"
        + "início da mensagem (?:reencaminhada|encaminhada)|inizio (?:del )?messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat (?:brev|mejl)|start på videresendt besked|videresendt melding|"
        + "välitetty viesti alkaa|początek przekazywanej wiadomości|začátek přeposlané zprávy|начало переадресованного сообщения|початок переадресованого повідомлення|iletilen ileti başlangıcı|"
        + "下面是被转发的邮件|以下為轉寄的郵件|転送されたメッセージ|전달된 메시지";

    private const string Verbs =
        @"\b(?:wrote|writes|schrieb|schreibt|a écrit|escribió|escribio|escreveu|ha scritto|scrisse|schreef|skrev|kirjoitti|napisał(?:a|\(a\))?|napsal(?:a|\(a\))?|"
        + @"писал(?:а|\(а\))?|написал(?:а|\(а\))?|пишет|писав|написав|написала|пише|yazdı|şunu yazdı|şunları yazdı)\b|写道|寫道|書きました|のメッセージ|작성|씀";

    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00A0\u202F\u200B\u200E\u200F\uFEFF\u202A\u202C");

    private static readonly SearchValues<char> Drawn = SearchValues.Create("-_=*—– ");

    /// <summary>The text of a line as it is compared: no invisible characters, plain spaces, and no address after an address.</summary>
    public static string Readable(string line)
    {
        var text = line.AsSpan().ContainsAny(Unseen)
            ? string.Concat(line.Where(c => c is not ('\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u202A' or '\u202C')).Select(c => c is '\u00A0' or '\u202F' ? ' ' : c))
            : line;
        return (text.Contains("mailto:", StringComparison.OrdinalIgnoreCase) ? MailAddress().Replace(text, string.Empty) : text).Trim();
    }

    /// <summary>What the line is that ends a message's own part, as a noun; null for any other line.</summary>
    public static string? Divider(string line) => line.Length switch
    {
        < 6 or > 600 => null,
        _ when Between().IsMatch(line) || BeginsForward().IsMatch(line) => "a line that starts another mail",
        _ when ReplyAbove().IsMatch(line) => "the line above which a mail is answered",
        _ when Merge().IsMatch(line) => "the note that tickets were merged",
        _ => null,
    };

    /// <summary>Whether the line may begin to say who wrote what follows: it names a day, or begins as such lines do.</summary>
    public static bool MayAttribute(string line) => line.Length is > 1 and <= LongestAttribution && (Starter().IsMatch(line) || FullDate().IsMatch(line));

    /// <summary>Whether the line says who wrote what follows, and when.</summary>
    public static bool IsAttribution(string line)
    {
        if (line.Length > LongestAttribution || line.TrimEnd('*', ' ', '_') is not [.., ':' or '\uFF1A'])
        {
            return false;
        }

        // Freshdesk leaves the year out; then it takes an address, too.
        return FullDate().IsMatch(line)
            ? AddressAtEnd().IsMatch(line) || ((Starter().IsMatch(line) || Address().IsMatch(line)) && Verb().IsMatch(line)) || EastAsian().IsMatch(line)
            : Starter().IsMatch(line) && Time().IsMatch(line) && AddressAtEnd().IsMatch(line);
    }

    /// <summary>How many lines the stamp of one of the bridge's own notes takes: 1, 2 where it was wrapped, 0 where there is none.</summary>
    public static int IsStamp(string line, string next) =>
        !line.StartsWith("[bugbridge", StringComparison.Ordinal) ? 0
        : Stamp().IsMatch(line) ? 1
        : Stamp().IsMatch($"{line} {next}") ? 2
        : 0;

    /// <summary>Whether the line is drawn of dashes, underscores or the like.</summary>
    public static bool IsRule(string line) => line.Length >= 5 && line.AsSpan().IndexOfAnyExcept(Drawn) < 0;

    [GeneratedRegex(@"\s*[<(\[]mailto:[^\s>)\]]*[>)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"^[-_=*—–\s]{2,}\s*(?:" + Phrases + @")\s*:?\s*[-_=*—–]{2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex("^(?:" + Begins + @")\s*[:\uFF1A]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeginsForward();

    [GeneratedRegex(@"##-\s?[^#]{3,200}\s?-##", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReplyAbove();

    // Zendesk's and Freshdesk's notes; the second form needs no language: the other ticket's number is named twice, and then its words follow.
    [GeneratedRegex(@"^(?:request|ticket) #\d+\b.{0,400}\bmerged into this (?:request|ticket)\b|#(?<id>\d{1,18})\b.{0,400}#\k<id>\s*[:\uFF1A]\s*$|^merged from ticket\s*[\[#]*\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Merge();

    [GeneratedRegex(@"^\*?(?:on|am|le|el|il|em|no dia|a|op|den|dne|dnia|w dniu|на|в|у|vào|pe|på|pá|mon|tue|wed|thu|fri|sat|sun)\b|^\d{4}[-/.年년]|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Starter();

    [GeneratedRegex(@"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}|\b(?:19|20)\d{2}\b|\d{4}\s?[年년]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"[<(\[]\s*[^\s<>()\[\]]+@[^\s<>()\[\]]+\s*[>)\]][^<>]{0,40}[:\uFF1A][*_\s]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressAtEnd();

    [GeneratedRegex(@"[<(\[]\s*[^\s<>()\[\]]+@[^\s<>()\[\]]+\s*[>)\]]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b\d{1,2}[:.h]\d{2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(Verbs, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?:写道|寫道|書きました|のメッセージ|작성|씀)\s*[:\uFF1A]\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EastAsian();

    [GeneratedRegex(@"^\[bugbridge [0-9A-Za-z-]{1,64}\]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stamp();
}
