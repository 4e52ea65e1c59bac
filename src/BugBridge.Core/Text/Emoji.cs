namespace BugBridge.Core.Text;

/// <summary>An emoji that its source names; emoji typed as characters stay in a <see cref="TextRun"/>.</summary>
/// <param name="ShortName">Its name without colons, such as <c>smile</c>.</param>
/// <param name="Glyph">The characters that show it, or null when only the name is known.</param>
public sealed record Emoji(string ShortName, string? Glyph) : Inline;
