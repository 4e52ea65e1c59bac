using System.Globalization;
using BugBridge.Core.Accounts;
using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Demo.Topics;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Demo;

/// <summary>The demo company at work: its tickets and people in a running sandbox. Disposing it ends the sandbox.</summary>
public sealed class DemoSite : IAsyncDisposable
{
    /// <summary>The tag with which reps mark a ticket as a bug.</summary>
    public const string BugTag = "bug";

    /// <summary>The project in which bugs are filed.</summary>
    public const string Project = "ENG";

    /// <summary>The project of those who make the mobile app.</summary>
    public const string AppProject = "APP";

    private readonly Residents _residents;

    private DemoSite(SandboxServer server, SandboxOptions options, DemoCompany company, Residents residents) =>
        (Server, Options, Company, _residents) = (server, options, company, residents);

    /// <summary>The sandbox.</summary>
    public SandboxServer Server { get; }

    /// <summary>The company.</summary>
    public DemoCompany Company { get; }

    /// <summary>How the stand-ins behave.</summary>
    public SandboxOptions Options { get; }

    /// <summary>The time that its people live in.</summary>
    internal TimeProvider Clock => Options.Clock;

    /// <summary>Zendesk as its people see it.</summary>
    internal ZendeskStandIn Zendesk => Server.Zendesk;

    /// <summary>Jira as its people see it.</summary>
    internal JiraStandIn Jira => Server.Jira;

    /// <summary>Starts the sandbox and fills it with the company and its history. No webhook is registered yet, so nobody is told of it.</summary>
    /// <param name="options">How the stand-ins behave.</param>
    /// <param name="seed">Makes the company, and all that is random, repeatable.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">A port that the options name is taken.</exception>
    public static async Task<DemoSite> OpenAsync(SandboxOptions? options = null, int seed = 1, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        var clock = new HistoryClock(options.Clock);
        options = options with { Clock = clock, Seed = seed };
        var server = await SandboxServer.StartAsync(options, cancellationToken);
        var company = DemoCompany.Create(seed);
        return new DemoSite(server, options, company, MovingIn.To(server, company, clock));
    }

    /// <summary>What the company knows of its customers' accounts, as an operator would import it.</summary>
    public IReadOnlyList<Account> Accounts =>
    [
        .. _residents.Accounts.Select(pair => new Account(
            pair.Value.ToString(CultureInfo.InvariantCulture), pair.Key.Name, pair.Key.Segment, pair.Key.MonthlyRevenue * 100L, RenewalDate: null)),
    ];

    /// <summary>Registers the bridge's webhooks with both stand-ins.</summary>
    public void Tell(Uri zendesk, string zendeskSecret, Uri jira, string jiraSecret)
    {
        Zendesk.AddWebhook(new ZendeskWebhook(zendesk, zendeskSecret));
        Jira.AddWebhook(new JiraWebhook(jira, jiraSecret));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>The rep's id in Zendesk.</summary>
    internal long IdOf(DemoPerson rep) => _residents.Reps[rep];

    /// <summary>The engineer's account id in Jira.</summary>
    internal string AccountOf(DemoPerson engineer) => _residents.Engineers[engineer];

    /// <summary>The ticket's id in Zendesk, or null while it is yet to come.</summary>
    internal long? IdOf(DemoTicket ticket) => _residents.Tickets.TryGetValue(ticket, out var id) ? id : null;

    /// <summary>The id of the issue that engineers made for this topic before the bridge came, or null.</summary>
    internal long? KnownIssue(DemoTopic topic) => _residents.KnownIssues.TryGetValue(topic.Id, out var id) ? id : null;

    /// <summary>A customer files a ticket, now.</summary>
    internal long File(DemoTicket ticket) => _residents.Tickets[ticket] = MovingIn.File(Server, ticket, _residents);
}
