using System.Security.Cryptography;
using System.Text;

namespace BugBridge.Core.Remotes;

/// <summary>Our mark on what we write. Derived from the cause alone, so that planning the same cause again intends the same write.</summary>
public static class Stamp
{
    /// <summary>Sixteen hexadecimal digits for a cause, given as its parts from general to particular.</summary>
    public static string For(params ReadOnlySpan<string> cause)
    {
        var text = new StringBuilder();
        foreach (var part in cause)
        {
            // The length keeps ("a", "bc") and ("ab", "c") apart.
            text.Append(part.Length).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
