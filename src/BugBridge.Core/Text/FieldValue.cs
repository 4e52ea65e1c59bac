using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace BugBridge.Core.Text;

/// <summary>
/// What a field holds: one value, or several where people may choose several. They stay apart on the whole way, because a value may hold commas
/// ("Import, export and sync"). A field without a value has none.
/// </summary>
[JsonConverter(typeof(FieldValueConverter))]
[CollectionBuilder(typeof(FieldValue), nameof(Create))]
public sealed class FieldValue : IEquatable<FieldValue>, IReadOnlyList<string>
{
    private readonly ImmutableArray<string> _values;

    private FieldValue(ImmutableArray<string> values) => _values = values;

    /// <summary>How many values it has.</summary>
    public int Count => _values.Length;

    /// <summary>The value where there is exactly one, else null.</summary>
    public string? Only => _values is [var one] ? one : null;

    /// <inheritdoc/>
    public string this[int index] => _values[index];

    /// <summary>A text as the one value that it is, with all its commas. An empty one is no value.</summary>
    public static implicit operator FieldValue(string text) => FromString(text);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static FieldValue FromString(string text) => Create([text]);

    /// <summary>The values in their order; empty ones are left out.</summary>
    public static FieldValue Create(ReadOnlySpan<string> values) => new([.. values.ToArray().Where(value => !string.IsNullOrEmpty(value))]);

    /// <summary>Whether one of the values is this one (case and blanks around it ignored).</summary>
    public bool Has(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _values.Any(own => own.AsSpan().Trim().Equals(value.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same field with each value made another.</summary>
    public FieldValue Each(Func<string, string> change) => [.. _values.Select(change)];

    /// <summary>For people: the values with commas between them, or with semicolons where a value of several holds a comma itself.</summary>
    public override string ToString() => string.Join(Count > 1 && _values.Any(value => value.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", _values);

    /// <inheritdoc/>
    public bool Equals(FieldValue? other) => other is not null && _values.SequenceEqual(other._values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldValue);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
