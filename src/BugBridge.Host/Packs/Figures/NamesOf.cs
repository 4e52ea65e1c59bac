namespace BugBridge.Host.Packs.Figures;

/// <summary>Names of an enum as they stand in addresses. A number is no name.</summary>
internal static class NamesOf<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> All = Enum.GetValues<T>().ToDictionary(one => one.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of that name, case ignored, or null.</summary>
    public static T? Find(string? name) => name is not null && All.TryGetValue(name, out var found) ? found : null;
}
