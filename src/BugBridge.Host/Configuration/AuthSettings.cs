using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>
/// Who may see the pages, and do what. On a loopback address without <c>Web:PublicUrl</c> nothing is needed: who is on the machine is admin. Else
/// a proxy, a provider or tokens must be named, or BugBridge does not start. Health and webhooks have rules of their own.
/// </summary>
public sealed class AuthSettings : ISettings
{
    /// <summary>A reverse proxy in front of BugBridge that signs people in.</summary>
    public ProxySettings Proxy { get; set; } = new();

    /// <summary>A provider at which people sign in, by OpenID Connect.</summary>
    public OpenIdConnectSettings OpenIdConnect { get; set; } = new();

    /// <summary>Access tokens, for people (who sign in with them) and programs (which send them as <c>Authorization: Bearer</c>).</summary>
    public IList<AccessTokenSettings> Tokens { get; set; } = [];

    /// <summary>Whether anybody has to say who they are.</summary>
    public bool IsNeeded => Proxy.IsOn || HasSignInPage;

    /// <summary>Whether people can sign in on a page of ours: with a token, or at a provider.</summary>
    internal bool HasSignInPage => OpenIdConnect.IsOn || Tokens.Count > 0;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => Proxy.Faults().Under(nameof(Proxy))
        .Concat(OpenIdConnect.Faults().Under(nameof(OpenIdConnect)))
        .Concat(Tokens.SelectMany((token, at) => token.Faults().Under($"{nameof(Tokens)}:{at}")))
        .Concat(Tokens.GroupBy(token => token.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1 && group.Key.Length > 0)
            .Select(group => new SetupFault(nameof(Tokens), $"Two tokens are named '{group.Key}'.", "Give each a unique name; it is recorded with what is done with it.")))
        .Concat(Tokens.GroupBy(token => token.Sha256, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1 && group.Key.Length == AccessToken.HashLength)
            .Select(group => new SetupFault(nameof(Tokens), $"{string.Join(" and ", group.Select(token => token.Name))} have the same token.", "Create a token for each with 'bugbridge token'.")));
}
