using System.Collections.Specialized;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using BugBridge.Connectors.Webhooks;

namespace BugBridge.Connectors.Frames;

/// <summary>
/// An address that a helpdesk's own server signed for one rep, one ticket and two minutes: <c>ticket</c>, <c>user</c>, <c>name</c>, <c>expires</c>
/// (seconds since 1970), <c>nonce</c> and <c>signature</c>, the HMAC-SHA256 in hexadecimal over <see cref="Heading"/>, the route and these values, each on a line
/// of its own in UTF-8. The route keeps an address for one helpdesk from opening the frame of another.
/// </summary>
/// <param name="route">The frame's route.</param>
/// <param name="secret">What both sides share.</param>
internal sealed partial class SignedAddress(string route, string secret)
{
    /// <summary>The first line of what is signed: what it is for, and in which version.</summary>
    public const string Heading = "bugbridge-frame-1";

    private const int LongestText = 200;

    /// <summary>How long an address is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private static readonly string[] Signed = ["ticket", "user", "name", "expires", "nonce"];

    /// <summary>What an address proves.</summary>
    public FrameVerdict Verify(FrameRequest request)
    {
        var query = HttpUtility.ParseQueryString(request.Query, Encoding.UTF8);
        if (!Signed.Append("signature").All(name => query.GetValues(name) is [{ Length: <= LongestText } value] && !value.Any(char.IsControl)))
        {
            return FrameVerdict.Not("its address has a missing, repeated or invalid part");
        }

        var message = string.Join('\n', Signed.Select(name => query[name]).Prepend(route).Prepend(Heading));
        return !Signature.IsHexOf(query["signature"]!, secret, Encoding.UTF8.GetBytes(message)) ? FrameVerdict.Not("its signature is wrong")
            : Read(query) is { } proof ? FrameVerdict.Of(proof)
            : FrameVerdict.Not("it is signed, but its ticket, user, nonce or time cannot be read");
    }

    private static FrameProof? Read(NameValueCollection query) =>
        TicketPattern().IsMatch(query["ticket"]!) && NoncePattern().IsMatch(query["nonce"]!) && query["user"]!.Length > 0 && ExpiryOf(query["expires"]!) is { } expires
            ? new FrameProof(query["nonce"]!, expires - Lifetime, expires, query["user"]!, query["name"]!.Trim() is { Length: > 0 } name ? name : null, query["ticket"]!)
            : null;

    private static DateTimeOffset? ExpiryOf(string text) =>
        ExpiryPattern().IsMatch(text) ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)) : null;

    [GeneratedRegex(@"^[0-9]{1,20}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TicketPattern();

    [GeneratedRegex(@"^[0-9a-f]{16,64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoncePattern();

    [GeneratedRegex(@"^[0-9]{1,11}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExpiryPattern();
}
