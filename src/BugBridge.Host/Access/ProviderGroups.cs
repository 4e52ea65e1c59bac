using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Host.Access;

/// <summary>Reads a claim with groups, which providers write in several ways.</summary>
internal static class ProviderGroups
{
    /// <summary>The groups in a claim.</summary>
    /// <param name="claim">A list of texts, or one text: a single group, or several with commas or spaces between them.</param>
    /// <param name="known">The groups that have a role. A text that is one of these as a whole is that group and is not divided.</param>
    public static ImmutableArray<string> In(JsonElement claim, IEnumerable<string> known) => claim.ValueKind switch
    {
        JsonValueKind.Array => [.. claim.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!.Trim()).Where(one => one.Length > 0)],
        JsonValueKind.String => Divided(claim.GetString()!.Trim(), known),
        _ => [],
    };

    private static ImmutableArray<string> Divided(string text, IEnumerable<string> known) =>
        known.Contains(text, StringComparer.OrdinalIgnoreCase) ? [text]
        : text.Contains(',', StringComparison.Ordinal) ? [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
