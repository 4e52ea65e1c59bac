using BugBridge.Core.Commands;

namespace BugBridge.Core.Sync.State;

/// <summary>A command that was given while the ticket was still being filed, and waits until that ends.</summary>
/// <param name="Cause">What the stamps of its effects are made of.</param>
/// <param name="By">The rep's name.</param>
/// <param name="RepId">The rep's id, or null when unknown.</param>
/// <param name="CommentId">The note that holds it; null when it was given elsewhere.</param>
/// <param name="At">Its place among the commands of the note.</param>
/// <param name="AskedAt">When it was given, UTC.</param>
/// <param name="Command">What is asked.</param>
public sealed record KeptCommand(string Cause, string By, string? RepId, string? CommentId, int At, DateTimeOffset AskedAt, RepCommand Command);
