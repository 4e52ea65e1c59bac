using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>An access token, of which only the hash is written down.</summary>
public sealed class AccessTokenSettings : ISettings
{
    /// <summary>Whose it is; recorded with what is done with it.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>What it may do.</summary>
    public BridgeRole Role { get; set; } = BridgeRole.Reader;

    /// <summary>The token's SHA-256 hash in hexadecimal, as <c>bugbridge token</c> prints it beside a new token.</summary>
    public string Sha256 { get; set; } = string.Empty;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new SetupFault(nameof(Name), "It is empty.", "Say whose token it is.");
        }

        if (Role == BridgeRole.None)
        {
            yield return new SetupFault(nameof(Role), "A token without rights is useless.", "Use Reader, Rep, Lead or Admin, or remove the token.");
        }

        if (Sha256.Length != AccessToken.HashLength || !Sha256.All(char.IsAsciiHexDigit))
        {
            yield return new SetupFault(nameof(Sha256), "It is not a SHA-256 hash.", "Run 'bugbridge token' and put the hash it prints here, not the token itself.");
        }
        else if (AccessToken.IsHashOfNextToNothing(Sha256))
        {
            yield return new SetupFault(nameof(Sha256), "It is the hash of a token that anyone can guess.", "Run 'bugbridge token' and put the hash it prints here.");
        }
    }
}
