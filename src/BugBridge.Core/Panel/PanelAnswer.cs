using BugBridge.Core.Sync.Obeying;

namespace BugBridge.Core.Panel;

/// <summary>The answer to something that a rep asked.</summary>
/// <param name="Kind">What followed.</param>
/// <param name="Text">What the note says first; in English, as notes are. Never null for <see cref="CommandResult.Noted"/>.</param>
public sealed record PanelAnswer(CommandResult Kind, string? Text = null);
