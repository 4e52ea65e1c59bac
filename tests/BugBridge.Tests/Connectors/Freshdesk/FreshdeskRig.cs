using System.Globalization;
using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Http;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Tests.Contracts;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Connectors.Freshdesk;

/// <summary>People at the stand-in for Freshdesk, which must have nothing to object to in the end. Each ticket has a customer of its own.</summary>
internal sealed class FreshdeskRig : IHelpdeskRig
{
    private const string Choices = "Category";
    private readonly CallBudget _budget;
    private readonly FreshdeskHelpdesk _helpdesk;
    private readonly FreshdeskHelpdesk _stranger;
    private readonly JourneyClock _clock;
    private long _customers;

    private FreshdeskRig(SandboxServer sandbox, SandboxOptions options, JourneyClock clock)
    {
        (Sandbox, _clock) = (sandbox, clock);
        _budget = new CallBudget(1_000_000, _clock);
        _helpdesk = Connect(options.Freshdesk.ApiKey);
        _stranger = Connect("not-the-key");
        Rep = StandIn.AddRep("Rita Rep");
        StandIn.AddField(Choices, "custom_dropdown", "Windows 11 (64-bit)", "Question");
        StandIn.AddField(ManyField.Title, "custom_multi_select_dropdown", ManyField.Values);
    }

    public SandboxServer Sandbox { get; }

    public FreshdeskStandIn StandIn => Sandbox.Freshdesk;

    public long Rep { get; }

    public Helpdesk Helpdesk => _helpdesk.Ports;

    public int Calls => StandIn.Calls.Total;

    public Helpdesk WithWrongCredentials => _stranger.Ports;

    public DateTimeOffset Now => _clock.GetUtcNow();

    public string TextField => "Jira issue";

    public (string Title, string Value) ChoiceField => (Choices, "Windows 11 (64-bit)");

    public (string Title, string[] Values) ManyField => ("Areas", ["Import, export and sync", "Sign-in", "Reports (PDF)"]);

    public static Task<FreshdeskRig> OpenAsync(CancellationToken cancellationToken) => OpenAsync(new FreshdeskOptions(), cancellationToken);

    public static async Task<FreshdeskRig> OpenAsync(FreshdeskOptions freshdesk, CancellationToken cancellationToken)
    {
        var clock = new JourneyClock();
        var options = new SandboxOptions { Clock = clock, Helpdesk = HelpdeskVendor.Freshdesk, Freshdesk = freshdesk };
        return new FreshdeskRig(await SandboxServer.StartAsync(options, cancellationToken), options, clock);
    }

    public string? WhyNot(RigAbility ability) =>
        ability == RigAbility.FirstSolution ? "Freshdesk forgets when a ticket was solved once it is opened again." : null;

    public Task<string> CreateTicketAsync(string subject, RigText text, CancellationToken cancellationToken)
    {
        var customer = StandIn.AddCustomer("Carla Customer", $"customer{++_customers}@example.com");
        var id = text.IsHtml ? StandIn.FileHtmlTicket(customer, subject, text.Content) : StandIn.FileTicket(customer, subject, text.Content);
        return Task.FromResult(id.ToString(CultureInfo.InvariantCulture));
    }

    public Task<string> CreateTicketAsync(string subject, RigText text, RigFile file, CancellationToken cancellationToken)
    {
        var customer = StandIn.AddCustomer("Carla Customer", $"customer{++_customers}@example.com");
        return Task.FromResult(StandIn.FileHtmlTicket(customer, subject, $"<div>{text.Content}</div>", Held(file)).ToString(CultureInfo.InvariantCulture));
    }

    public Task NoteAsRepAsync(string ticketId, RigText text, RigFile file, CancellationToken cancellationToken) =>
        Done(() => StandIn.NoteHtml(Id(ticketId), $"<div>{text.Content}</div>", Rep, Held(file)));

    public Task ReplyAsCustomerAsync(string ticketId, RigText text, CancellationToken cancellationToken) =>
        Done(() => StandIn.Reply(Id(ticketId), Ticket(ticketId).RequesterId, text.Content));

    public Task ReplyAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken) => Done(() => StandIn.Reply(Id(ticketId), Rep, text.Content));

    public Task NoteAsRepAsync(string ticketId, RigText text, CancellationToken cancellationToken) => Note(ticketId, text, Rep);

    public Task NoteThroughTheBridgesAccountAsync(string ticketId, RigText text, CancellationToken cancellationToken) => Note(ticketId, text, StandIn.Bridge);

    public Task WriteManyNotesAsync(string ticketId, int count, CancellationToken cancellationToken) => Done(() =>
    {
        for (var number = 1; number <= count; number++)
        {
            StandIn.Note(Id(ticketId), $"note {number}", Rep);
        }
    });

    public Task SetStatusAsync(string ticketId, TicketStatus status, CancellationToken cancellationToken) =>
        Done(() => StandIn.SetStatus(Id(ticketId), status switch { TicketStatus.Pending => 3, TicketStatus.Solved => 4, TicketStatus.Closed => 5, _ => 2 }));

    public Task SetFieldAsync(string ticketId, string title, string value, CancellationToken cancellationToken) =>
        Done(() => StandIn.SetField(Id(ticketId), title, value));

    public Task ChooseAsync(string ticketId, string title, string[] names, CancellationToken cancellationToken) => Done(() =>
    {
        if (title == ManyField.Title)
        {
            StandIn.Choose(Id(ticketId), title, names);
        }
        else
        {
            StandIn.SetField(Id(ticketId), title, names.SingleOrDefault());
        }
    });

    public Task DeleteAsync(string ticketId, CancellationToken cancellationToken) => Done(() => StandIn.Delete(Id(ticketId)));

    public Task MergeAsync(string ticketId, string intoId, CancellationToken cancellationToken) => Done(() => StandIn.Merge(Id(ticketId), Id(intoId), Rep));

    public Task EraseCustomerAsync(string ticketId, CancellationToken cancellationToken) => Done(() => StandIn.EraseContact(Ticket(ticketId).RequesterId));

    public Task<IReadOnlyList<string>> WhatARepSeesAsync(string ticketId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([Ticket(ticketId).Description, .. Ticket(ticketId).Conversations.Select(written => written.Body)]);

    public Task<IReadOnlyList<string>> WhatTheCustomerSeesAsync(string ticketId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(
            [Ticket(ticketId).Description, .. Ticket(ticketId).Conversations.Where(written => !written.IsPrivate).Select(written => written.Body)]);

    public Task<int> MailsToTheCustomerAsync(string ticketId, CancellationToken cancellationToken) =>
        Task.FromResult(StandIn.Mails.Count(mail => mail.TicketId == Id(ticketId)));

    /// <summary>The list of changes shows at once what was done, but what was deleted is looked for every five minutes only.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) => Done(() => _clock.Skip(TimeSpan.FromMinutes(6)));

    public async ValueTask DisposeAsync()
    {
        _helpdesk.Dispose();
        _stranger.Dispose();
        await _budget.DisposeAsync();
        await Sandbox.DisposeAsync();
        Assert.Empty(Sandbox.Findings.All);
    }

    /// <summary>Moves the clock on.</summary>
    public void Skip(TimeSpan time) => _clock.Skip(time);

    public static long Id(string ticketId) => long.Parse(ticketId, CultureInfo.InvariantCulture);

    public FreshdeskTicket Ticket(string ticketId) => StandIn.Ticket(Id(ticketId));

    private FreshdeskFile Held(RigFile file) => StandIn.NewFile(file.Name, file.ContentType, HeldFile.Of(file.Content.AsSpan()));

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

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

    private FreshdeskHelpdesk Connect(string key)
    {
        var settings = new FreshdeskSettings
        {
            BaseUrl = Sandbox.FreshdeskUrl.AbsoluteUri,
            ApiKey = key,
            CallsPerMinute = 100_000,
            TimeoutSeconds = 300,
        };
        Assert.DoesNotContain(settings.Faults(), fault => fault.IsFatal);
        return FreshdeskHelpdesk.Create(settings, _budget, _clock);
    }
}
