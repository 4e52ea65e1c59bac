using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>When the credentials end that the settings hold, as far as the settings tell. Those of sections that are not used do not count.</summary>
internal static class SettingEnds
{
    /// <summary>All of them, with their whole paths.</summary>
    public static IEnumerable<CredentialEnd> In(BridgeSettings settings) =>
    [
        .. Under("Helpdesk", settings.Helpdesk.CredentialEnds()),
        .. Under("Jira", settings.Jira.CredentialEnds()),
        .. Under("Web:Auth:OpenIdConnect", settings.Web.Auth.OpenIdConnect.CredentialEnds()),
        .. settings.Notify.IsMailed ? Under("Notify:Mail:OAuth", settings.Notify.Mail.OAuth.CredentialEnds()) : [],
    ];

    private static IEnumerable<CredentialEnd> Under(string section, IEnumerable<CredentialEnd> ends) =>
        ends.Select(end => end with { Path = $"{section}:{end.Path}" });
}
