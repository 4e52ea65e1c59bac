using System.Collections.Immutable;
using System.Reflection;

namespace BugBridge.Host.Packs;

/// <summary>The packs that there are, by name.</summary>
internal sealed class PackSources(IEnumerable<IPackSource> sources)
{
    private readonly ImmutableArray<IPackSource> _sources = [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];

    /// <summary>All names that a pack can have: for settings and command lines, before anything is made.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        .. typeof(PackSources).Assembly.GetTypes().Select(type => type.GetCustomAttribute<PackNameAttribute>()?.Name).OfType<string>().Order(StringComparer.Ordinal),
    ];

    /// <summary>The source of that name, case ignored, or null.</summary>
    public IPackSource? Find(string name) => _sources.FirstOrDefault(source => string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase));
}
