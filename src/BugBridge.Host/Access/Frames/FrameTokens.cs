using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace BugBridge.Host.Access.Frames;

/// <summary>
/// Our own tokens for the panel inside a ticket. They are carried by the pages themselves, so no cookie is needed. A token is good for
/// <see cref="Lifetime"/>, and each page carries a new one, until <see cref="LongestSession"/> after the helpdesk vouched for the rep. A pass is for one
/// redirect: it stands in an address, where others may read it later, so it is good once and for a minute.
/// </summary>
internal sealed class FrameTokens(IDataProtectionProvider protection, UsedProofs used, TimeProvider clock)
{
    /// <summary>What every one of them begins with.</summary>
    public const string Prefix = "frame.";

    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>How long a rep may go on without opening the ticket anew.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(8);

    private static readonly TimeSpan PassLifetime = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _protector = protection.CreateProtector("BugBridge.Frames.1");

    /// <summary>A token for a session.</summary>
    public string Token(FrameSession session) => Write(new Content(session, Sooner(session, Lifetime), null));

    /// <summary>A pass for a session.</summary>
    public string Pass(FrameSession session) => Write(new Content(session, Sooner(session, PassLifetime), RandomNumberGenerator.GetHexString(32, lowercase: true)));

    /// <summary>Whether a text claims to be one of them.</summary>
    public static bool IsOurs(string? text) => text?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>The session that a token is for; null when it is none, or is over. A pass is none.</summary>
    public FrameSession? ReadToken(string? text) => Read(text) is { Once: null } content ? content.Session : null;

    /// <summary>The session that a pass is for, and uses it up; null when it is none, is over, or was used.</summary>
    public FrameSession? UsePass(string? text) =>
        Read(text) is { Once: { } once } content && used.TryUse("pass", once, content.ExpiresAt) ? content.Session : null;

    private DateTimeOffset Sooner(FrameSession session, TimeSpan lifetime)
    {
        var (soon, last) = (clock.GetUtcNow() + lifetime, session.SignedInAt + LongestSession);
        return soon < last ? soon : last;
    }

    private string Write(Content content) => Prefix + WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content)));

    private Content? Read(string? text)
    {
        if (!IsOurs(text))
        {
            return null;
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content>(_protector.Unprotect(WebEncoders.Base64UrlDecode(text![Prefix.Length..])));
            return content?.ExpiresAt > clock.GetUtcNow() ? content : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    private sealed record Content(FrameSession Session, DateTimeOffset ExpiresAt, string? Once);
}
