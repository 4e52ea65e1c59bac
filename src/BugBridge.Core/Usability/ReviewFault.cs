using System.Collections.Immutable;
using System.Globalization;

namespace BugBridge.Core.Usability;

/// <summary>Why something that a person asked for was not done.</summary>
/// <param name="Field">The field of the form that is wrong, such as <c>owner</c>; empty when it is none of them.</param>
/// <param name="Text">A sentence in English with gaps, <c>{0}</c> and so on, so that it can be translated.</param>
/// <param name="Gaps">What fills them.</param>
public sealed record ReviewFault(string Field, string Text, ImmutableArray<object> Gaps)
{
    /// <summary>The sentence in English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, [.. Gaps]);

    internal static ReviewFault Of(string field, string text, params ReadOnlySpan<object> gaps) => new(field, text, [.. gaps]);
}
