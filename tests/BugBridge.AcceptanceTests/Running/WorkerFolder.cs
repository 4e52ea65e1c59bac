using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Storage.Database;

namespace BugBridge.AcceptanceTests.Running;

/// <summary>A folder of its own for one worker: configuration, database and log. Removed at the end.</summary>
internal sealed class WorkerFolder : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public WorkerFolder() => Path = Directory.CreateTempSubdirectory("bugbridge-acceptance-").FullName;

    public string Path { get; }

    public string ConfigFile => System.IO.Path.Combine(Path, "bugbridge.json");

    /// <summary>Writes the configuration, with the log in this folder, and the database as well unless a server keeps it.</summary>
    public void Configure(JsonObject settings, StorageSettings? server = null)
    {
        settings["Storage"] = new JsonObject { [nameof(Path)] = System.IO.Path.Combine(Path, "bridge.db") };
        if (server is not null)
        {
            settings["Storage"]!["Engine"] = nameof(DatabaseKind.PostgreSql);
            settings["Storage"]!["ConnectionString"] = server.ConnectionString;
        }

        settings["Log"] = new JsonObject { ["File"] = System.IO.Path.Combine(Path, "log-.json"), ["Level"] = "Information" };
        File.WriteAllText(ConfigFile, settings.ToJsonString(Indented));
    }

    /// <summary>What the workers logged, for a failing test's message.</summary>
    public string LogEnd()
    {
        var lines = Directory.GetFiles(Path, "log-*.json").SelectMany(File.ReadLines).TakeLast(40);
        return string.Join('\n', lines);
    }

    /// <summary>Whether a worker logged a line that holds all of these words.</summary>
    public bool HasLogged(params string[] words) => Directory.GetFiles(Path, "log-*.json").SelectMany(Lines).Any(line => words.All(word => line.Contains(word, StringComparison.Ordinal)));

    /// <summary>The worker goes on writing the file.</summary>
    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
