namespace BugBridge.Core.Commands.Quoting;

/// <summary>One line or block of a message, and whether its author wrote it.</summary>
/// <param name="Line">The line.</param>
/// <param name="QuotedBecause">Why it is taken for a quotation, as a noun ("a line that begins with >"); null for the author's own.</param>
internal sealed record AuthoredLine(NoteLine Line, string? QuotedBecause)
{
    /// <summary>Whether the author of the message wrote it.</summary>
    public bool IsOwn => QuotedBecause is null;
}
