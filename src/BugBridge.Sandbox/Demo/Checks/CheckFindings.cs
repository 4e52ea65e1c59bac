using System.Collections.Immutable;

namespace BugBridge.Sandbox.Demo.Checks;

/// <summary>What is wrong, a sentence each.</summary>
/// <param name="Lost">What should be there and is not.</param>
/// <param name="Doubled">What is there more often than it should be.</param>
/// <param name="Leaked">What is where it must not be.</param>
public sealed record CheckFindings(ImmutableArray<string> Lost, ImmutableArray<string> Doubled, ImmutableArray<string> Leaked)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsClean => Lost.IsEmpty && Doubled.IsEmpty && Leaked.IsEmpty;

    /// <summary>All sentences.</summary>
    public IEnumerable<string> All => Lost.Concat(Doubled).Concat(Leaked);
}
