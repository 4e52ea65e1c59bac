namespace BugBridge.Core.Commands;

/// <summary><c>/bug KEY</c>: this ticket is that issue.</summary>
/// <param name="Key">The issue's key, in capitals.</param>
[CommandName("join")]
public sealed record JoinIssue(string Key) : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/bug";

    /// <inheritdoc/>
    internal override string NamedKey => Key;
}
