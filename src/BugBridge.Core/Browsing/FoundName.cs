namespace BugBridge.Core.Browsing;

/// <summary>An account or a rep that a search found.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="Name">The name, or the id where no name is known.</param>
public sealed record FoundName(string Id, string Name);
