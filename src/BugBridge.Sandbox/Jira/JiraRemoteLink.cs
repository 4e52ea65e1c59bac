using System.Text.Json;

namespace BugBridge.Sandbox.Jira;

/// <summary>A link from an issue to something elsewhere.</summary>
/// <param name="Id">The id.</param>
/// <param name="GlobalId">The caller's id for it, or null.</param>
/// <param name="Content">All that was sent.</param>
public sealed record JiraRemoteLink(long Id, string? GlobalId, JsonElement Content);
