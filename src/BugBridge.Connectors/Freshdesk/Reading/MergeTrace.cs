using System.Text.RegularExpressions;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>
/// Finds out where a ticket was merged. Freshdesk's API has no field for it: it closes the ticket and leaves a short internal note, "This ticket is
/// closed and merged into ticket 12".
/// </summary>
/// <param name="phrase">What stands before the number, in the account's language.</param>
internal sealed class MergeTrace(string phrase)
{
    private const int LongestNote = 300;

    private readonly Regex _note = new(
        Regex.Escape(phrase.Trim()) + @"\s*(?:\[|#)*\s*(?<id>[0-9]{1,18})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The id of the ticket that this one was merged into, or null.</summary>
    public string? TargetOf(WireTicket ticket, IEnumerable<WireConversation> thread) => ticket.Status != States.Closed
        ? null
        : thread.Where(written => written.Incoming != true && !CommentMapper.IsPublic(written))
            .OrderByDescending(written => written.Id)
            .Select(written => CleanText.OneLine(written.BodyText))
            .Where(text => text.Length <= LongestNote)
            .Select(text => _note.Match(text).Groups["id"].Value)
            .FirstOrDefault(id => NumericId.TryRead(id, out var number) && number != ticket.Id);
}
