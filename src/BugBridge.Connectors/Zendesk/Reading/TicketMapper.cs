using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Zendesk's tickets in the bridge's words.</summary>
internal sealed class TicketMapper(Uri baseUrl)
{
    private static readonly TimeSpan WholeMinute = TimeSpan.FromMinutes(1);
    private static readonly IReadOnlyDictionary<long, string> NoStamps = ImmutableDictionary<long, string>.Empty;

    /// <summary>A ticket.</summary>
    /// <param name="ticket">As it came.</param>
    /// <param name="thread">Those of its comments that were read, in any order.</param>
    /// <param name="people">Who came along.</param>
    /// <param name="fields">The fields' definitions, for their titles and the names of their options.</param>
    /// <param name="stamps">Stamps found elsewhere than with the comments, by the comment's id.</param>
    public Ticket Map(
        WireTicket ticket,
        IEnumerable<WireComment> thread,
        Sideloads people,
        IReadOnlyDictionary<long, WireTicketField> fields,
        IReadOnlyDictionary<long, string>? stamps = null)
    {
        var comments = thread.DistinctBy(comment => comment.Id)
            .OrderBy(comment => CommentMapper.Utc(comment.CreatedAt)).ThenBy(comment => comment.Id).ToList();
        var first = FirstOf(ticket, comments);
        var status = StatusOf(ticket.Status);
        var isSolved = status is TicketStatus.Solved or TicketStatus.Closed;
        var metrics = people.Metrics(ticket);
        var (firstSolved, slack) = FirstSolved(ticket, metrics, isSolved);
        return new Ticket
        {
            Id = NumericId.Text(ticket.Id),
            Url = new Uri(baseUrl, $"agent/tickets/{NumericId.Text(ticket.Id)}").AbsoluteUri,
            Subject = CleanText.OneLine(ticket.Subject),
            Description = Description(ticket, first),
            WithheldBecause = first is null ? Withholding.Of(ticket, people) : Withholding.Of(first, people),
            Status = status,
            Requester = people.Requester(ticket),
            Assignee = ticket.AssigneeId is { } assignee ? people.Author(assignee) : null,
            Tags = [.. (ticket.Tags ?? []).Select(tag => CleanText.OneLine(tag).ToLowerInvariant())],
            Fields = FieldsOf(ticket, fields),
            Queue = people.Group(ticket.GroupId),
            Form = ticket.TicketFormId is { } form ? NumericId.Text(form) : null,
            Channel = Channel(ticket.Via),
            MergedInto = MergeTrace.TargetOf(ticket, comments),
            FollowsId = FollowUpTrace.SourceOf(ticket),
            CreatedAt = CommentMapper.Utc(ticket.CreatedAt),
            UpdatedAt = CommentMapper.Utc(ticket.UpdatedAt),
            SolvedAt = isSolved ? metrics?.SolvedAt?.ToUniversalTime() : null,
            FirstSolvedAt = firstSolved,
            FirstSolvedSlack = slack,
            Comments = [.. comments.Select(comment => CommentMapper.Map(comment, people, stamps ?? NoStamps))],
        };
    }

    /// <summary>Zendesk tells the first time in whole minutes only; of a ticket that was never opened again it is the last time, too.</summary>
    private static (DateTimeOffset? At, TimeSpan Slack) FirstSolved(WireTicket ticket, WireMetricSet? metrics, bool isSolved) => metrics switch
    {
        { Reopens: > 0, FirstResolutionTimeInMinutes.Calendar: { } minutes } => (CommentMapper.Utc(ticket.CreatedAt).AddMinutes(minutes), WholeMinute),
        { SolvedAt: { } solved } when isSolved && metrics.Reopens is null or 0 => (solved.ToUniversalTime(), TimeSpan.Zero),
        _ => ((DateTimeOffset?)null, TimeSpan.Zero),
    };

    /// <summary>The first comment with its formatting where it was read, else the plain text that every ticket carries.</summary>
    private static RichText Description(WireTicket ticket, WireComment? first) => first is null ? RichText.FromPlain(ticket.Description) : CommentMapper.Body(first);

    private static WireComment? FirstOf(WireTicket ticket, List<WireComment> comments)
    {
        var written = CommentMapper.Utc(ticket.CreatedAt).AddSeconds(1);
        return comments.Find(comment => CommentMapper.Utc(comment.CreatedAt) <= written);
    }

    private static TicketStatus StatusOf(string? status) => status switch
    {
        "new" => TicketStatus.New,
        "pending" or "hold" => TicketStatus.Pending,
        "solved" => TicketStatus.Solved,
        "closed" => TicketStatus.Closed,
        "deleted" => TicketStatus.Deleted,
        _ => TicketStatus.Open,
    };

    private static ImmutableDictionary<string, FieldValue> FieldsOf(WireTicket ticket, IReadOnlyDictionary<long, WireTicketField> fields)
    {
        var values = ImmutableDictionary.CreateBuilder<string, FieldValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in ticket.CustomFields ?? [])
        {
            var known = fields.GetValueOrDefault(field.Id);
            FieldValue value = [.. TextsOf(field.Value).Select(text => Shown(text, known))];
            if (value.Count == 0)
            {
                continue;
            }

            values[NumericId.Text(field.Id)] = value;
            if (known?.Title?.Trim() is { Length: > 0 } title)
            {
                values.TryAdd(title, value);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>What a field holds, as it holds it: of a drop-down the tag.</summary>
    public static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(TextOf) : [TextOf(value)];

    private static string Shown(string text, WireTicketField? field) =>
        field is { HasOptions: true } && CleanText.OneLine(field.Option(text)?.Name) is { Length: > 0 } name ? name : text;

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CleanText.Of(value.Deserialize<string>(ZendeskJson.Options)),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => string.Empty,
    };

    private static string? Channel(JsonElement via) =>
        via.ValueKind == JsonValueKind.Object && via.TryGetProperty("channel", out var channel) && TextOf(channel) is { Length: > 0 } name
            ? name
            : null;
}
