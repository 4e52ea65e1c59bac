using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>The rule for a connector's setting <c>FileHosts</c>.</summary>
internal static class FileHosts
{
    /// <summary>What is wrong with the hosts that an operator lists.</summary>
    /// <param name="path">The setting, from the connector's own settings.</param>
    /// <param name="hosts">As configured.</param>
    public static IEnumerable<SetupFault> Faults(string path, IList<string> hosts) => hosts
        .Select((host, at) => (host, at))
        .Where(one => HostPattern.TryParse(one.host) is null)
        .Select(one => new SetupFault(
            $"{path}:{one.at}", $"'{one.host}' is not the name of a host.", "Use a host alone, such as files.acme.example, or *.acme.example for all below it."));
}
