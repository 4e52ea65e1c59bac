using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>People at a real Request Tracker. Each ticket has a customer of its own.</summary>
internal sealed class RequestTrackerRig : IHelpdeskRig
{
    private readonly RequestTrackerServer _server;
    private readonly CountingHandler _counting = new();
    private readonly CallBudget _budget;
    private readonly TimeProvider _clock;
    private readonly HttpMessageHandler _wire;
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, string> _customers = new(StringComparer.Ordinal);
    private readonly RequestTrackerHelpdesk _helpdesk;
    private readonly RequestTrackerHelpdesk _stranger;

    /// <param name="server">Where it runs.</param>
    /// <param name="clock">The connector's; by default the machine's.</param>
    /// <param name="wire">Sends the connector's requests; by default the network, and they are counted.</param>
    public RequestTrackerRig(RequestTrackerServer server, TimeProvider? clock = null, HttpMessageHandler? wire = null)
    {
        (_server, _clock, _wire) = (server, clock ?? TimeProvider.System, wire ?? _counting);
        _budget = new CallBudget(60_000, _clock);
        _http = new HttpClient { BaseAddress = new Uri(server.Url, "REST/2.0/"), Timeout = TimeSpan.FromMinutes(3) };
        _helpdesk = Connect(server.Token);
        _stranger = Connect("1-1-00000000000000000000000000000000");
    }

    public Helpdesk Helpdesk => _helpdesk.Ports;

    public int Calls => _counting.Count;

    public Helpdesk WithWrongCredentials => _stranger.Ports;

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>It sets "Resolved", in whole seconds, and then writes the transaction, which may fall into the next one.</summary>
    public TimeSpan SolvingTakes => TimeSpan.FromSeconds(1);

    public string TextField => "JIRA key";

    public (string Title, string Value) ChoiceField => ("Category", "Bug");

    public (string Title, string[] Values) ManyField => ("Tags", ["Import, export and sync", "Sign-in", "Reports (PDF)"]);

    public string? WhyNot(RigAbility ability) => null;

    /// <summary>A connector for another user or with other settings.</summary>
    public RequestTrackerHelpdesk Connect(string token, Action<RequestTrackerSettings>? change = null)
    {
        var settings = new RequestTrackerSettings
        {
            BaseUrl = _server.Url.AbsoluteUri,
            Token = token,
            Queues = [_server.Queue],
            TagField = "Tags",

            // By a clock that goes faster than the real server.
            TimeoutSeconds = _clock == TimeProvider.System ? 30 : 300,
        };
        change?.Invoke(settings);
        Assert.DoesNotContain(settings.Faults(), fault => fault.IsFatal);
        return RequestTrackerHelpdesk.Create(settings, _budget, _clock, _wire);
    }

    /// <summary>The login name of the ticket's customer.</summary>
    public string CustomerOf(string ticketId) => _customers[ticketId];

    public async Task<string> CreateTicketAsync(string subject, RigText text, CancellationToken cancellationToken)
    {
        var customer = await AddCustomerAsync(cancellationToken);
        var id = await CreateInAsync(_server.Queue, customer, subject, text, cancellationToken);
        _customers[id] = customer;
        return id;
    }

    public async Task<string> CreateTicketAsync(string subject, RigText text, RigFile file, CancellationToken cancellationToken)
    {
        var customer = await AddCustomerAsync(cancellationToken);
        var id = await CreateInAsync(_server.Queue, customer, subject, text, cancellationToken, file);
        _customers[id] = customer;
        return id;
    }

    /// <summary>A ticket in any queue, by anybody.</summary>
    public async Task<string> CreateInAsync(
        string queue, string person, string subject, RigText text, CancellationToken cancellationToken, RigFile? file = null)
    {
        var made = await SendAsync(person, HttpMethod.Post, "ticket", new
        {
            Queue = queue,
            Subject = subject,
            Requestor = person,
            text.Content,
            ContentType = TypeOf(text),
            Attachments = Attached(file),
        }, cancellationToken);
        return made!["id"]!.ToString();
    }

    public Task ReplyAsCustomerAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        WriteAsync(_customers[ticketId], ticketId, "correspond", text, cancellationToken);

    public Task ReplyAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        WriteAsync(_server.Rep, ticketId, "correspond", text, cancellationToken);

    public Task NoteAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        WriteAsync(_server.Rep, ticketId, "comment", text, cancellationToken);

    public Task NoteAsRepAsync(string ticketId, RigText text, RigFile file, CancellationToken cancellationToken) => SendAsync(
        _server.Rep,
        HttpMethod.Post,
        $"ticket/{ticketId}/comment",
        new { text.Content, ContentType = TypeOf(text), Attachments = Attached(file) },
        cancellationToken);

    public Task NoteThroughTheBridgesAccountAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        WriteAsync("bridge", ticketId, "comment", text, cancellationToken);

    public Task WriteManyNotesAsync(string ticketId, int count, CancellationToken cancellationToken) => SendAsync(
        _server.Rep,
        HttpMethod.Post,
        "tickets/bulk/comment",
        Enumerable.Range(1, count).Select(number => new { id = ticketId, Content = $"note {number}", ContentType = "text/plain" }),
        cancellationToken);

    public Task SetStatusAsync(string ticketId, TicketStatus status, CancellationToken cancellationToken) => ChangeAsync(
        ticketId,
        new
        {
            Status = status switch { TicketStatus.Pending => "stalled", TicketStatus.Solved => "resolved", _ => "open" },
        },
        cancellationToken);

    public Task SetFieldAsync(string ticketId, string title, string value, CancellationToken cancellationToken) =>
        ChangeAsync(ticketId, new { CustomFields = new Dictionary<string, string>(StringComparer.Ordinal) { [title] = value } }, cancellationToken);

    public Task ChooseAsync(string ticketId, string title, string[] names, CancellationToken cancellationToken) => ChangeAsync(
        ticketId, new { CustomFields = new Dictionary<string, object>(StringComparer.Ordinal) { [title] = names is [var one] ? one : names } }, cancellationToken);

    public Task DeleteAsync(string ticketId, CancellationToken cancellationToken) =>
        SendAsync(_server.Rep, HttpMethod.Delete, "ticket/" + ticketId, body: null, cancellationToken);

    public Task MergeAsync(string ticketId, string intoId, CancellationToken cancellationToken) =>
        ChangeAsync(ticketId, new { MergeInto = intoId }, cancellationToken);

    /// <summary>A ticket of somebody of whom only the login name is known.</summary>
    public async Task<string> CreateForAsync(string login, CancellationToken cancellationToken)
    {
        await SendAsync("root", HttpMethod.Post, "user", new { Name = login, Privileged = 0 }, cancellationToken);
        var made = await SendAsync("root", HttpMethod.Post, "ticket", new { _server.Queue, Subject = "a ticket", Requestor = login, Content = "x", ContentType = "text/plain" }, cancellationToken);
        return made!["id"]!.ToString();
    }

    /// <summary>A rep takes the customer off the ticket.</summary>
    public Task RemoveRequestorAsync(string ticketId, CancellationToken cancellationToken) => ChangeAsync(ticketId, new { Requestor = Array.Empty<string>() }, cancellationToken);

    /// <summary>As Request Tracker's own anonymising does it.</summary>
    public Task EraseCustomerAsync(string ticketId, CancellationToken cancellationToken) => SendAsync(
        "root",
        HttpMethod.Put,
        "user/" + Uri.EscapeDataString(_customers[ticketId]),
        new { Name = $"anon_{Guid.NewGuid():N}", EmailAddress = string.Empty, RealName = string.Empty },
        cancellationToken);

    public Task<IReadOnlyList<string>> WhatARepSeesAsync(string ticketId, CancellationToken cancellationToken) =>
        WhatSeesAsync(_server.Rep, ticketId, cancellationToken);

    public Task<IReadOnlyList<string>> WhatTheCustomerSeesAsync(string ticketId, CancellationToken cancellationToken) =>
        WhatSeesAsync(_customers[ticketId], ticketId, cancellationToken);

    public async Task<int> MailsToTheCustomerAsync(string ticketId, CancellationToken cancellationToken)
    {
        var mails = 0;
        foreach (var file in Directory.EnumerateFiles(_server.Outbox, "*.eml"))
        {
            var mail = await File.ReadAllTextAsync(file, cancellationToken);
            mails += mail.Split("\n\n", 2)[0].Contains(_customers[ticketId], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return mails;
    }

    /// <summary>Request Tracker shows at once what was done.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A call as a person; fails the test when Request Tracker says no.</summary>
    public async Task<JsonNode?> SendAsync(string person, HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, options: new()) };
        // Request Tracker's server wants the length of a body beforehand.
        await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask);
        request.Headers.Authorization = _server.SignIn(person);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await _http.SendAsync(request, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{person} {method} {path}: {(int)answer.StatusCode} {said}");
        return said.Length > 0 ? JsonNode.Parse(said) : null;
    }

    /// <summary>A mail arrives at the address of a queue.</summary>
    public async Task MailAsync(string queue, string action, string mail, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["queue"] = queue, ["action"] = action, ["message"] = mail });
        await form.LoadIntoBufferAsync(cancellationToken);
        using var answer = await _http.PostAsync(new Uri(_server.Url, "REST/1.0/NoAuth/mail-gateway"), form, cancellationToken);
        Assert.StartsWith("ok", await answer.Content.ReadAsStringAsync(cancellationToken), StringComparison.Ordinal);
    }

    /// <summary>The ticket with this subject, which must be unique.</summary>
    public async Task<string> FindBySubjectAsync(string subject, CancellationToken cancellationToken)
    {
        var found = await SendAsync("root", HttpMethod.Get, $"tickets?query={Uri.EscapeDataString($"Subject = '{subject}'")}", body: null, cancellationToken);
        return found!["items"]!.AsArray()[0]!["id"]!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        _helpdesk.Dispose();
        _stranger.Dispose();
        _http.Dispose();
        _counting.Dispose();
        await _budget.DisposeAsync();
    }

    private static object[] Attached(RigFile? file) => file is null
        ? []
        : [new { FileName = file.Name, FileType = file.ContentType, FileContent = Convert.ToBase64String(file.Content.AsSpan()) }];

    private async Task<string> AddCustomerAsync(CancellationToken cancellationToken)
    {
        var customer = $"customer-{Guid.NewGuid():N}@example.com";
        await SendAsync("root", HttpMethod.Post, "user", new
        {
            Name = customer,
            EmailAddress = customer,
            RealName = "Carla Customer",
            _server.Password,
            Privileged = 0,
        }, cancellationToken);
        return customer;
    }

    private static string TypeOf(RigText text) => text.IsHtml ? "text/html" : "text/plain";

    private Task WriteAsync(string person, string ticketId, string how, RigText text, CancellationToken cancellationToken) =>
        SendAsync(person, HttpMethod.Post, $"ticket/{ticketId}/{how}", new { text.Content, ContentType = TypeOf(text) }, cancellationToken);

    private Task ChangeAsync(string ticketId, object change, CancellationToken cancellationToken) =>
        SendAsync(_server.Rep, HttpMethod.Put, "ticket/" + ticketId, change, cancellationToken);

    private async Task<IReadOnlyList<string>> WhatSeesAsync(string person, string ticketId, CancellationToken cancellationToken)
    {
        var history = await SendAsync(
            person, HttpMethod.Get, $"ticket/{ticketId}/history?per_page=100&orderby=id", body: null, cancellationToken);
        var texts = new List<string>();
        foreach (var transaction in history!["items"]!.AsArray())
        {
            var parts = await SendAsync(
                person, HttpMethod.Get, $"transaction/{transaction!["id"]}/attachments?fields=Content", body: null, cancellationToken);
            texts.AddRange(parts!["items"]!.AsArray().Select(part => part!["Content"]?.ToString() ?? string.Empty).Where(text => text.Length > 0));
        }

        return texts;
    }
}
