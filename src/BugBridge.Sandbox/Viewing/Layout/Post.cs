using System.Collections.Immutable;
using BugBridge.Sandbox.Viewing.Formatting;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>One comment of a ticket or an issue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Role">What they are, or null.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Audience">Who can read it.</param>
/// <param name="Mark">The same in words; null where nothing is to be said.</param>
/// <param name="Body">The text.</param>
public sealed record Post(
    long Id, string Author, string? Role, DateTimeOffset At, Audience Audience, string? Mark, ImmutableArray<Piece> Body)
{
    /// <summary>True when the bridge's stamp is on it.</summary>
    public bool IsBridges { get; init; }

    /// <summary>True when it was changed after it was written.</summary>
    public bool IsEdited { get; init; }

    /// <summary>The names of the files that came with it.</summary>
    public ImmutableArray<string> Files { get; init; } = [];
}
