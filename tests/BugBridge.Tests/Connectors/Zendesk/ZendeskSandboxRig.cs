using System.Globalization;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Tests.Contracts;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

/// <summary>People at the stand-in for Zendesk, which must have nothing to object to in the end. Each ticket has a customer of its own.</summary>
internal sealed class ZendeskSandboxRig : IHelpdeskRig
{
    // Zendesk allows ten calls of its exports in a minute, and its clock here makes the minute short.
    private const int Speed = 60;
    private const string Choices = "Category";
    private readonly SandboxServer _sandbox;
    private readonly CallBudget _budget;
    private readonly ZendeskHelpdesk _helpdesk;
    private readonly ZendeskHelpdesk _stranger;
    private readonly TimeProvider _clock;
    private readonly long _rep;
    private long _customers;

    private ZendeskSandboxRig(SandboxServer sandbox, SandboxOptions options)
    {
        (_sandbox, _clock) = (sandbox, options.Clock);
        _budget = new CallBudget(100_000, _clock);
        _helpdesk = Connect(options.Zendesk.ClientSecret);
        _stranger = Connect("not-the-secret");
        _rep = StandIn.AddRep("Rita Rep");
        StandIn.AddField(Choices, "tagger", "Windows 11 (64-bit)", "Question");
        StandIn.AddField(ManyField.Title, "multiselect", ManyField.Values);
    }

    public Helpdesk Helpdesk => _helpdesk.Ports;

    public int Calls => StandIn.Calls.Total;

    public Helpdesk WithWrongCredentials => _stranger.Ports;

    public DateTimeOffset Now => _clock.GetUtcNow();

    public string TextField => "Jira issue";

    public (string Title, string Value) ChoiceField => (Choices, "Windows 11 (64-bit)");

    public (string Title, string[] Values) ManyField => ("Areas", ["Import, export and sync", "Sign-in", "Reports (PDF)"]);

    private ZendeskStandIn StandIn => _sandbox.Zendesk;

    public static async Task<IHelpdeskRig> OpenAsync(CancellationToken cancellationToken)
    {
        var options = new SandboxOptions { Clock = new JourneyClock(Speed) };
        return new ZendeskSandboxRig(await SandboxServer.StartAsync(options, cancellationToken), options);
    }

    public string? WhyNot(RigAbility ability) => null;

    public Task<string> CreateTicketAsync(string subject, RigText text, CancellationToken cancellationToken)
    {
        var customer = StandIn.AddCustomer("Carla Customer", $"customer{++_customers}@example.com");
        var id = text.IsHtml ? StandIn.FileHtmlTicket(customer, subject, text.Content) : StandIn.FileTicket(customer, subject, text.Content);
        return Task.FromResult(id.ToString(CultureInfo.InvariantCulture));
    }

    public Task<string> CreateTicketAsync(string subject, RigText text, RigFile file, CancellationToken cancellationToken)
    {
        var customer = StandIn.AddCustomer("Carla Customer", $"customer{++_customers}@example.com");
        return Task.FromResult(StandIn.FileTicket(customer, subject, text.Content, [Held(file)]).ToString(CultureInfo.InvariantCulture));
    }

    public Task NoteAsRepAsync(string ticketId, RigText text, RigFile file, CancellationToken cancellationToken) =>
        Done(() => StandIn.Note(Id(ticketId), text.Content, [Held(file)]));

    public Task ReplyAsCustomerAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        Done(() => StandIn.Reply(Id(ticketId), Ticket(ticketId).RequesterId, text.Content));

    public Task ReplyAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        Done(() => StandIn.Reply(Id(ticketId), _rep, text.Content));

    public Task NoteAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken) => Note(ticketId, text, _rep);

    public Task NoteThroughTheBridgesAccountAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        Note(ticketId, text, StandIn.Bridge);

    public Task WriteManyNotesAsync(string ticketId, int count, CancellationToken cancellationToken) => Done(() =>
    {
        for (var number = 1; number <= count; number++)
        {
            StandIn.Note(Id(ticketId), $"note {number}", _rep);
        }
    });

    public Task SetStatusAsync(string ticketId, TicketStatus status, CancellationToken cancellationToken) => Done(() => StandIn.SetStatus(
        Id(ticketId), status switch { TicketStatus.Pending => "pending", TicketStatus.Solved => "solved", TicketStatus.Closed => "closed", _ => "open" }));

    public Task SetFieldAsync(string ticketId, string title, string value, CancellationToken cancellationToken) =>
        Done(() => StandIn.SetField(Id(ticketId), StandIn.TicketFields.Single(field => field.Title == title).Id, value));

    public Task ChooseAsync(string ticketId, string title, string[] names, CancellationToken cancellationToken) =>
        Done(() => StandIn.Choose(Id(ticketId), StandIn.TicketFields.Single(field => field.Title == title).Id, names));

    public Task DeleteAsync(string ticketId, CancellationToken cancellationToken) => Done(() => StandIn.Delete(Id(ticketId)));

    public Task MergeAsync(string ticketId, string intoId, CancellationToken cancellationToken) => Done(() => StandIn.Merge(Id(ticketId), Id(intoId), _rep));

    public Task EraseCustomerAsync(string ticketId, CancellationToken cancellationToken) => Done(() => StandIn.EraseUser(Ticket(ticketId).RequesterId));

    public Task<IReadOnlyList<string>> WhatARepSeesAsync(string ticketId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Ticket(ticketId).Comments.Select(comment => comment.HtmlBody)]);

    public Task<IReadOnlyList<string>> WhatTheCustomerSeesAsync(string ticketId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Ticket(ticketId).Comments.Where(comment => comment.IsPublic).Select(comment => comment.HtmlBody)]);

    public Task<int> MailsToTheCustomerAsync(string ticketId, CancellationToken cancellationToken) =>
        Task.FromResult(StandIn.Mails.Count(mail => mail.TicketId == Id(ticketId)));

    /// <summary>
    /// An export starts at least a minute in the past, so that what was done by now comes with the first poll that starts "now". A minute
    /// and a half takes this clock a moment and a half.
    /// </summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(90), _clock, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _helpdesk.Dispose();
        _stranger.Dispose();
        await _budget.DisposeAsync();
        await _sandbox.DisposeAsync();
        Assert.Empty(_sandbox.Findings.All);
    }

    private static long Id(string ticketId) => long.Parse(ticketId, CultureInfo.InvariantCulture);

    private static (string Name, string ContentType, HeldFile Content) Held(RigFile file) => (file.Name, file.ContentType, HeldFile.Of(file.Content.AsSpan()));

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private ZendeskTicket Ticket(string ticketId) => StandIn.Ticket(Id(ticketId));

    private Task Note(string ticketId, RigText text, long author) => Done(() =>
    {
        if (text.IsHtml)
        {
            StandIn.NoteHtml(Id(ticketId), text.Content, author);
        }
        else
        {
            StandIn.Note(Id(ticketId), text.Content, author);
        }
    });

    private ZendeskHelpdesk Connect(string secret)
    {
        var settings = new ZendeskSettings
        {
            BaseUrl = _sandbox.ZendeskUrl.AbsoluteUri,
            ClientId = "bugbridge",
            ClientSecret = secret,
            CallsPerMinute = 100_000,
            TicketUpdatesPerMinute = 100_000,
            TimeoutSeconds = 300,
        };
        Assert.DoesNotContain(settings.Faults(), fault => fault.IsFatal);
        return ZendeskHelpdesk.Create(settings, _budget, _clock);
    }
}
