using BugBridge.Core.Commands;

namespace BugBridge.Core.Outreach;

/// <summary><c>/hold NUMBER</c>: that reply to this ticket's customer is not sent.</summary>
/// <param name="Number">The reply's number; null where none was given, which is enough when there can be no doubt.</param>
public sealed record HoldDrafts(int? Number = null) : RepCommand
{
    /// <inheritdoc/>
    internal override string Word => "/hold";
}
