using BugBridge.Sandbox.Demo.Company;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>The demo company's people. They act in Zendesk and Jira alone, and know nothing of how a bridge works.</summary>
public sealed class DemoPeople
{
    /// <summary>The bug that the story leaves alone, for measuring what filing one takes.</summary>
    internal const string SpareTopic = "invoice-symbol";

    /// <param name="site">Where they work.</param>
    /// <param name="told">Gets a sentence for each act; null for nobody.</param>
    public DemoPeople(DemoSite site, IProgress<string>? told = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        var listener = told ?? new Progress<string>();
        Site = site;
        Customers = new CustomerActs(site, Log, listener);
        Reps = new RepActs(site, Log, listener);
        Engineers = new EngineerActs(site, Log, listener);
        Cases = new CaseBook(site, Log);
    }

    /// <summary>What they did, as far as it asks something of a bridge.</summary>
    public PeopleLog Log { get; } = new();

    internal DemoSite Site { get; }

    internal CustomerActs Customers { get; }

    internal RepActs Reps { get; }

    internal EngineerActs Engineers { get; }

    internal CaseBook Cases { get; }

    /// <summary>Works on, slowly and endlessly: an act every few seconds.</summary>
    /// <param name="seed">Makes what they do repeatable.</param>
    /// <param name="clock">For the time between two acts.</param>
    /// <param name="cancellationToken">Ends it; that is the only end.</param>
    public Task LiveAsync(int seed, TimeProvider clock, CancellationToken cancellationToken) =>
        new LiveActs(this, new Random(seed)).RunAsync(clock, cancellationToken);

    /// <summary>Plays the fixed story to its end, as fast as the bridge settles.</summary>
    public Task PlayAsync(IDemoBridge bridge, CancellationToken cancellationToken) => new DemoStory(this, bridge).PlayAsync(cancellationToken);

    /// <summary>Waits until all webhooks are taken and all that follows from them is done, and looks what became of it.</summary>
    internal async Task SettleAsync(IDemoBridge bridge, CancellationToken cancellationToken)
    {
        // What the bridge writes fires webhooks, too.
        do
        {
            await Site.Server.Webhooks.WhenSettledAsync(cancellationToken);
            await bridge.SettleAsync(cancellationToken);
        }
        while (Site.Server.Webhooks.Pending > 0);
        Cases.Learn();
    }

    /// <summary>The rep who has the ticket, or one who is free.</summary>
    internal DemoPerson RepOf(long ticketId)
    {
        var reps = Site.Company.Reps;
        var assignee = Site.Zendesk.Ticket(ticketId).AssigneeId;
        return reps.FirstOrDefault(rep => Site.IdOf(rep) == assignee) ?? reps[(int)(ticketId % reps.Length)];
    }

    /// <summary>The engineer who looks after the bug.</summary>
    internal DemoPerson EngineerOf(BugCase bug)
    {
        var engineers = Site.Company.Engineers;
        return engineers[Cases.Cases.IndexOf(bug) % engineers.Length];
    }
}
