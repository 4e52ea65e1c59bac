using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Connectors;

/// <summary>How to reach the helpdesk of one vendor. What the host's settings of helpdesks hold one of, BugBridge can work with.</summary>
public interface IHelpdeskSettings : ISettings
{
    /// <summary>The vendor that is reached by them; they must be without faults when it is connected.</summary>
    IHelpdeskVendor ToVendor();

    /// <summary>When the credentials end that stand in them, as far as that is known; paths from this section.</summary>
    IEnumerable<CredentialEnd> CredentialEnds() => [];
}
