using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>Hashing of immutable sequences by their content, which records do not do by themselves.</summary>
internal static class Sequences
{
    public static int HashOf<T>(ImmutableArray<T> items)
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
