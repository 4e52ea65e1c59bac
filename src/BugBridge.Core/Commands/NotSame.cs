namespace BugBridge.Core.Commands;

/// <summary><c>/not KEY</c>: this ticket is another fault than that issue.</summary>
/// <param name="Key">The key, in capitals.</param>
[CommandName("not")]
public sealed record NotSame(string Key) : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/not";

    /// <inheritdoc/>
    internal override string NamedKey => Key;
}
