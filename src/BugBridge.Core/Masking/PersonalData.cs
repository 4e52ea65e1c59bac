using System.Collections.Immutable;

namespace BugBridge.Core.Masking;

/// <summary>
/// Masking for people who need the sense of a text and no figures, with the built-in rules alone; see <see cref="Masker"/>. What is found is
/// replaced by a word in brackets that says what stood there. Names that nobody gave (in a greeting, say) are not recognised.
/// </summary>
public static class PersonalData
{
    /// <summary>What stands in place of what was found.</summary>
    public static ImmutableArray<string> Placeholders { get; } =
        ["[e-mail]", "[phone]", "[card]", "[iban]", "[ip]", "[secret]", "[customer]", "[account]", "[address]", "[id]", "[name]"];

    // After the placeholders, of which it is made.
    private static readonly Masker Plain = new(new PrivacySettings(), MaskAudience.Readers);

    /// <summary>The text without personal data. Masking it again changes nothing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="customer">The customer's name, or null.</param>
    /// <param name="account">The name of the customer's organisation, or null.</param>
    public static string Mask(string? text, string? customer = null, string? account = null) => Plain.Mask(text, new MaskNames(customer, account));

    /// <summary>The text without the placeholders, for counting words.</summary>
    internal static string WithoutPlaceholders(string text) =>
        Placeholders.Aggregate(text, (rest, placeholder) => rest.Replace(placeholder, " ", StringComparison.Ordinal));

    /// <summary>What is counted where a placeholder was put.</summary>
    internal static string KindOf(string placeholder) => placeholder switch
    {
        "[e-mail]" => "e-mail address",
        "[phone]" => "phone number",
        "[card]" => "card number",
        "[iban]" => "IBAN",
        "[ip]" => "IP address",
        "[secret]" => "token or password",
        "[address]" => "street address",
        "[id]" => "number of an identity paper",
        _ => "name",
    };
}
