using System.Collections.Immutable;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>One field of a ticket or an issue.</summary>
/// <param name="Name">The field's title.</param>
/// <param name="Values">Its values; none when it is not set.</param>
public sealed record Fact(string Name, ImmutableArray<Reference> Values)
{
    /// <summary>A field with one value, or none.</summary>
    public static Fact Of(string name, string? value, string? address = null) =>
        new(name, string.IsNullOrEmpty(value) ? [] : [new Reference(value, address)]);
}
