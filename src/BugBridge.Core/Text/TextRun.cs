namespace BugBridge.Core.Text;

/// <summary>Characters with marks.</summary>
/// <param name="Text">The characters; no line ends.</param>
/// <param name="Marks">Bold, italic and so on.</param>
public sealed record TextRun(string Text, TextMarks Marks = TextMarks.None) : Inline;
