using System.Collections.Immutable;

namespace BugBridge.Core.Remotes;

/// <summary>A field that the configuration names and that can be made where it is missing.</summary>
/// <param name="Name">Its name or title. May also be an id, of a field that is there.</param>
/// <param name="Kind">What it holds.</param>
public sealed record WantedField(string Name, FieldKind Kind)
{
    /// <summary>Those that are not there.</summary>
    /// <param name="wanted">All of them.</param>
    /// <param name="isThere">Asks for one by its name.</param>
    public static async Task<ImmutableArray<WantedField>> MissingAsync(IEnumerable<WantedField> wanted, Func<string, Task<bool>> isThere)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(isThere);
        var missing = ImmutableArray.CreateBuilder<WantedField>();
        foreach (var field in wanted)
        {
            if (!await isThere(field.Name))
            {
                missing.Add(field);
            }
        }

        return missing.ToImmutable();
    }
}
