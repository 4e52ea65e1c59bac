namespace BugBridge.Host.Packs;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What a person reads, in the reader's culture.</param>
/// <param name="Value">The same for programs (CSV, charts): a string, number, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, bool, or null.</param>
/// <param name="Url">Where it leads, or null.</param>
internal sealed record PackCell(string Text, object? Value, string? Url = null)
{
    /// <summary>The list of what the figure in it counts, or null.</summary>
    public PackLink? Behind { get; init; }

    /// <summary>A text, which may lead somewhere.</summary>
    public static PackCell Of(string? text, string? url = null) => new(text ?? string.Empty, text, url);
}
