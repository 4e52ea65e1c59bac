using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>What became of something that a person asked for: done, or all that is wrong with it.</summary>
/// <param name="Faults">Empty when it was done.</param>
public sealed record ReviewAnswer(ImmutableArray<ReviewFault> Faults)
{
    /// <summary>It was done.</summary>
    public static ReviewAnswer Done { get; } = new([]);

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Faults.IsEmpty;

    internal static ReviewAnswer Not(string text, params ReadOnlySpan<object> gaps) => new([ReviewFault.Of(string.Empty, text, gaps)]);
}
