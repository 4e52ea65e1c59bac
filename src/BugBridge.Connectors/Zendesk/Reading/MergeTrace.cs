using System.Text.Json;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>
/// Finds out where a ticket was merged. Zendesk has no field for it: it closes the ticket, tags it, and writes a comment that names the
/// other one in the account's language. The other one gets such a comment too, so the tag decides which of the two this is.
/// </summary>
internal static partial class MergeTrace
{
    private const string Tag = "closed_by_merge";

    /// <summary>The id of the ticket that this one was merged into, or null when it was not or the target cannot be told.</summary>
    /// <param name="ticket">This one.</param>
    /// <param name="comments">Its comments, oldest first.</param>
    public static string? TargetOf(WireTicket ticket, IReadOnlyList<WireComment> comments) =>
        ticket.Tags?.Contains(Tag, StringComparer.OrdinalIgnoreCase) == true
            ? Targets(comments).Where(id => id != ticket.Id).Select(NumericId.Text).FirstOrDefault()
            : null;

    private static IEnumerable<long> Targets(IReadOnlyList<WireComment> comments)
    {
        var newestFirst = comments.Reverse().ToList();
        return newestFirst.SelectMany(InVia)
            .Concat(newestFirst.SelectMany(comment => Ids(MergedInto(), comment)))
            .Concat(newestFirst.Take(1).SelectMany(comment => Ids(AnyNumber(), comment)));
    }

    private static IEnumerable<long> InVia(WireComment comment)
    {
        var source = Child(comment.Via, "source");
        var merges = Child(source, "rel") is { ValueKind: JsonValueKind.String } rel && rel.ValueEquals("merge");
        string[] ends = merges ? ["to", "from"] : [];
        return ends.Select(end => Child(Child(source, end), "ticket_id"))
            .Where(id => id.ValueKind == JsonValueKind.Number)
            .Select(id => id.TryGetInt64(out var number) ? number : 0)
            .Where(id => id > 0);
    }

    private static IEnumerable<long> Ids(Regex pattern, WireComment comment) =>
        pattern.Matches(comment.PlainBody ?? comment.Body ?? string.Empty)
            .Select(match => NumericId.TryRead(match.Groups["id"].Value, out var id) ? id : 0)
            .Where(id => id > 0);

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;

    [GeneratedRegex(@"merged into (?:request|ticket) #(?<id>\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MergedInto();

    [GeneratedRegex(@"#(?<id>\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyNumber();
}
