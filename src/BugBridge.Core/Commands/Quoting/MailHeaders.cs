using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Core.Commands.Quoting;

/// <summary>
/// The lines with which mail programs put another mail below an answer: From, Sent, To, Subject. All that follows them is that mail. One such line is
/// a line like any other; it takes a sender, and two of date, recipient and subject.
/// </summary>
internal static partial class MailHeaders
{
    private const int MostLines = 14;
    private const int MostContinued = 4;

    private static readonly FrozenDictionary<string, Header> Names = Named(
        (Header.From, "from|von|de|da|van|från|fra|lähettäjä|od|от|от кого|від|kimden|gönderen|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|발신|expéditeur|remitente|mittente|afzender|remetente|nadawca|odesílatel|отправитель|feladó"),
        (Header.Date, "sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviada|enviada em|enviado em|fecha|data|inviato|data invio|verzonden|skickat|sendt|dato|lähetetty|päivämäärä|päiväys|wysłano|wysłane|odesláno|отправлено|дата|надіслано|gönderildi|gönderme tarihi|tarih|发送时间|日期|寄件日期|傳送時間|已傳送|送信日時|日時|日付|보낸 날짜|날짜|elküldve"),
        (Header.To, "to|an|para|a|à|aan|till|til|vastaanottaja|do|komu|кому|kime|alıcı|收件人|收件者|宛先|받는 사람|받는사람|수신|destinataire|destinatario|destinatário|címzett"),
        (Header.Subject, "subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|тема|konu|主题|主題|主旨|件名|제목|tárgy"),
        (Header.Other, "cc|bcc|kopie|copie|copie à|copia|cópia|kopia|kopi|kopio|dw|копия|копія|抄送|副本|참조|bilgi|reply-to|antwort an|importance|wichtigkeit|attachments|anlagen|message-id|organization"));

    private enum Header
    {
        From,
        Date,
        To,
        Subject,
        Other,
    }

    /// <summary>Whether such lines begin here.</summary>
    public static bool BeginAt(ReadOnlySpan<string> lines, int at)
    {
        var found = new HashSet<Header>();
        var continued = 0;
        for (var line = at; line < lines.Length && line < at + MostLines; line++)
        {
            if (HeaderOf(lines[line]) is { } header)
            {
                found.Add(header);
                continued = 0;
                if (IsMail(found))
                {
                    return true;
                }
            }
            else if (line == at || ++continued > MostContinued || !lines[line].Contains('@', StringComparison.Ordinal))
            {
                // Long lists of recipients are wrapped.
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether such lines may begin here below a line that parts them from what stands before, in a language that is not known.</summary>
    public static bool MayBeginAt(ReadOnlySpan<string> lines, int at)
    {
        if (at + 2 >= lines.Length || !lines[at].Contains('@', StringComparison.Ordinal))
        {
            return false;
        }

        return AnyName().IsMatch(lines[at]) && AnyName().IsMatch(lines[at + 1]) && AnyName().IsMatch(lines[at + 2]);
    }

    /// <summary>Whether such lines are the rows of a table.</summary>
    public static bool AreIn(Table table)
    {
        string[] lines = [.. table.Rows.Take(MostLines).Select(row => QuotationMarks.Readable(string.Join(' ', row.Cells.Select(cell => PlainText.Of(new RichText(cell.Blocks))))))];
        return lines.Length > 0 && BeginAt(lines, 0);
    }

    private static bool IsMail(HashSet<Header> found) => found.Contains(Header.From)
        && (found.Contains(Header.Date) ? found.Contains(Header.To) || found.Contains(Header.Subject) : found.Contains(Header.To) && found.Contains(Header.Subject));

    private static Header? HeaderOf(string line) =>
        line.Length > 1 && Line().Match(line) is { Success: true } match && Names.TryGetValue(match.Groups["name"].Value.ToLowerInvariant(), out var header) ? header : null;

    private static FrozenDictionary<string, Header> Named(params (Header Header, string Names)[] all) => all
        .SelectMany(some => some.Names.Split('|').Select(name => (name, some.Header)))
        .DistinctBy(pair => pair.name, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.name, pair => pair.Header, StringComparer.Ordinal);

    [GeneratedRegex(@"^[*_]{0,2}(?<name>[\p{L}][\p{L} -]{0,23}?)\s*[*_]{0,2}\s*[:\uFF1A]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[*_]{0,2}\p{L}[\p{L} .'-]{0,29}\s*[*_]{0,2}\s*[:\uFF1A]\s*\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyName();
}
