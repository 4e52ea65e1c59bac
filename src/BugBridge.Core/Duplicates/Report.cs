namespace BugBridge.Core.Duplicates;

/// <summary>A text that describes a fault, as duplicate detection sees it: a ticket's first message, or an issue.</summary>
/// <param name="Id">Unique in the index, such as "ticket:5".</param>
/// <param name="Title">Subject or summary; may be empty.</param>
/// <param name="Description">The rest as plain text; may be empty, or a pasted log of any length.</param>
/// <param name="Product">The product or project, or null when unknown.</param>
/// <param name="Component">The component, or null when unknown.</param>
/// <param name="CreatedAt">When it was written, UTC.</param>
public sealed record Report(string Id, string Title, string Description, string? Product, string? Component, DateTimeOffset CreatedAt);
