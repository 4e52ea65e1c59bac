using BugBridge.Tests.Host;
using Microsoft.Data.Sqlite;

namespace BugBridge.Tests.Storage.Old;

/// <summary>
/// The database of the version of 30 November 2026, the last with fourteen migrations, as a script beside this file: schema and rows as that version left them
/// when it was killed in the middle of its work (<see cref="Journeys.Inherited.InheritedStory"/>). Its remotes have names in example.org.
/// </summary>
internal static class OldDatabase
{
    /// <summary>Its last migration.</summary>
    public const string LastMigration = "20261130123559_ReplyWords";

    /// <summary>Where its remotes are.</summary>
    public const string Zendesk = "http://zendesk.example.org";

    /// <inheritdoc cref="Zendesk"/>
    public const string Jira = "http://jira.example.org";

    /// <summary>Writes it into a file that is not there yet.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="change">Changes the script first, such as the addresses of the remotes.</param>
    public static void Make(string path, Func<string, string>? change = null)
    {
        var script = File.ReadAllText(SourceTree.PathOf("tests/BugBridge.Tests/Storage/Old/bugbridge.sql"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Run(path, change?.Invoke(script) ?? script);
    }

    /// <summary>The stamps of all that stands in its journal.</summary>
    public static HashSet<string> Stamps()
    {
        using var database = new TempDatabase();
        Make(database.Path);
        return [.. Ask(database.Path, "SELECT Stamp FROM Entries")];
    }

    /// <summary>Runs SQL, all or nothing.</summary>
    public static void Run(string path, string sql)
    {
        using var connection = Open(path);
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    /// <summary>The rows of a question, each as one line.</summary>
    public static List<string> Ask(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "" : Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
