using System.Collections.Immutable;
using BugBridge.Connectors.Products;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Setup;

/// <summary>Asks the remotes while BugBridge is set up. Each question connects again, by the answers that there are then.</summary>
/// <param name="parts">Connects.</param>
/// <param name="products">Tells what is at an address.</param>
internal sealed class SetupRemotes(IBridgeParts parts, ProductProbe products)
{
    private static readonly Dictionary<Product, string> Called = new()
    {
        [Product.Zendesk] = "Zendesk",
        [Product.Freshdesk] = "Freshdesk",
        [Product.RequestTracker] = "Request Tracker",
        [Product.JiraCloud] = "Jira Cloud",
        [Product.JiraDataCenter] = "Jira Data Center",
    };

    /// <summary>Tries an address.</summary>
    /// <param name="written">As it was answered.</param>
    /// <param name="expected">What it should be, the likeliest first.</param>
    /// <param name="example">Such an address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The product there, or null, and what is wrong.</returns>
    public async Task<(Product? Product, Verdict Verdict)> AddressAsync(string written, Product[] expected, string example, CancellationToken cancellationToken)
    {
        var wanted = expected.Length > 1 ? "Jira" : Called[expected[0]];
        var withScheme = written.Contains("://", StringComparison.Ordinal) ? written : "https://" + written;
        if (!Uri.TryCreate(withScheme, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Query.Length > 0 || address.UserInfo.Length > 0)
        {
            return (null, Verdict.Wrong($"'{written}' is not an address.", $"Enter an address such as {example}."));
        }

        var found = await products.FindAsync(address, expected[0], cancellationToken);
        return found switch
        {
            { Failure: { } failure } => (null, Verdict.Wrong($"No answer from {withScheme}: {failure}.", $"Enter the address of your {wanted}, such as {example}, and check that it can be reached from here.")),
            { Product: Product.Unknown } => (null, Verdict.Wrong($"There is no {wanted} at {withScheme}.", $"Enter the address of your {wanted} as in the browser, without what follows the host: {example}.")),
            { Product: var other } when !expected.Contains(other) => (null, Verdict.Wrong($"{withScheme} is {Called[other]}, not {wanted}.", $"Enter the address of your {wanted}, such as {example}.")),
            _ => (found.Product, new Verdict(withScheme.TrimEnd('/'))),
        };
    }

    /// <summary>Tries the credentials of the helpdesk.</summary>
    public Task<Verdict> HelpdeskAsync(string answer, BridgeSettings settings, CancellationToken cancellationToken) => TriedAsync(
        answer, settings, settings.Helpdesk.Faults(), async remotes => await remotes.Helpdesk.Probe.ProbeAsync([], cancellationToken));

    /// <summary>Tries the credentials of Jira, or all that is needed to file into a project.</summary>
    public Task<Verdict> JiraAsync(string answer, BridgeSettings settings, IssueSetup setup, CancellationToken cancellationToken) => TriedAsync(
        answer, settings, settings.Jira.Faults(), async remotes => await remotes.Tracker.Probe.ProbeAsync(setup, cancellationToken));

    /// <summary>What the helpdesk offers; null where it cannot be asked.</summary>
    public Task<T?> OfHelpdeskAsync<T>(BridgeSettings settings, Func<IHelpdeskSetup, Task<T>> ask)
        where T : struct => AskedAsync<T>(settings, async remotes => remotes.Helpdesk.Setup is { } setup ? await ask(setup) : null);

    /// <summary>What Jira offers; null where it cannot be asked.</summary>
    public Task<T?> OfJiraAsync<T>(BridgeSettings settings, Func<ITrackerSetup, Task<T>> ask)
        where T : struct => AskedAsync<T>(settings, async remotes => remotes.Tracker.Setup is { } setup ? await ask(setup) : null);

    /// <summary>How many links another program keeps in the helpdesk, at least, and its name; null for none.</summary>
    public Task<(string Keeper, int Count, bool HasMore)?> ForeignLinksAsync(BridgeSettings settings, CancellationToken cancellationToken) => AskedAsync<(string, int, bool)>(
        settings,
        async remotes => await remotes.Helpdesk.ForeignLinks.ReadForeignLinksAsync(null, cancellationToken) is { Links.Length: > 0 } page
            ? (page.Keeper, page.Links.Length, page.Cursor is not null)
            : null);

    private async Task<Verdict> TriedAsync(string answer, BridgeSettings settings, IEnumerable<SetupFault> malformed, Func<RemoteParts, Task<ImmutableArray<SetupFault>>> probe)
    {
        if (malformed.FirstOrDefault(fault => fault.IsFatal) is { } first)
        {
            return Verdict.Wrong(first.Problem, first.Remedy);
        }

        await using var remotes = parts.Connect(settings);
        try
        {
            var faults = await probe(remotes);
            return faults.FirstOrDefault(fault => fault.IsFatal) is { } fault ? Verdict.Wrong(fault.Problem, fault.Remedy) : new Verdict(answer);
        }
        catch (RemoteException failure)
        {
            return Verdict.Wrong(failure.Message, "Fix that and answer again.");
        }
    }

    private async Task<T?> AskedAsync<T>(BridgeSettings settings, Func<RemoteParts, Task<T?>> ask)
        where T : struct
    {
        await using var remotes = parts.Connect(settings);
        try
        {
            return await ask(remotes);
        }
        catch (RemoteException)
        {
            return null;
        }
    }
}
