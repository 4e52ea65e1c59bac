using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>
/// Secrets that stand in files of their own: every secret setting <c>X</c> may be given as <c>XFile</c>, the path of a file that holds nothing but the
/// secret. That is how Docker (<c>/run/secrets</c>) and systemd (<c>$CREDENTIALS_DIRECTORY</c>) hand secrets over.
/// </summary>
internal sealed class SecretFiles(SettingsSource source)
{
    /// <summary>What follows the name of a secret setting when its file is given.</summary>
    public const string Suffix = "File";

    /// <summary>Where systemd puts the credentials of a service.</summary>
    public const string CredentialsVariable = "CREDENTIALS_DIRECTORY";

    /// <summary>No token is longer, in bytes; what is longer is another file.</summary>
    private const int Longest = 65_536;

    private readonly List<SetupFault> _faults = [];
    private readonly List<SecretFile> _read = [];

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyCollection<SetupFault> Faults => _faults;

    /// <summary>The files that were read.</summary>
    public IReadOnlyCollection<SecretFile> Known => _read;

    /// <summary>The secret setting whose file a setting of this name gives, or null.</summary>
    public static SettingProperty? SecretOf(string name, SettingShape section) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && section.Find(name[..^Suffix.Length]) is { IsSecret: true } secret
            ? secret
            : null;

    /// <summary>The secret in a file; null when it cannot be used, which is then among the faults.</summary>
    /// <param name="setting">The path of the setting that gives the file.</param>
    /// <param name="written">The file, as the setting gives it.</param>
    public string? Read(string setting, string written)
    {
        var path = PathOf(written);
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Longest })
            {
                return Wrong(setting, $"{path} is too long for a secret.", "Use a file that contains nothing but the secret.");
            }

            var secret = WithoutLastLineEnd(File.ReadAllText(path));
            _read.Add(new SecretFile(setting, path));
            return secret.Length == 0
                ? Wrong(setting, $"{path} is empty.", "Write the secret into it, or leave the setting out.")
                : secret.Any(char.IsControl) ? Wrong(setting, $"{path} has more than one line.", "It must contain nothing but the secret.")
                : secret;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Wrong(setting, $"There is no file {path}.", "Create it with nothing but the secret in it, readable only by the account that runs BugBridge (chmod 600).");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Wrong(setting, $"{path} cannot be read: {failure.Message}", "Let the account that runs BugBridge read it.");
        }
    }

    /// <summary>Both ways of giving a secret at once: one of them would have no effect, and nobody could say which.</summary>
    public void GivenTwice(string setting) => Wrong(setting, $"{setting[..^Suffix.Length]} is set as well.", "Keep one of the two.");

    /// <summary>
    /// A relative path is looked up among systemd's credentials, where a file <c>secrets/jira-token</c> of a loaded folder is named <c>secrets_jira-token</c>
    /// (systemd.exec, LoadCredential), and else beside the settings file.
    /// </summary>
    private string PathOf(string written)
    {
        if (!Path.IsPathRooted(written) && source.Environment.GetValueOrDefault(CredentialsVariable) is { Length: > 0 } credentials
            && Path.Combine(credentials, written.Replace('/', '_')) is var credential && File.Exists(credential))
        {
            return credential;
        }

        return Path.GetFullPath(Path.Combine(source.Folder, written));
    }

    private static string WithoutLastLineEnd(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;

    private string? Wrong(string setting, string problem, string remedy)
    {
        _faults.Add(new SetupFault(setting, problem, remedy));
        return null;
    }
}
