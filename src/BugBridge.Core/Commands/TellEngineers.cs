using BugBridge.Core.Text;

namespace BugBridge.Core.Commands;

/// <summary><c>/dev TEXT</c>: ask or tell the engineers.</summary>
/// <param name="Text">What to say; never empty.</param>
[CommandName("dev")]
public sealed record TellEngineers(RichText Text) : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/dev";

    /// <inheritdoc/>
    internal override bool NeedsIssue => true;
}
