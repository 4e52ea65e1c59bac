namespace BugBridge.Core.Commands;

/// <summary><c>/bug</c> and <c>/bug TITLE</c>: file an issue for this ticket.</summary>
[CommandName("bug")]
public sealed record FileBug : RepCommand
{
    /// <summary>What the rep says of the bug; null for the ticket as it is.</summary>
    public BugReport? Report { get; init; }

    /// <summary>The key that a title in a note begins with, in capitals: where there is such an issue, nobody knows which of the two was meant. Else null.</summary>
    public string? MayMean { get; init; }

    /// <inheritdoc/>
    internal override string Word => "/bug";

    /// <inheritdoc/>
    internal override string? NamedKey => MayMean;
}
