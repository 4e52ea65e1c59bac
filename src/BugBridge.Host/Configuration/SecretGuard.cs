using System.Text.Json;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>
/// The last guard before text leaves the program: takes the configured secrets out of it, as they are and as JSON and addresses write
/// them. Nothing should ever need it.
/// </summary>
internal sealed class SecretGuard
{
    private const string Instead = "(secret)";

    /// <summary>Shorter ones would cut up ordinary words, and protect nothing.</summary>
    private const int Shortest = 6;

    private readonly string[] _secrets;

    /// <summary>Guards the secrets of these settings.</summary>
    public SecretGuard(BridgeSettings settings) => _secrets =
    [
        .. SecretSettings.ValuesIn(settings)
            .Where(secret => secret.Length >= Shortest)
            .SelectMany(Writings)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(secret => secret.Length),
    ];

    /// <summary>The text without secrets.</summary>
    public string Clean(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Instead, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The fault without secrets.</summary>
    public SetupFault Clean(SetupFault fault) => fault with { Problem = Clean(fault.Problem), Remedy = Clean(fault.Remedy) };

    private static string[] Writings(string secret) =>
    [
        secret,
        JsonEncodedText.Encode(secret).ToString(),
        Escaped(secret),

        // As a log message quotes it, inside a line of JSON.
        Escaped(secret.Replace("\"", "\\\"", StringComparison.Ordinal)),
        Uri.EscapeDataString(secret),
    ];

    private static string Escaped(string secret) =>
        secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
