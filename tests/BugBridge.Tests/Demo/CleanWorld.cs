using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Sandbox.Demo.Checks;
using BugBridge.Sandbox.Demo.People;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Tests.Demo;

/// <summary>
/// Two tickets behind one issue and one beside it, everything as it should be; tests damage one thing each. Ticket 1 was filed, ticket 2
/// joined, ticket 3 is no bug.
/// </summary>
internal sealed class CleanWorld
{
    public const long IssueId = 900;
    public const string Told = "The rounding is wrong since the last release, we mend it.";
    public const string Asked = "Is it safe to book it by hand meanwhile?";
    public const string Limited = "Between us: the tests of that module are no good at all.";
    public const string Private = "Key account, renewal is due in two months, be careful.";
    private const long Bridge = 1;
    private const long Rep = 2;
    private const long Customer = 3;
    private const string JiraBridge = "bridge";
    private static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private long _lastId = 1000;

    public CleanWorld()
    {
        Tickets =
        [
            Ticket(1, Person(Customer, "It rounds wrongly", true), Person(Rep, "/bug", false), Note("filed", "ENG-1: filed for this ticket."), Note("told", "ENG-1: Bea wrote\n> " + Told)),
            Ticket(2, Person(Customer, "Cents are missing", true), Person(Rep, Private, false), Person(Rep, "/bug ENG-1", false), Note("joined", "Linked to ENG-1"), Person(Rep, "/dev " + Asked, false), Note("told", "ENG-1: Bea wrote\n> " + Told)),
            Ticket(3, Person(Customer, "How do I print?", true), Person(Rep, "Press the button with the printer on it, please.", true)),
        ];
        Issues =
        [
            new JiraIssue(IssueId, "ENG-1", At)
            {
                CreatorId = JiraBridge,
                Summary = "It rounds wrongly",
                Description = Link(1, "Reported in ticket 1"),
                Properties = Stamp("file"),
                RemoteLinks = [RemoteLink(1), RemoteLink(2)],
                Comments = [Comment("bea", Told), Comment("bea", Limited) with { Visibility = Json(new { type = "role", value = "Developers" }) }, Words("ask", 2, Asked)],
            },
        ];
        Log.ToBeFiled(1);
        Log.StandsBehind(1, IssueId);
        Log.StandsBehind(2, IssueId);
        Log.ToBeTold(new ForReps(Told, [1, 2], IssueId, true));
        Log.ToBeAsked(new ForEngineers(2, Asked));
        Log.KeepFromReps(Limited);
        Log.KeepFromEngineers(Private);
    }

    public ImmutableArray<ZendeskTicket> Tickets { get; private set; }

    public ImmutableArray<JiraIssue> Issues { get; private set; }

    public PeopleLog Log { get; } = new();

    public CheckFindings Check() => RemoteSideCheck.Run(new RemoteState(Tickets, Issues, Bridge, JiraBridge), Log);

    public void Change(long ticketId, Func<ZendeskTicket, ZendeskTicket> change) =>
        Tickets = [.. Tickets.Select(ticket => ticket.Id == ticketId ? change(ticket) : ticket)];

    public void Change(Func<JiraIssue, JiraIssue> change) => Issues = Issues.SetItem(0, change(Issues[0]));

    public void Add(JiraIssue issue) => Issues = Issues.Add(issue);

    /// <summary>What the bridge wrote into a ticket is taken away.</summary>
    public void Forget(long ticketId, string stamp) => Change(ticketId, ticket => ticket with
    {
        Comments = ticket.Comments.RemoveAll(comment => comment.Custom.ValueKind == JsonValueKind.Object && comment.Custom.GetRawText().Contains(stamp, StringComparison.Ordinal)),
    });

    /// <summary>The bridge writes into a ticket.</summary>
    public void Write(long ticketId, ZendeskComment comment) => Change(ticketId, ticket => With(ticket, comment));

    public ZendeskComment Note(string stamp, string text) => Person(Bridge, text, false) with { Custom = Json(new { bugbridge = new { stamp } }) };

    public ZendeskComment Person(long author, string text, bool isPublic) => new(++_lastId, ++_lastId, author, isPublic, text, text, At, ZendeskVia.Web);

    public JiraComment Comment(string author, string text) => new(++_lastId, author, Adf.Document(text), At);

    /// <summary>A rep's words on an issue, as a bridge brings them.</summary>
    public JiraComment Words(string stamp, long ticketId, string text) =>
        new(++_lastId, JiraBridge, Link(ticketId, $"Ana writes from ticket {ticketId}: {text}"), At) { Properties = Stamp(stamp) };

    public JiraRemoteLink RemoteLink(long ticketId) =>
        new(++_lastId, $"ticket:{ticketId}", Json(new { @object = new { url = $"http://desk.example.com/agent/tickets/{ticketId}", title = "A ticket" } }));

    public static ImmutableSortedDictionary<string, JsonElement> Stamp(string stamp) =>
        ImmutableSortedDictionary<string, JsonElement>.Empty.Add("bugbridge", Json(new { stamp })).Add("sd.public.comment", Json(new { @internal = true }));

    public static JsonElement Link(long ticketId, string text) => Json(new
    {
        type = "doc",
        version = 1,
        content = new[] { new { type = "paragraph", content = new[] { new { type = "text", text, marks = new[] { new { type = "link", attrs = new { href = $"http://desk.example.com/agent/tickets/{ticketId}" } } } } } } },
    });

    public static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);

    private static ZendeskTicket Ticket(long id, params ReadOnlySpan<ZendeskComment> comments)
    {
        var ticket = new ZendeskTicket(id, Customer, At) { Subject = "Ticket" };
        foreach (var comment in comments)
        {
            ticket = With(ticket, comment);
        }

        return ticket;
    }

    private static ZendeskTicket With(ZendeskTicket ticket, ZendeskComment comment) => ticket with
    {
        Comments = ticket.Comments.Add(comment),
        Audits = ticket.Audits.Add(new ZendeskAudit(comment.AuditId, ticket.Id, comment.AuthorId, At, ZendeskVia.Api, comment.Custom, [], comment)),
    };
}
