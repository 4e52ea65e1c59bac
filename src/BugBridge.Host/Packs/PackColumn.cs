namespace BugBridge.Host.Packs;

/// <summary>A column of a table.</summary>
/// <param name="Name">For programs, in English and always the same: <c>customers</c>.</param>
/// <param name="Title">For readers.</param>
/// <param name="IsNumber">Set to the right.</param>
internal sealed record PackColumn(string Name, string Title, bool IsNumber = false)
{
    /// <summary>True when only files for programs have it, and the table with all columns that a page shows on demand.</summary>
    public bool IsDetail { get; init; }
}
