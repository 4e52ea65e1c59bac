using BugBridge.Sandbox.Files;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A file of a ticket or a conversation.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="ContentType">The type.</param>
/// <param name="Content">What it holds.</param>
public sealed record FreshdeskFile(long Id, string Name, string ContentType, HeldFile Content);
