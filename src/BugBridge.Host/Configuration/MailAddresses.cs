using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace BugBridge.Host.Configuration;

/// <summary>What counts as an address of mail: <c>leads@example.com</c>, with a name before it if wanted.</summary>
internal static class MailAddresses
{
    private static readonly ParserOptions Strict = new() { AllowAddressesWithoutDomain = false };

    /// <summary>Whether the text is one address, and which.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out MailboxAddress? address) => MailboxAddress.TryParse(Strict, text, out address);

    /// <summary>The addresses of a list with commas.</summary>
    /// <exception cref="ParseException">It is no such list.</exception>
    public static InternetAddressList ParseList(string text) => InternetAddressList.Parse(Strict, text);
}
