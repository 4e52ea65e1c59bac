namespace BugBridge.Core.Commands;

/// <summary><c>/bridge</c>: what is known about this ticket?</summary>
[CommandName("bridge")]
public sealed record AskBridge : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/bridge";
}
