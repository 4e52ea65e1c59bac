using System.Collections.Immutable;

namespace BugBridge.Sandbox.Demo.Company;

#pragma warning disable CA5394 // A demo must repeat with its seed; nothing here is secret.

/// <summary>Draws from a seed.</summary>
internal static class Chance
{
    /// <summary>One of them.</summary>
    public static T Of<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>From the first to the last, both included.</summary>
    public static int Between(this Random random, int first, int last) => random.Next(first, last + 1);

    /// <summary>True so many times in a hundred.</summary>
    public static bool Percent(this Random random, int percent) => random.Next(100) < percent;

    /// <summary>All of them in another order.</summary>
    public static ImmutableArray<T> Shuffled<T>(this Random random, IEnumerable<T> items)
    {
        var mixed = items.ToArray();
        random.Shuffle(mixed);
        return [.. mixed];
    }
}
