using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Storage;

/// <summary>The smallest things that a store can hold.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    public static TicketSeen Seen(string ticketId, string? mergedInto = null, params Issue?[] named) => new(
        new Ticket
        {
            Id = ticketId,
            Url = "https://desk.example/" + ticketId,
            Subject = "Export fails",
            Description = RichText.Empty,
            Status = TicketStatus.Open,
            MergedInto = mergedInto,
            CreatedAt = Noon,
            UpdatedAt = Noon,
        },
        named.Select((issue, i) => (Key: issue?.Ref.Key ?? $"NONE-{i}", issue)).ToImmutableDictionary(pair => pair.Key, pair => pair.issue),
        Noon,
        "change-of-" + ticketId);

    public static IssueSeen SeenIssue(string id, params string[] tiedTo) => new(
        Issue(id) with { Ties = [.. tiedTo.Select(other => new IssueTie("Duplicate", true, Issue(other).Ref))] }, Noon, "change-of-issue-" + id);

    public static Issue Issue(string id) => new()
    {
        Ref = new(id, "ENG-" + id),
        Url = "https://jira.example/browse/ENG-" + id,
        Summary = "Export fails",
        Project = "ENG",
        Status = "Open",
        Category = StatusCategory.ToDo,
        CreatedAt = Noon,
        UpdatedAt = Noon,
    };

    public static TicketState TicketState(string id, string? issueId = null, DateTimeOffset? since = null, bool isOpen = true) => new()
    {
        Id = id,
        Url = "https://desk.example/" + id,
        Subject = "Export fails",
        Status = isOpen ? TicketStatus.Open : TicketStatus.Closed,
        IsOpen = isOpen,
        CreatedAt = Noon,
        UpdatedAt = Noon,
        Link = issueId is null ? null : new(issueId, LinkOrigin.Rule, null, since ?? Noon),
    };

    public static TicketState Behind(string id, string issueId, string home, DateTimeOffset since) =>
        TicketState(id) with { Link = new(issueId, LinkOrigin.Rule, null, since) { HomeId = home } };

    public static IssueState IssueState(string id, DateTimeOffset? updatedAt = null) => new()
    {
        Id = id,
        Key = "ENG-" + id,
        Url = "https://jira.example/browse/ENG-" + id,
        Summary = "Export fails",
        UpdatedAt = updatedAt ?? Noon,
    };

    public static IssueState Merged(string id, string intoId, DateTimeOffset? at = null) =>
        IssueState(id) with { Merge = new(intoId, MergeSource.Mark, null, at ?? Noon, Noon) };

    public static ImmutableDictionary<string, HandledComment> HandledComments(params HandledComment[] comments) =>
        comments.ToImmutableDictionary(comment => comment.Id, StringComparer.Ordinal);

    public static UpdateTicket Tell(string ticketId, string stamp) =>
        new(ticketId, new TicketUpdate(stamp) { Note = RichText.FromPlain("Fixed in 4.2.") }, "fix version of ENG-1");

    public static PutFileOnIssue PutFile(string ticketId, string stamp) =>
        new(stamp, ticketId, new Attachment("7", "trace.txt", "text/plain", 300), "trace.txt");

    public static AddComment Ask(string ticketId, string stamp) => new(stamp, ticketId, RichText.FromPlain("Any news?"), "https://desk.example");

    public static PlanChange Always(Plan plan) => (_, _) => plan;

    public static PlanChange Journals(params BridgeAction[] actions) => Always(new Plan { Actions = [.. actions] });
}
