using System.Text.RegularExpressions;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Rules;

/// <summary>Makes an issue's summary from a ticket's subject.</summary>
public static partial class CleanSummary
{
    /// <summary>Jira's limit for summaries, in characters.</summary>
    public const int Longest = 255;

    /// <summary>
    /// The subject on one line without reply and forward prefixes, mail gateways' marks, ticket numbers and greetings, at most 255 characters; without
    /// a subject the first sentence of the message; without that the ticket's number.
    /// </summary>
    public static string Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var subject = Subject(ticket);
        var text = subject.Length > 0 ? subject : FirstSentence(Greetings.TakenOff(CleanText.OneLine(PlainText.Of(ticket.Description))));
        return text.Length > 0 ? Shortened(text) : $"Ticket {ticket.Id} (no subject)";
    }

    /// <summary>The whole subject on one line without reply and forward prefixes, mail gateways' marks, ticket numbers and greetings; may be empty.</summary>
    internal static string Subject(Ticket ticket) => Greetings.TakenOff(SubjectMarks.TakenOff(CleanText.OneLine(ticket.Subject), PlainText.Of(ticket.Description)));

    private static string FirstSentence(string text)
    {
        var end = SentenceEnd().Match(text);
        return end.Success ? text[..(end.Index + 1)] : text;
    }

    /// <summary>A title on one line, at most 255 characters; what is longer is shortened between words.</summary>
    internal static string Shortened(string title)
    {
        var text = CleanText.OneLine(title);
        if (text.Length <= Longest)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', Longest - 2);
        var end = space > Longest / 2 ? space : Longest - 1;
        return CleanText.Start(text, end) + "…";
    }

    [GeneratedRegex(@"[.!?](?=\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();
}
