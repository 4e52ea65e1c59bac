using BugBridge.Core.Remotes;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>A credential that ends soon, in the reader's language.</summary>
internal static class CredentialWords
{
    /// <summary>Which ends when.</summary>
    public static string TitleOf(this Words words, CredentialEnd end, DateTimeOffset now) =>
        words.Of(end.IsOver(now) ? "{0} ended on {1}" : "{0} ends on {1}", end.Path, words.Date(end.Day));

    /// <summary>What to do about it.</summary>
    public static string TextOf(this Words words, CredentialEnd end, DateTimeOffset now) =>
        words[end.IsOver(now) ? "a credential that BugBridge needs: make a new one and set it" : "a credential that BugBridge needs: make a new one and set it before that day"];
}
