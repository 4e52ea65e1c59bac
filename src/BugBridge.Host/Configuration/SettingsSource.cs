using System.Text.Json;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>Where settings are written: a JSON file, and over it environment variables such as <c>BUGBRIDGE__Jira__Token</c>.</summary>
/// <param name="File">The file, or null for the default one, which may be missing when variables say everything.</param>
/// <param name="Environment">The variables, by name.</param>
internal sealed record SettingsSource(string? File, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The file that is read when none is named, seen from the working directory.</summary>
    public const string DefaultFile = "config/bugbridge.json";

    private const string Prefix = "BUGBRIDGE__";

    /// <summary>The folder of the settings file, from which relative paths of what stands beside it are seen.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(File ?? DefaultFile) ?? string.Empty;

    /// <summary>Reads both into one; what cannot be read becomes a fault.</summary>
    public IConfigurationRoot Read(ICollection<SetupFault> faults)
    {
        var variables = Environment
            .Where(variable => variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && variable.Key.Length > Prefix.Length)
            .ToDictionary(Path, variable => (string?)variable.Value, StringComparer.OrdinalIgnoreCase);
        var path = File ?? DefaultFile;
        var isThere = System.IO.File.Exists(path);
        if (!isThere && (File is not null || variables.Count == 0))
        {
            faults.Add(new SetupFault(path, "The configuration file does not exist.", $"Create it with 'bugbridge init', choose another with --config, or set {Prefix} variables; see config/README.md."));
        }

        return (isThere ? FromFile(path, faults) : new ConfigurationBuilder()).AddInMemoryCollection(variables).Build();
    }

    /// <summary>The name of the variable that sets <paramref name="path"/>, or null when none does.</summary>
    public string? VariableFor(string path) =>
        Environment.Keys.FirstOrDefault(name => string.Equals(name, Prefix + path.Replace(":", "__", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static string Path(KeyValuePair<string, string> variable) =>
        variable.Key[Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    private static ConfigurationBuilder FromFile(string path, ICollection<SetupFault> faults)
    {
        var builder = new ConfigurationBuilder();
        try
        {
            var stream = new MemoryStream(System.IO.File.ReadAllBytes(path));
            builder.AddInMemoryCollection(new ConfigurationBuilder().AddJsonStream(stream).Build().AsEnumerable());
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            faults.Add(new SetupFault(path, "It is not valid JSON: " + failure.Message, "Fix the file; an editor that uses config/bugbridge.schema.json helps."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SetupFault(path, "It cannot be read: " + failure.Message, "Let the account that runs BugBridge read it."));
        }

        return builder;
    }
}
