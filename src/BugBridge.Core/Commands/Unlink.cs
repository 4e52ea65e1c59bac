namespace BugBridge.Core.Commands;

/// <summary><c>/unlink</c>: this ticket is not that issue.</summary>
[CommandName("unlink")]
public sealed record Unlink : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/unlink";

    /// <inheritdoc/>
    internal override bool NeedsIssue => true;
}
