namespace BugBridge.Core.Tickets;

/// <summary>The writer of a ticket comment.</summary>
/// <param name="Id">The helpdesk's id for the person.</param>
/// <param name="Name">The name to show; never empty ("somebody" for a deleted user).</param>
/// <param name="Role">What the person may do.</param>
public sealed record Author(string Id, string Name, AuthorRole Role);
