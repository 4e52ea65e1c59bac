using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Connectors.RequestTracker;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Leaks;

/// <summary>
/// A real Request Tracker. Other tests, and earlier runs, have tickets there too, so only those of this run are looked at. It edits and deletes
/// no messages, and tells an account without AdminUsers not who is disabled.
/// </summary>
internal sealed class RequestTrackerLeaks : ILeakHelpdesk
{
    private const int Page = 100;
    private readonly RequestTrackerServer _server;
    private readonly RequestTrackerRig _rig;
    private readonly ConcurrentBag<string> _tickets = [];

    private RequestTrackerLeaks(RequestTrackerServer server, TimeProvider? clock, HttpMessageHandler? wire) =>
        (_server, _rig) = (server, new RequestTrackerRig(server, clock, wire));

    public Helpdesk Helpdesk => _rig.Helpdesk;

    public string IssueField => _rig.TextField;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The one that runs here; skips the test where none does.</summary>
    /// <param name="clock">The connector's; by default the machine's.</param>
    /// <param name="wire">Sends the connector's requests; by default the network.</param>
    public static RequestTrackerLeaks Open(TimeProvider? clock = null, HttpMessageHandler? wire = null)
    {
        var (server, whyNot) = Wait(() => RequestTrackerServer.FindAsync());
        Assert.SkipWhen(server is null, whyNot ?? string.Empty);
        return new RequestTrackerLeaks(server, clock, wire);
    }

    public string CustomerOf(string ticket) => _rig.CustomerOf(ticket);

    public bool IsOwn(string ticket) => _tickets.Contains(ticket);

    public string File(string subject, string text, bool isBug)
    {
        var id = Wait(() => _rig.CreateTicketAsync(subject, RigText.Plain(text), Token));
        _tickets.Add(id);
        if (isBug)
        {
            Wait(() => _rig.SetFieldAsync(id, "Tags", "bug", Token));
        }

        return id;
    }

    public void Reply(string ticket, string text, bool byRep) =>
        Wait(() => byRep ? _rig.ReplyAsRepAsync(ticket, RigText.Plain(text), Token) : _rig.ReplyAsCustomerAsync(ticket, RigText.Plain(text), Token));

    /// <inheritdoc/>
    /// <remarks>The id is empty: nothing can be done to a note here.</remarks>
    public string Note(string ticket, string text)
    {
        Wait(() => _rig.NoteAsRepAsync(ticket, RigText.Plain(text), Token));
        return string.Empty;
    }

    public void Attach(string ticket, string text, string fileName) =>
        Wait(() => _rig.NoteAsRepAsync(ticket, RigText.Plain(text), new RigFile(fileName, "text/plain", [.. "log"u8]), Token));

    public bool Do(LeakDeed deed, string ticket, string? comment, string words)
    {
        switch (deed)
        {
            case LeakDeed.HideAuthor when comment is null:
                Wait(() => _rig.EraseCustomerAsync(ticket, Token));
                return true;
            default:
                return false;
        }
    }

    public IEnumerable<string> Comments() => Messages("Content");

    public IEnumerable<string> Everything() => Messages("Content").Concat(Messages("Filename")).Concat(Tickets()).Concat(Mails());

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    /// <summary>Subjects and fields.</summary>
    private IEnumerable<string> Tickets() => _tickets.Chunk(Page).SelectMany(some =>
        Rows("tickets?fields=Subject,CustomFields&query=" + Uri.EscapeDataString(OneOf("id", some)))).Select(ticket => ticket.ToJsonString());

    /// <summary>A column of all parts of all messages, but not of the records of mails.</summary>
    private IEnumerable<string> Messages(string column) => _tickets.Chunk(Page)
        .SelectMany(some => Rows("transactions?fields=Type&orderby=id&query=" + Uri.EscapeDataString(
            $"ObjectType = 'RT::Ticket' AND {OneOf("ObjectId", some)} AND (Type = 'Create' OR Type = 'Correspond' OR Type = 'Comment')")))
        .Select(transaction => transaction["id"]!.ToString())
        .Chunk(Page)
        .SelectMany(some => Rows($"attachments?fields={column}&orderby=id&query=" + Uri.EscapeDataString(JsonSerializer.Serialize(
            new[] { new { field = "TransactionId", @operator = "IN", value = some } }))))
        .Select(part => part[column]?.ToString() ?? string.Empty);

    private IEnumerable<string> Mails()
    {
        var ours = _tickets.Select(id => $"X-RT-Ticket: bugbridge #{id}\n").ToArray();
        return Directory.EnumerateFiles(_server.Outbox, "*.eml").Select(System.IO.File.ReadAllText)
            .Where(mail => ours.Any(line => mail.Contains(line, StringComparison.Ordinal)));
    }

    /// <summary>All rows of a list, as its administrator sees them.</summary>
    private IEnumerable<JsonObject> Rows(string query)
    {
        for (var page = 1; ; page++)
        {
            var rows = Wait(() => _rig.SendAsync("root", HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{query}&per_page={Page}&page={page}"), body: null, Token))!["items"]!.AsArray();
            foreach (var row in rows)
            {
                yield return row!.AsObject();
            }

            if (rows.Count < Page)
            {
                yield break;
            }
        }
    }

    private static string OneOf(string column, IEnumerable<string> ids) => "(" + string.Join(" OR ", ids.Select(id => $"{column} = {id}")) + ")";

    // Away from the test's own context, which may have no other thread left to go on with.
    private static T Wait<T>(Func<Task<T>> call) => Task.Run(call).GetAwaiter().GetResult();

    private static void Wait(Func<Task> call) => Task.Run(call).GetAwaiter().GetResult();
}
