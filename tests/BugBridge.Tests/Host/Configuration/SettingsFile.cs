using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;

namespace BugBridge.Tests.Host.Configuration;

/// <summary>Writes a configuration file into a temporary folder and reads it as the program does.</summary>
internal sealed class SettingsFile : IDisposable
{
    public const string ClientSecret = "client-secret-of-zendesk";
    public const string Token = "token-of-jira-0123456789";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-");

    public SettingsFile(string json = "{}")
    {
        Path = System.IO.Path.Combine(_folder.FullName, "bugbridge.json");
        File.WriteAllText(Path, json);
    }

    /// <summary>All that has to be set, as variables.</summary>
    public static Dictionary<string, string> Required => new(StringComparer.Ordinal)
    {
        ["BUGBRIDGE__Helpdesk__Zendesk__BaseUrl"] = "http://127.0.0.1:1",
        ["BUGBRIDGE__Helpdesk__Zendesk__ClientId"] = "bugbridge",
        ["BUGBRIDGE__Helpdesk__Zendesk__ClientSecret"] = ClientSecret,
        ["BUGBRIDGE__Jira__BaseUrl"] = "http://127.0.0.1:1",
        ["BUGBRIDGE__Jira__Email"] = "bridge@example.com",
        ["BUGBRIDGE__Jira__Token"] = Token,
        ["BUGBRIDGE__Jira__Projects__0"] = "ENG",
        ["BUGBRIDGE__Filing__Project"] = "ENG",
        ["BUGBRIDGE__Filing__Match__0__Tags__0"] = "bug",
    };

    public string Folder => _folder.FullName;

    public string Path { get; }

    /// <summary>Reads the file with the required variables and some more over it.</summary>
    public (BridgeSettings Settings, IReadOnlyList<SetupFault> Faults) Read(params (string Name, string Value)[] variables)
    {
        var environment = Required;
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        var (settings, faults) = SettingsReader.Read(new SettingsSource(Path, environment));
        return (settings, faults);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
