using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Tests.Builders;

/// <summary>Ordinary things, to be bent with <c>with</c> where a test needs them otherwise.</summary>
internal static class A
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Author Rep = new("r1", "Rita Rep", AuthorRole.Rep);

    public static readonly Author Customer = new("c1", "Carl Customer", AuthorRole.Customer);

    public static Ticket Ticket(params TicketComment[] comments) => new()
    {
        Id = "7",
        Url = "https://desk.example/tickets/7",
        Subject = "Export crashes",
        Description = RichText.FromPlain("It crashes on save"),
        Status = TicketStatus.Open,
        Requester = new Customer("c1", "Carl Customer", "carl@example.com", "a1", "Acme"),
        Assignee = Rep,
        CreatedAt = Monday,
        UpdatedAt = Monday.AddMinutes(comments.Length),
        Comments = [.. comments],
        HasWholeThread = true,
    };

    public static TicketComment Note(string text, string id = "n1") =>
        new(id, CommentKind.InternalNote, Rep, RichText.FromPlain(text), Monday.AddMinutes(1));

    public static Issue Issue(params IssueComment[] comments) => new()
    {
        Ref = new IssueRef("1001", "ENG-12"),
        Url = "https://jira.example/browse/ENG-12",
        Summary = "Export crashes",
        Project = "ENG",
        Status = "To Do",
        Category = StatusCategory.ToDo,
        Labels = ["bugbridge"],
        CreatedAt = Monday,
        UpdatedAt = Monday.AddMinutes(10),
        Comments = [.. comments],
    };

    public static IssueComment Comment(string text, string id = "501") => new(
        id, "Ed Engineer", CommentVisibility.Everyone, RichText.FromPlain(text), Monday.AddMinutes(5), Monday.AddMinutes(5), "https://jira.example/browse/ENG-12?focusedCommentId=" + id);

    public static IssueState HeldIssue() => IssueBaseline.Of(Issue(), RelayMode.All);

    public static TicketState HeldTicket(string? issueId = null) => TicketHolding.Of(Ticket(), null) with
    {
        Link = issueId is null ? null : new TicketLink(issueId, LinkOrigin.Rule, "tag bug", Monday),
    };

    public static LinkedTicket Linked(string id = "7", bool isOpen = true) => new(id, "https://desk.example/tickets/" + id, "Export crashes", isOpen, "c1");

    public static FilingSettings Filing() => new() { Project = "ENG", Match = [new TicketCondition { Tags = ["bug"] }] };

    public static RelaySettings Relay() => new()
    {
        TicketFields = new TicketFields { IssueKey = "JIRA key", Status = "JIRA status", Estimate = "Fix expected", Workaround = "Workaround" },
    };

    public static Planner Planner(FilingSettings? filing = null, RelaySettings? relay = null, DuplicateSettings? duplicates = null, MergingSettings? merging = null) =>
        BridgePlanner.Of(new PlannerSettings(filing ?? Filing(), relay ?? Relay(), "bugbridge", key => "https://jira.example/browse/" + key)
        {
            Duplicates = duplicates ?? new DuplicateSettings { Merging = merging ?? new MergingSettings() },
        });

    public static Offer Offer(string group = "issue:1001", double score = 0.8, string? nearVerbatim = null) =>
        new("7", group, score, 1, ["export", "crashes"], nearVerbatim, Monday);

    public static KnownCandidate Candidate(string? nearVerbatim = null, double score = 0.8) =>
        new(Offer("issue:1001", score, nearVerbatim)) { Issue = HeldIssue(), Card = IssueCard.Of(Issue(), null) };

    public static TicketSeen Seen(Ticket ticket, params Issue?[] named) => new(
        ticket,
        named.OfType<Issue>().ToImmutableDictionary(issue => issue.Ref.Key, issue => (Issue?)issue, StringComparer.OrdinalIgnoreCase),
        Monday.AddHours(1),
        "c-1");

    public static IssueSeen Seen(Issue issue) => new(issue, Monday.AddHours(1), "c-1");
}
