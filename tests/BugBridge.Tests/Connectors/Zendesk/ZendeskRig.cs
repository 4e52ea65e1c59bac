using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Clocks;
using BugBridge.Tests.Connectors.Mocked;

namespace BugBridge.Tests.Connectors.Zendesk;

/// <summary>The connector between a mocked Zendesk and a clock that stands still, with ticket 1 in it.</summary>
internal sealed class ZendeskRig : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly CallBudget _budget;
    private readonly ZendeskHelpdesk _helpdesk;

    public ZendeskRig(Action<ZendeskSettings>? change = null)
    {
        var settings = new ZendeskSettings
        {
            BaseUrl = "https://acme.zendesk.com",
            ClientId = "bugbridge",
            ClientSecret = "s3cret",
            TimeoutSeconds = 300,
            TicketUpdatesPerMinute = 10_000,
        };
        change?.Invoke(settings);
        Clock.Limit = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        _budget = new CallBudget(10_000_000, Clock);
        Zendesk = new MockedZendesk(Clock);
        _helpdesk = ZendeskHelpdesk.Create(settings, _budget, Clock, Zendesk.Wire);
    }

    public CountingClock Clock { get; } = new(Start);

    public MockedZendesk Zendesk { get; }

    public Helpdesk Helpdesk => _helpdesk.Ports;

    /// <summary>The calls other than signing in.</summary>
    public IReadOnlyList<MockedCall> Calls => [.. Zendesk.Calls.Where(call => call.Path is not "/oauth/tokens")];

    public static string At(double minutes) => Start.AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

    public static object User(long id, string role, string name) => new { id, name, email = $"{id}@example.com", role };

    public static object Comment(
        long id, long author, object? isPublic, string html, double minutes = 1, string? stamp = null, bool silent = false) => new
        {
            id,
            type = "Comment",
            author_id = author,
            @public = isPublic,
            html_body = html,
            plain_body = html,
            created_at = At(minutes),
            attachments = Array.Empty<object>(),
            metadata = silent ? new { system = new { } } : stamp is null ? (object)new { custom = new { } } : new { custom = new { bugbridge = new { stamp } } },
        };

    public static object Ticket(long id = 1, string status = "open", double updated = 0, string[]? tags = null, object[]? fields = null) => new
    {
        id,
        subject = "Printing fails",
        description = "It does not print.",
        status,
        requester_id = 10,
        assignee_id = 20,
        organization_id = 30,
        group_id = 40,
        ticket_form_id = 50,
        tags = tags ?? ["Printer"],
        custom_fields = fields ?? [],
        via = new { channel = "email" },
        created_at = At(0),
        updated_at = At(updated),
    };

    /// <summary>Puts ticket 1 with these comments into Zendesk, with a customer (10), a rep (20) and the bridge (900).</summary>
    public ZendeskRig WithTicket(object ticket, params object?[] comments)
    {
        Zendesk.On("GET", @"^/api/v2/tickets/\d+$", new
        {
            ticket,
            users = new[] { User(10, "end-user", "Cora Customer"), User(20, "agent", "Rita Rep") },
            organizations = new[] { new { id = 30, name = "Acme" } },
            groups = new[] { new { id = 40, name = "Support" } },
        });
        Zendesk.On("GET", @"^/api/v2/tickets/\d+/comments$", new { comments, users = Everybody, meta = new { has_more = false } });
        return this;
    }

    public static object[] Everybody =>
        [User(10, "end-user", "Cora Customer"), User(20, "agent", "Rita Rep"), User(900, "admin", "BugBridge")];

    public Task<Ticket?> ReadAsync(string id = "1") => Run(Helpdesk.Reader.ReadAsync(id, CancellationToken.None));

    /// <summary>Moves the clock on until the task has ended, so that every wait inside of it passes.</summary>
    public async Task<T> Run<T>(Task<T> task)
    {
        await Zendesk.Wire.FinishAsync(task, Clock, TimeSpan.FromMilliseconds(250));
        return await task;
    }

    public async ValueTask DisposeAsync()
    {
        _helpdesk.Dispose();
        Zendesk.Dispose();
        await _budget.DisposeAsync();
    }
}
