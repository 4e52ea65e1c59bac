using BugBridge.Sandbox.Demo.People;

namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>
/// Judges a bridge from the remotes' side alone: by what stands in tickets and issues, and by what people did there. It knows nothing of the
/// bridge's own store.
/// </summary>
public static class RemoteSideCheck
{
    /// <summary>Everything that is lost, doubled or leaked.</summary>
    public static CheckFindings Run(RemoteState state, PeopleLog log)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(log);
        var links = new LinkCheck(state, log);
        var crossing = new CrossingCheck(state, log);
        var secrets = new SecretCheck(state, log);
        var stamps = new StampCheck(state);
        return new CheckFindings(
            [.. log.Troubles, .. links.Lost(), .. crossing.Lost()],
            [.. links.Doubled(), .. crossing.Doubled(), .. stamps.Doubled()],
            [.. links.Leaked(), .. crossing.Leaked(), .. secrets.Leaked()]);
    }
}
