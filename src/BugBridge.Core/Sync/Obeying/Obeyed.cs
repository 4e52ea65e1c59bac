using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>What a command came to, by the one who obeyed it.</summary>
/// <param name="Result">What followed.</param>
/// <param name="Note">The note that says so to the rep; null where there is none.</param>
internal sealed record Obeyed(CommandResult Result, RichText? Note = null)
{
    /// <summary>Nothing had to be written.</summary>
    public static Obeyed Done { get; } = new(CommandResult.Done);
}
