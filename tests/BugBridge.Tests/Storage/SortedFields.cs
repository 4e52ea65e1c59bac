using System.Collections.Immutable;

namespace BugBridge.Tests.Storage;

internal static class SortedFields
{
    public static ImmutableSortedDictionary<string, string> ToSortedFields(this Dictionary<string, string> fields) =>
        fields.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
