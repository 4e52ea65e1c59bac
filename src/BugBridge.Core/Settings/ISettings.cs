using BugBridge.Core.Remotes;

namespace BugBridge.Core.Settings;

/// <summary>
/// One section of the configuration, bound by the host to a plain class with settable properties. Every property is documented in
/// <c>config/README.md</c> and in the JSON schema; a test keeps the three equal.
/// </summary>
public interface ISettings
{
    /// <summary>
    /// Everything wrong with the section as it stands, with paths relative to it (<c>Token</c>, <c>Routes:2:Project</c>). Looks at values
    /// alone; the remotes are asked by <c>check</c>. Empty when all is well.
    /// </summary>
    IEnumerable<SetupFault> Faults();
}
