namespace BugBridge.Tests.Leaks;

/// <summary>A story. After each step the bridge looks at ticket and issue and writes all that it means to.</summary>
/// <param name="Name">What happens, for findings.</param>
/// <param name="FromJira">True when the canary is an engineer's, false when it is a rep's or customer's.</param>
/// <param name="Heralds">How often the open word must stand on the other side in the end; null when that says nothing.</param>
/// <param name="Steps">What people do.</param>
internal sealed record LeakCase(string Name, bool FromJira, int? Heralds, params Func<LeakScene, Task>[] Steps)
{
    /// <summary>True where what is kept back is a quotation, which no decision about who may read it is asked about.</summary>
    public bool IsOfQuotation { get; init; }
}
