using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Connectors.Zendesk.Apps;

/// <summary>
/// BugBridge's side-bar app in Zendesk (<c>bugbridge app zendesk</c> writes it). With <see cref="Installation"/> and a key, reps are signed in as who they are
/// when a ticket opens.
/// </summary>
public sealed class ZendeskAppSettings : ISettings
{
    /// <summary>The app's id, by which the key is read from Zendesk that signs for it. Either this or <see cref="PublicKeyFile"/>.</summary>
    public string? Id { get; set; }

    /// <summary>A file with that key (<c>public_key.pem</c>), for accounts that must not read it. If Zendesk changes the key, replace the file.</summary>
    public string? PublicKeyFile { get; set; }

    /// <summary>The id of the app's installation. What Zendesk signs for another installation opens nothing.</summary>
    public string? Installation { get; set; }

    /// <summary>Whether the app is used.</summary>
    internal bool IsOn => new[] { Id, PublicKeyFile, Installation }.Any(one => !string.IsNullOrWhiteSpace(one));

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!IsNumber(Installation))
        {
            yield return new SetupFault(nameof(Installation), "It is not a number.", "Use the number of the app's installation: 'bugbridge app zendesk --installed' lists it.");
        }

        if (string.IsNullOrWhiteSpace(Id) == string.IsNullOrWhiteSpace(PublicKeyFile))
        {
            yield return new SetupFault(nameof(Id), "Set either the app's id or a file with its public key, not both.", "Use the number of the app: 'bugbridge app zendesk --installed' lists it.");
        }
        else if (!string.IsNullOrWhiteSpace(Id) && !IsNumber(Id))
        {
            yield return new SetupFault(nameof(Id), "It is not a number.", "Use the number of the app: 'bugbridge app zendesk --installed' lists it.");
        }
        else if (!string.IsNullOrWhiteSpace(PublicKeyFile) && !HoldsKey(PublicKeyFile))
        {
            yield return new SetupFault(nameof(PublicKeyFile), "This file contains no RSA public key, or cannot be read.", "Save the content of /api/v2/apps/ID/public_key.pem.");
        }
    }

    private static bool IsNumber(string? text) => text is { Length: > 0 and <= 18 } && text.All(char.IsAsciiDigit);

    private static bool HoldsKey(string file)
    {
        try
        {
            using var key = SigningKey.FromPem(File.ReadAllText(file));
            return key is not null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
