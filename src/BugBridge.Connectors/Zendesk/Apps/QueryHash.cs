using System.Security.Cryptography;
using System.Text;
using System.Web;
using BugBridge.Connectors.Frames;

namespace BugBridge.Connectors.Zendesk.Apps;

/// <summary>
/// The claim <c>qsh</c>: the SHA-256 of the frame's query, which keeps a token from being sent with other parameters. Zendesk names the claim and does not write
/// down what exactly is hashed, so each form that is in use for it counts: the query as it is, with its parameters in order, or with method and path before
/// it as Atlassian defines <c>qsh</c>; in hexadecimal or Base64. Each of them says the same of the query.
/// </summary>
internal static class QueryHash
{
    /// <summary>Whether a claim belongs to the query of a request.</summary>
    public static bool Fits(string claim, FrameRequest asked) => Forms(asked).Select(form => SHA256.HashData(Encoding.UTF8.GetBytes(form))).Any(hash => IsWritten(hash, claim));

    private static IEnumerable<string> Forms(FrameRequest asked)
    {
        var sorted = Sorted(asked.Query);
        return
        [
            asked.Query, "?" + asked.Query, sorted,
            $"{asked.Method}&{asked.Path}&{sorted}",
            $"GET&{asked.Path}&{sorted}",
        ];
    }

    private static string Sorted(string query)
    {
        var parameters = HttpUtility.ParseQueryString(query, Encoding.UTF8);
        return string.Join('&', parameters.AllKeys.OfType<string>().Order(StringComparer.Ordinal).Select(name =>
            $"{Uri.EscapeDataString(name)}={string.Join(',', (parameters.GetValues(name) ?? []).Order(StringComparer.Ordinal).Select(Uri.EscapeDataString))}"));
    }

    private static bool IsWritten(byte[] hash, string claim) =>
        string.Equals(claim, Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase)
        || string.Equals(claim.TrimEnd('=').Replace('+', '-').Replace('/', '_'), Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-').Replace('/', '_'), StringComparison.Ordinal);
}
