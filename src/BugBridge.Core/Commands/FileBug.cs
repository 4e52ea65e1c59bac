namespace BugBridge.Core.Commands;

/// <summary><c>/bug</c>: file an issue for this ticket.</summary>
[CommandName("bug")]
public sealed record FileBug : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/bug";
}
