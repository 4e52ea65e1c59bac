using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Core.Privacy;

/// <summary>
/// Takes personal data and secrets out of text that more people will read than it was written for. What is found is replaced by a word in
/// brackets that says what stood there; see <see cref="Placeholders"/>. Rather hides a number too many than shows one too many. Names that
/// nobody gave (in a greeting, say) are not recognised.
/// </summary>
/// <remarks>One pass from left to right; at each word the <see cref="PersonalDetectors"/> look a bounded way ahead, so that its time grows
/// with the length of the text alone, whatever the text is.</remarks>
public static class PersonalData
{
    // What is left beside a replaced part may only then look like something; each further pass finds less.
    private const int MostPasses = 8;

    /// <summary>What stands in place of what was found.</summary>
    public static ImmutableArray<string> Placeholders { get; } =
        ["[e-mail]", "[phone]", "[card]", "[iban]", "[ip]", "[secret]", "[customer]", "[account]"];

    /// <summary>The text without personal data. Masking it again changes nothing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="customer">The customer's name, or null.</param>
    /// <param name="account">The name of the customer's organisation, or null.</param>
    public static string Mask(string? text, string? customer = null, string? account = null)
    {
        var clean = CleanText.Of(text).Normalize(NormalizationForm.FormC);
        var names = new KnownNames(customer, account);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var masked = Once(clean, names);
            if (masked == clean)
            {
                break;
            }

            clean = masked;
        }

        return clean;
    }

    /// <summary>The text without the placeholders, for counting words.</summary>
    internal static string WithoutPlaceholders(string text) =>
        Placeholders.Aggregate(text, (rest, placeholder) => rest.Replace(placeholder, " ", StringComparison.Ordinal));

    private static string Once(string text, KnownNames names)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        var isStart = true;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var found = PlaceholderAt(rest) is { } known ? new Finding(known.Length, known) : isStart ? FindAt(rest, names) : null;
            if (found is { } finding)
            {
                masked.Append(rest[..finding.Before]).Append(finding.Placeholder ?? rest[finding.Before..finding.Length]);
                at += finding.Length;
                isStart = true;
                continue;
            }

            isStart = !char.IsLetterOrDigit(text[at]);
            masked.Append(text[at++]);
        }

        return masked.ToString();
    }

    private static Finding? FindAt(ReadOnlySpan<char> rest, KnownNames names) =>
        char.IsWhiteSpace(rest[0]) ? null : PersonalDetectors.Find(rest) ?? names.Find(rest);

    private static string? PlaceholderAt(ReadOnlySpan<char> rest)
    {
        if (rest[0] != '[')
        {
            return null;
        }

        foreach (var placeholder in Placeholders)
        {
            if (rest.StartsWith(placeholder))
            {
                return placeholder;
            }
        }

        return null;
    }
}
