using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Core.Text;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Access;

/// <summary>What a provider says about somebody who signed in there.</summary>
/// <param name="Name">What they are called; never empty.</param>
/// <param name="Groups">Their groups, as far as they are told.</param>
/// <param name="Emails">Their address and its domain as <c>@example.com</c>, where they may be believed.</param>
/// <param name="HasTooManyGroups">Whether the provider left the groups out because they are too many, as Entra does beyond 200.</param>
internal sealed record ProviderPerson(string Name, ImmutableArray<string> Groups, ImmutableArray<string> Emails, bool HasTooManyGroups)
{
    private const int LongestName = 200;
    private const string GoogleMail = "@gmail.com";

    /// <summary>Reads the claims.</summary>
    /// <param name="idToken">The payload of the token, which was checked.</param>
    /// <param name="userInfo">What the provider says when it is asked about them; undefined when it was not asked. The token goes before it.</param>
    /// <param name="settings">Which claims count.</param>
    public static ProviderPerson Read(JsonElement idToken, JsonElement userInfo, OpenIdConnectSettings settings)
    {
        JsonElement Claim(string name) => Member(idToken, name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } first ? first : Member(userInfo, name);

        var groups = ProviderGroups.In(Claim(settings.GroupsClaim), settings.GroupRoles.Keys);
        var name = new[] { settings.NameClaim, "name", "preferred_username", "email", "sub" }
            .Select(claim => CleanText.OneLine(TextOf(Claim(claim)))).FirstOrDefault(text => text.Length > 0) ?? "?";
        return new ProviderPerson(
            name.Length <= LongestName ? name : CleanText.OneLine(name[..LongestName]),
            groups,
            EmailsOf(TextOf(Claim("email")), IsTrue(Claim("email_verified")), TextOf(Claim("hd")), settings.IsGoogle),
            groups.IsEmpty && (Member(Claim("_claim_names"), settings.GroupsClaim).ValueKind == JsonValueKind.String || IsTrue(Claim("hasgroups"))));
    }

    /// <summary>
    /// At Google anybody can have an account with a company's address, which Google verifies once. Only <c>hd</c> says that the account is the company's, and only
    /// that of its own mail belongs to who has it now (developers.google.com/identity/openid-connect).
    /// </summary>
    private static ImmutableArray<string> EmailsOf(string email, bool isVerified, string hosted, bool isGoogle)
    {
        var at = email.LastIndexOf('@');
        if (!isVerified || at < 1 || at == email.Length - 1)
        {
            return [];
        }

        return !isGoogle ? [email, email[at..]]
            : hosted.Length > 0 ? [email, "@" + hosted]
            : email.EndsWith(GoogleMail, StringComparison.OrdinalIgnoreCase) ? [email] : [];
    }

    private static JsonElement Member(JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var claim) ? claim : default;

    private static string TextOf(JsonElement claim) => claim.ValueKind == JsonValueKind.String ? claim.GetString()! : string.Empty;

    /// <summary>Some providers write it as a text.</summary>
    private static bool IsTrue(JsonElement claim) =>
        claim.ValueKind == JsonValueKind.True || string.Equals(TextOf(claim), "true", StringComparison.OrdinalIgnoreCase);
}
