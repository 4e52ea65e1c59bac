using BugBridge.Core.Masking;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Usability;

/// <summary>The texts of a case: what the customer wrote, masked and cut.</summary>
public static class CaseTexts
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 2_000;

    // Masking makes text shorter, and what it hides must not be cut in two.
    private const int MostMasked = 4_000;
    private const int LongestSubject = 300;

    /// <summary>The subject.</summary>
    public static string Subject(Ticket ticket, Masker masker) => Cut(Masked(CleanText.OneLine(ticket.Subject), ticket, masker), LongestSubject);

    /// <summary>The first message.</summary>
    public static string Message(Ticket ticket, Masker masker) => Cut(Masked(PlainText.Of(ticket.Description).Trim(), ticket, masker), LongestText);

    /// <summary>The text, or its beginning up to a space, with dots.</summary>
    internal static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOfAny([' ', '\n'], longest - 2, longest / 4);
        return CleanText.Of(text[..(end > 0 ? end : longest - 1)]).TrimEnd() + "…";
    }

    private static string Masked(string text, Ticket ticket, Masker masker) =>
        masker.Mask(Cut(text, MostMasked), new MaskNames(ticket.Requester?.Name, ticket.Requester?.AccountName));
}
