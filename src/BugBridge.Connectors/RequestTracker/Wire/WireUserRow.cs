using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>A user in a list, where numbers come as texts, and 0 as an empty one.</summary>
internal sealed record WireUserRow(
    string? Name,
    string? RealName,
    string? EmailAddress,
    [property: JsonConverter(typeof(TextOrNumberConverter))] string? Privileged,
    [property: JsonConverter(typeof(TextOrNumberConverter))] string? Disabled,
    string? Lang)
{
    /// <summary>The same as the user's own address gives it.</summary>
    public WireUser ToUser() => new(Name, RealName, EmailAddress, Privileged is "1" ? 1 : 0, Lang) { Disabled = Disabled is "1" ? 1 : 0 };
}
