using System.Security.Cryptography;

namespace BugBridge.Connectors.Zendesk.Apps;

/// <summary>Reads the key by which Zendesk signs for an app.</summary>
internal static class SigningKey
{
    /// <summary>A shorter one proves nothing any more.</summary>
    private const int FewestBits = 2048;

    /// <summary>The key, or null where the text holds none, or one that is too short.</summary>
    public static RSA? FromPem(string text)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(text);
            if (key.KeySize >= FewestBits)
            {
                return key;
            }
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            // Told below, like a key that is too short.
        }

        key.Dispose();
        return null;
    }
}
