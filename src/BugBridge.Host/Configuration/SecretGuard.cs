using System.Text.Json;
using System.Text.RegularExpressions;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>
/// The last guard before text leaves the program: takes the configured secrets out of it, as they are and as JSON and addresses write
/// them, and secret addresses however they are written. Nothing should ever need it.
/// </summary>
internal sealed partial class SecretGuard
{
    private const string Instead = "(secret)";

    /// <summary>Shorter ones would cut up ordinary words, and protect nothing.</summary>
    private const int Shortest = 6;

    private readonly string[] _secrets;
    private readonly SecretAddress[] _addresses;

    /// <summary>Guards the secrets of these settings.</summary>
    public SecretGuard(BridgeSettings settings)
    {
        string[] secrets = [.. SecretSettings.ValuesIn(settings).Where(secret => secret.Length >= Shortest)];
        _addresses = [.. secrets.Select(SecretAddress.TryParse).OfType<SecretAddress>()];
        _secrets =
        [
            .. secrets.Concat(_addresses.SelectMany(address => address.Parts))
                .SelectMany(Writings)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(secret => secret.Length),
        ];
    }

    /// <summary>The text without secrets.</summary>
    public string Clean(string text)
    {
        if (_addresses.Length > 0)
        {
            text = Address().Replace(text, found => IsSecret(found.Value) ? Instead : found.Value);
        }

        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Instead, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The fault without secrets.</summary>
    public SetupFault Clean(SetupFault fault) => fault with { Problem = Clean(fault.Problem), Remedy = Clean(fault.Remedy) };

    private bool IsSecret(string found) =>
        Uri.TryCreate(found.Replace(@"\/", "/", StringComparison.Ordinal), UriKind.Absolute, out var address) && _addresses.Any(secret => secret.IsIn(address));

    private static string[] Writings(string secret) =>
    [
        secret,
        JsonEncodedText.Encode(secret).ToString(),
        Escaped(secret),

        // As a log message quotes it, inside a line of JSON.
        Escaped(secret.Replace("\"", "\\\"", StringComparison.Ordinal)),
        Uri.EscapeDataString(secret),
    ];

    /// <summary>As prose and JSON hold it; a full stop or bracket behind it is not its own.</summary>
    [GeneratedRegex("""https?:\\?/\\?/[^\s"'<>]*[^\s"'<>.,;:!)\]}]""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    private static string Escaped(string secret) =>
        secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
