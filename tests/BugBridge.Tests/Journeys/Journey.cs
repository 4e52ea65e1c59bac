using System.Text.Json;
using BugBridge.Core.Sync.Journal;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>
/// A journey through the whole bridge, seen from the remotes. Whatever it is about, at its end no vendor had anything to object to, no
/// customer could read what the bridge wrote, and nothing that the bridge meant to do once stands twice.
/// </summary>
public abstract class Journey : IAsyncDisposable
{
    private JourneyBridge? _bridge;

    private protected JourneyBridge Bridge => _bridge!;

    private protected ZendeskStandIn Helpdesk => Bridge.Helpdesk;

    private protected JiraStandIn Jira => Bridge.Jira;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_bridge is null)
        {
            return;
        }

        await _bridge.DisposeAsync();
        Assert.Empty(Bridge.Sandbox.Findings.All);
        Assert.DoesNotContain(Helpdesk.Mails, mail => !HasReplies && StampOf(Comment(mail.TicketId, mail.CommentId).Custom) is not null);
        Assert.DoesNotContain(Helpdesk.Tickets.SelectMany(ticket => ticket.Comments), comment => !HasReplies && comment.IsPublic && StampOf(comment.Custom) is not null);
        Assert.All(Helpdesk.Tickets, ticket => Once(ticket.Audits.Select(audit => StampOf(audit.Custom))));
        Once(Jira.Issues.Select(issue => StampOf(issue.Properties.GetValueOrDefault("bugbridge"))));
        Assert.All(Jira.Issues, issue => Once(issue.Comments.Select(comment => StampOf(comment.Properties.GetValueOrDefault("bugbridge")))));
        Assert.All(Jira.Issues, issue => Once(issue.RemoteLinks.Select(link => link.GlobalId)));
    }

    /// <summary>True where reps approve replies to customers, which the journey then counts itself.</summary>
    private protected virtual bool HasReplies => false;

    private protected async Task StartAsync(JourneyOptions? options = null) =>
        _bridge = await JourneyBridge.StartAsync(options ?? new JourneyOptions(), TestContext.Current.CancellationToken);

    /// <summary>A customer's ticket that became an issue by its tag.</summary>
    private protected async Task<(long Ticket, string Key)> FiledAsync(string subject = "Printing gives blank pages", string body = "Every page is blank.")
    {
        var ticket = Helpdesk.FileTicket(Bridge.Customer, subject, body, "bug");
        await Bridge.SettleAsync();
        return (ticket, KeyOn(ticket));
    }

    /// <summary>A further ticket that a rep put behind an issue.</summary>
    private protected async Task<long> JoinedAsync(string key)
    {
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "The same here", "Blank pages.");
        Helpdesk.Note(ticket, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        return ticket;
    }

    /// <summary>The key that stands in the ticket's field.</summary>
    private protected string KeyOn(long ticket) => FieldOn(ticket, Helpdesk.IssueField);

    private protected string FieldOn(long ticket, long field) =>
        Helpdesk.Ticket(ticket).Fields.TryGetValue(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    /// <summary>What the bridge wrote into a ticket, oldest first.</summary>
    private protected List<string> NotesOn(long ticket) =>
        [.. Helpdesk.Ticket(ticket).Comments.Where(comment => StampOf(comment.Custom) is not null).Select(comment => comment.Body)];

    /// <summary>What the bridge wrote onto an issue, oldest first.</summary>
    private protected List<string> CommentsOn(string key) =>
        [.. Jira.Issue(key).Comments.Where(comment => comment.Properties.ContainsKey("bugbridge")).Select(comment => comment.Text)];

    /// <summary>The one note of the bridge that holds these words.</summary>
    private protected string NoteWith(long ticket, string words) => Assert.Single(NotesOn(ticket), note => note.Contains(words, StringComparison.Ordinal));

    private protected void NoNoteWith(long ticket, string words) =>
        Assert.DoesNotContain(Helpdesk.Ticket(ticket).Comments, comment => comment.Body.Contains(words, StringComparison.Ordinal));

    /// <summary>The tickets that an issue shows beside it.</summary>
    private protected List<string> ShownOn(string key) => [.. Jira.Issue(key).RemoteLinks.Select(link => link.GlobalId!)];

    private protected static string Shown(long ticket) => $"bugbridge:ticket:{ticket}";

    private protected async Task<IReadOnlyList<JournalEntry>> SetAsideAsync() =>
        await Bridge.Journal.ListAsync([EntryState.SetAside], 1000, Bridge.Token);

    private ZendeskComment Comment(long ticket, long comment) => Helpdesk.Ticket(ticket).Comments.Single(one => one.Id == comment);

    private static void Once(IEnumerable<string?> stamps) =>
        Assert.Distinct(stamps.Where(stamp => stamp is not null), StringComparer.Ordinal);

    private static string? StampOf(JsonElement value)
    {
        var mark = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("bugbridge", out var inner) ? inner : value;
        return mark.ValueKind == JsonValueKind.Object && mark.TryGetProperty("stamp", out var stamp) ? stamp.GetString() : null;
    }
}
