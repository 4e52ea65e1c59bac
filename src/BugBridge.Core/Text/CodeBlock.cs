namespace BugBridge.Core.Text;

/// <summary>Preformatted text: code, a log, a stack trace. Kept character by character.</summary>
/// <param name="Text">The code, lines parted by \n, without a trailing line end.</param>
/// <param name="Language">The language as its source named it, or null.</param>
public sealed record CodeBlock(string Text, string? Language = null) : Block;
