using System.Text.RegularExpressions;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Setup;

/// <summary>The names of the files that <c>init</c> writes secrets into.</summary>
internal static partial class SecretNames
{
    /// <summary>The folder beside the settings file.</summary>
    public const string Folder = "secrets";

    /// <summary>The file of a setting, as the settings name it: <c>secrets/jira-token</c> for <c>Jira:Token</c>.</summary>
    public static string FileOf(string setting) =>
#pragma warning disable CA1308 // Names of files are lower case.
        $"{Folder}/{Humps().Replace(string.Join('-', setting.Split(':').TakeLast(2)), "-").ToLowerInvariant()}";
#pragma warning restore CA1308

    /// <summary>The setting that names the file.</summary>
    public static string SettingOf(string secret) => secret + SecretFiles.Suffix;

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps();
}
