namespace BugBridge.Core.Panel;

/// <summary>The answer to something that a rep asked.</summary>
/// <param name="Kind">What followed.</param>
/// <param name="Text">What the note says first, for <see cref="AnswerKind.Noted"/>; in English, as notes are. Else null.</param>
public sealed record PanelAnswer(AnswerKind Kind, string? Text = null);
