namespace BugBridge.Core.Issues;

/// <summary>A link from an issue to a ticket, shown in Jira's sidebar.</summary>
/// <param name="GlobalId">At most 255 characters; writing the same id again replaces the link, so that it never doubles.</param>
/// <param name="Url">The ticket's address.</param>
/// <param name="Title">What is shown.</param>
/// <param name="IsResolved">True shows the link struck through.</param>
public sealed record RemoteLink(string GlobalId, string Url, string Title, bool IsResolved = false);
