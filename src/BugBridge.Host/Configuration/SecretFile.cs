using BugBridge.Storage.Files;

namespace BugBridge.Host.Configuration;

/// <summary>A file that holds a secret.</summary>
/// <param name="Setting">The path of the setting that gives it, such as <c>Jira:TokenFile</c>.</param>
/// <param name="Path">The file.</param>
internal sealed record SecretFile(string Setting, string Path)
{
    /// <summary>Docker's own folder in memory, inside one container; who may read there is Docker's matter.</summary>
    private const string OfDocker = "/run/secrets/";

    /// <summary>Whether other accounts of the machine may read or change it.</summary>
    public bool IsOpenToOthers
    {
        get
        {
            try
            {
                return !Path.StartsWith(OfDocker, StringComparison.Ordinal) && PrivateFiles.IsOpenToOthers(Path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }
}
