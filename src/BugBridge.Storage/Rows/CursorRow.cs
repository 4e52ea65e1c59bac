using BugBridge.Core.Remotes;

namespace BugBridge.Storage.Rows;

/// <summary>Where the poll of a remote goes on.</summary>
internal sealed class CursorRow
{
    public required Remote Remote { get; init; }

    public required string Cursor { get; init; }
}
